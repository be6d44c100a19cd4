/** The door to registration: whether it is open, beginning one, finding one's own again, asking to be told of the next. */
import { countTry } from '#people/entering/tries.server.ts';
import { db } from '#platform/server/db.ts';
import { beginRegistration, sendLinksAgain } from '#registry/registration/commands.server.ts';
import { beginPage } from '#registry/registration/page.server.ts';
import { askForNotice } from '#registry/window/notice.server.ts';
import { addressForm } from '#registry/window/schema.ts';
import { act, to } from '../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { remember } from './visitor.ts';

export const load: PageServerLoad = ({ locals: { actor } }) => beginPage(db, actor);

/** Reads an address and counts it, so that nobody can have us write to others without end. */
const withAddress = (which: string, work: (event: RequestEvent, email: string) => Promise<void>) =>
  act({ form: addressForm, as: { which } }, async (event: RequestEvent, { email }) => {
    await countTry('mail-from', event.getClientAddress());
    await countTry('mail', email);
    await work(event, email);
    return { which, sentTo: email };
  });

export const actions = {
  begin: withAddress('begin', async (event, email) => {
    const { actor, locale } = event.locals;
    const { id, token } = await beginRegistration(db, { actor, token: null }, { email, locale });
    remember(event, id, token);
    to(locale, `/registro/${id}/quienes`);
  }),
  again: withAddress('again', ({ locals: { locale } }, email) => sendLinksAgain(db, email, locale)),
  tell: withAddress('tell', ({ locals: { locale } }, email) => askForNotice(db, { email, locale })),
} satisfies Actions;
