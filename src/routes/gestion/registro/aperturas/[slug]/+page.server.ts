/** One registration window: how it goes, extending it, opening or ending it before its time, closing it for good. */
import { fail } from '@sveltejs/kit';
import { readHistory } from '#people/history/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import { now } from '#platform/clock.ts';
import { readForm } from '#platform/form.ts';
import { refuse, refused } from '#registry/reasons.ts';
import { db } from '#platform/server/db.ts';
import { closeWindow } from '#registry/review/close-window.server.ts';
import { endForm, extensionForm } from '#registry/window/schema.ts';
import {
  countByState,
  endWindowNow,
  extendWindow,
  extensionsOf,
  openWindowNow,
  windowBySlug,
} from '#registry/window/commands.server.ts';
import { windowState } from '#registry/window/window.ts';
import { answer } from '../../../../answer.ts';
import { found } from '../../../../registro/visitor.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { rights } from '#registry/rights.ts';

export const load: PageServerLoad = (event) => found(event, show(event.params.slug, event.locals.actor));

async function show(slug: string, actor: App.Locals['actor']) {
  refuse(whyMayNot(actor, rights.openWindow));
  const window = (await windowBySlug(db, slug)) ?? refused('no-such-window');
  const { entries } = await readHistory(db, actor, { on: ['window', window.id] });
  return {
    window,
    state: windowState(window, now()),
    counts: await countByState(db, window.id),
    extensions: await extensionsOf(db, window.id),
    history: entries,
  };
}

const plain = (command: typeof openWindowNow) => (event: RequestEvent) =>
  answer(event.locals.locale, () => command(db, event.locals.actor, event.params.slug).then(() => ({ done: true })));

export const actions = {
  open: plain(openWindowNow),
  close: plain(closeWindow),
  extend: async ({ request, params, locals: { actor, locale } }) => {
    const form = await readForm(request, extensionForm);
    if ('rejected' in form) return fail(422, { which: 'extend', ...form.rejected });
    return answer(locale, () => extendWindow(db, actor, params.slug, form.value).then(() => ({ done: true })), {
      which: 'extend',
      values: { reason: form.value.reason },
    });
  },
  end: async ({ request, params, locals: { actor, locale } }) => {
    const form = await readForm(request, endForm);
    if ('rejected' in form) return fail(422, { which: 'end', ...form.rejected });
    return answer(locale, () => endWindowNow(db, actor, params.slug, form.value.reason).then(() => ({ done: true })), {
      which: 'end',
      values: { reason: form.value.reason },
    });
  },
} satisfies Actions;
