/** One registration window: how it goes, extending it, opening or ending it before its time, closing it for good. */
import { db } from '#platform/server/db.ts';
import { closeWindow } from '#registry/review/close-window.server.ts';
import { windowPage } from '#registry/review/window-page.server.ts';
import { endWindowNow, extendWindow, openWindowNow } from '#registry/window/commands.server.ts';
import { endForm, extensionForm } from '#registry/window/schema.ts';
import { act } from '../../../../answer.ts';
import { tellDeeds } from '../../../../deeds.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor, locale } }) => {
  const page = await windowPage(db, actor, params.slug);
  return { ...page, history: tellDeeds(page.history, locale) };
};

const plain = (command: typeof openWindowNow) =>
  act(async ({ params, locals: { actor } }: RequestEvent) => {
    await command(db, actor, params.slug);
    return { done: true };
  });

export const actions = {
  open: plain(openWindowNow),
  close: plain(closeWindow),
  extend: act({ form: extensionForm }, async ({ params, locals: { actor } }, extension) => {
    await extendWindow(db, actor, params.slug, extension);
    return { done: true };
  }),
  end: act({ form: endForm }, async ({ params, locals: { actor } }, { reason }) => {
    await endWindowNow(db, actor, params.slug, reason);
    return { done: true };
  }),
} satisfies Actions;
