/** Setting up, renewing and turning off one's second factor. */
import { redirect } from '@sveltejs/kit';
import { secondFactorPage } from '#people/account/queries.server.ts';
import { enrolmentAgain, enrolmentOf } from '#people/entering/enrolment-picture.ts';
import { confirmCodeForm, passwordForm } from '#people/entering/schema.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  renewBackupCodes,
  turnSecondFactorOff,
} from '#people/entering/second-factor.server.ts';
import { giveCookies, safePath, visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { act } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ request, url, locals: { actor } }) => ({
  ...(await secondFactorPage(db, actor, request.headers)),
  volver: safePath(url.searchParams.get('volver')),
});

export const actions = {
  begin: act({ form: passwordForm }, async (event, { password }) => {
    const { uri, backupCodes } = await beginSecondFactor(db, event.locals.actor, visitOf(event), password);
    return { enrolment: enrolmentOf(uri, backupCodes) };
  }),
  confirm: act({ form: confirmCodeForm, many: ['backupCodes'], back: enrolmentAgain }, async (event, { code }) => {
    giveCookies(event.cookies, await confirmSecondFactor(db, event.locals.actor, visitOf(event), code));
    redirect(303, safePath(event.url.searchParams.get('volver')) ?? event.url.pathname);
  }),
  renew: act({ form: passwordForm }, async (event, { password }) => ({
    renewed: await renewBackupCodes(db, event.locals.actor, visitOf(event), password),
  })),
  off: act({ form: passwordForm }, async (event, { password }) => {
    giveCookies(event.cookies, await turnSecondFactorOff(db, event.locals.actor, visitOf(event), password));
    redirect(303, event.url.pathname);
  }),
} satisfies Actions;
