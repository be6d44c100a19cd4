/** The second step of signing in, for whoever has a second factor. */
import { codeForm } from '#people/entering/schema.ts';
import { awaitsSecondFactor, passSecondFactor } from '#people/entering/second-factor.server.ts';
import { giveCookies, safePath, visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { act, to } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ request, url, locals }) => {
  const volver = safePath(url.searchParams.get('volver')) ?? '';
  if (!(await awaitsSecondFactor(db, request.headers)))
    to(locals.locale, `/entrar?volver=${encodeURIComponent(volver)}`);
  return { volver };
};

export const actions = {
  default: act({ form: codeForm }, async (event, { code, volver }) => {
    giveCookies(event.cookies, await passSecondFactor(db, visitOf(event), code));
    to(event.locals.locale, `/entrar/seguir?volver=${encodeURIComponent(volver)}`);
  }),
} satisfies Actions;
