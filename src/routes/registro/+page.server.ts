/** The door to registration: whether it is open, beginning one, finding one's own again, asking to be told of the next. */
import { visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { evenly } from '#platform/server/limit/evenly.ts';
import { countMail } from '#platform/server/limit/mail.ts';
import { beginRegistration, sendLinksAgain } from '#registry/registration/commands.server.ts';
import { beginPage } from '#registry/registration/page.server.ts';
import { askForNotice } from '#registry/window/notice.server.ts';
import { addressForm } from '#registry/window/schema.ts';
import { act, to } from '../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { remember } from './visitor.ts';

export const load: PageServerLoad = ({ locals: { actor } }) => beginPage(db, actor);

/** Reads an address and counts the mail that is asked for. */
const withAddress = (
  which: 'begin' | 'again' | 'tell',
  work: (event: RequestEvent, email: string, mailed: boolean) => Promise<unknown>,
) =>
  act({ form: addressForm, as: { which } }, async (event: RequestEvent, { email }) => {
    await work(event, email, await countMail(db, visitOf(event), `mail-${which}`, email));
    return { which, sentTo: email };
  });

export const actions = {
  begin: withAddress('begin', async (event, email, mailed) => {
    const { actor, locale } = event.locals;
    const { id, token } = await beginRegistration(db, { actor, token: null }, { email, locale, mailed });
    remember(event, id, token);
    to(locale, `/registro/${id}/quienes`);
  }),
  again: withAddress('again', ({ locals: { locale } }, email, mailed) =>
    evenly(async () => mailed && sendLinksAgain(db, email, locale)),
  ),
  tell: withAddress(
    'tell',
    async ({ locals: { locale } }, email, mailed) => mailed && askForNotice(db, { email, locale }),
  ),
} satisfies Actions;
