/** The door to registration: whether it is open, beginning one, finding one's own again, asking to be told of the next. */
import { redirect } from '@sveltejs/kit';
import { countTry } from '#people/entering/tries.server.ts';
import { now } from '#platform/clock.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { registrationsOf } from '#registry/registration/queries.server.ts';
import { beginRegistration, sendLinksAgain, titleOf } from '#registry/registration/commands.server.ts';
import { askForNotice } from '#registry/window/notice.server.ts';
import { addressForm } from '#registry/window/schema.ts';
import { extensionsOf, registrationWindows } from '#registry/window/commands.server.ts';
import { lastWindow, openWindow, upcomingWindow } from '#registry/window/window.ts';
import { fail, type RequestEvent } from '@sveltejs/kit';
import { answer } from '../answer.ts';
import type { Actions, PageServerLoad } from './$types';
import { remember } from './visitor.ts';

export const load: PageServerLoad = async ({ locals: { actor } }) => {
  const windows = await registrationWindows(db);
  const open = openWindow(windows, now());
  return {
    open,
    upcoming: upcomingWindow(windows, now()),
    last: lastWindow(windows, now()),
    extension: open && (await extensionsOf(db, open.id)).at(-1),
    mine: (await registrationsOf(db, actor)).map(({ id, folio, state, answers }) => ({
      id,
      state,
      title: titleOf({ answers, folio }),
    })),
    email: actor?.email ?? '',
  };
};

export const actions = {
  begin: (event) =>
    withAddress(event, 'begin', async (email) => {
      const { id, token } = await beginRegistration(
        db,
        { actor: event.locals.actor, token: null },
        { email, locale: event.locals.locale },
      );
      remember(event, id, token);
      redirect(303, localHref(`/registro/${id}/quienes`, event.locals.locale));
    }),
  again: (event) => withAddress(event, 'again', (email) => sendLinksAgain(db, email, event.locals.locale)),
  tell: (event) => withAddress(event, 'tell', (email) => askForNotice(db, { email, locale: event.locals.locale })),
} satisfies Actions;

/** Reads an address and counts it, so that nobody can have us write to others without end. */
async function withAddress(
  event: RequestEvent,
  which: 'begin' | 'again' | 'tell',
  work: (email: string) => Promise<void>,
) {
  const form = await readForm(event.request, addressForm);
  if ('rejected' in form) return fail(422, { which, ...form.rejected });
  const { email } = form.value;
  return answer(
    event.locals.locale,
    async () => {
      await countTry('mail-from', event.getClientAddress());
      await countTry('mail', email);
      await work(email);
      return { which, sentTo: email };
    },
    { which, values: { email } },
  );
}
