/** A link from a mail lands here; only the button uses it, so that a scanner that opens links does not. */
import { tokenForm } from '#people/entering/schema.ts';
import { enterByLink } from '#people/entering/sign-in.server.ts';
import { giveCookies, safePath, visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { act, to } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor }, url: { searchParams } }) => ({
  me: actor?.email,
  token: searchParams.get('codigo') ?? '',
  volver: safePath(searchParams.get('volver')) ?? '',
});

export const actions = {
  default: act({ form: tokenForm }, async (event, { token, volver }) => {
    giveCookies(event.cookies, await enterByLink(db, visitOf(event), token));
    to(event.locals.locale, `/entrar/seguir?volver=${encodeURIComponent(volver)}`);
  }),
} satisfies Actions;
