/** Setting up, renewing and turning off one's second factor. */
import { fail, redirect } from '@sveltejs/kit';
import { hasPassword } from '#people/account/commands.server.ts';
import { rejected } from '#people/entering/form.ts';
import { pictureOf } from '#people/entering/enrolment-picture.ts';
import { confirmCodeForm, passwordForm } from '#people/entering/schema.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  renewBackupCodes,
  turnSecondFactorOff,
  whyNotTurnOff,
} from '#people/entering/second-factor.server.ts';
import { sessionOf } from '#people/entering/session.server.ts';
import { giveCookies, safePath, visitOf } from '#people/entering/visit.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { answer } from '../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ request, url, locals: { actor } }) => ({
  on: (await sessionOf(db, request.headers))?.hasSecondFactor ?? false,
  has: actor !== null && (await hasPassword(db, actor)),
  needed: actor !== null && whyNotTurnOff(actor) !== null,
  volver: safePath(url.searchParams.get('volver')),
});

/** Runs a command that wants the password again. */
async function withPassword<T>(event: RequestEvent, command: (password: string) => Promise<T>) {
  const form = await readForm(event.request, passwordForm);
  return 'rejected' in form ? rejected(form.rejected) : answer(event.locals.locale, () => command(form.value.password));
}

/** The page had it all to show; its form brings it back, so that a wrong code does not begin again. */
function shownAgain({ uri, backupCodes }: { uri?: string | string[]; backupCodes?: string | readonly string[] }) {
  const codes = Array.isArray(backupCodes) ? backupCodes.filter((code) => typeof code === 'string') : [];
  return { ...pictureOf(String(uri)), uri: String(uri), backupCodes: codes };
}

export const actions = {
  begin: (event) =>
    withPassword(event, async (password) => {
      const { uri, backupCodes } = await beginSecondFactor(db, event.locals.actor, visitOf(event), password);
      return { enrolment: { ...pictureOf(uri), uri, backupCodes } };
    }),
  confirm: async (event) => {
    const form = await readForm(event.request, confirmCodeForm, { many: ['backupCodes'] });
    if ('rejected' in form)
      return fail(422, { issues: form.rejected.issues, enrolment: shownAgain(form.rejected.values) });
    const confirm = async () => {
      giveCookies(event.cookies, await confirmSecondFactor(db, event.locals.actor, visitOf(event), form.value.code));
      redirect(303, safePath(event.url.searchParams.get('volver')) ?? event.url.pathname);
    };
    return answer(event.locals.locale, confirm, { enrolment: shownAgain(form.value) });
  },
  renew: (event) =>
    withPassword(event, async (password) => ({
      renewed: await renewBackupCodes(db, event.locals.actor, visitOf(event), password),
    })),
  off: (event) =>
    withPassword(event, async (password) => {
      giveCookies(event.cookies, await turnSecondFactorOff(db, event.locals.actor, visitOf(event), password));
      redirect(303, event.url.pathname);
    }),
} satisfies Actions;
