/** The door in: password, link by mail, or another identity. */
import { redirect } from '@sveltejs/kit';
import { providers } from '#people/entering/providers.server.ts';
import { linkForm, signInForm } from '#people/entering/schema.ts';
import { askForLink, signIn } from '#people/entering/sign-in.server.ts';
import { giveCookies, safePath, visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { evenly } from '#platform/server/limit/evenly.ts';
import { localHref } from '#platform/words.ts';
import { act, to } from '../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor, locale }, url: { searchParams } }) => {
  const volver = safePath(searchParams.get('volver'));
  if (actor) redirect(303, volver ?? localHref('/cuenta', locale));
  const [failed, fresh] = [searchParams.get('error'), searchParams.has('clave')];
  return { providers: providers(), volver: volver ?? '', failed, fresh };
};

export const actions = {
  password: act({ form: signInForm }, async (event, typed) => {
    giveCookies(event.cookies, await signIn(db, visitOf(event), typed));
    to(event.locals.locale, `/entrar/seguir?volver=${encodeURIComponent(typed.volver)}`);
  }),
  link: act({ form: linkForm }, async (event, typed) => {
    await evenly(() => askForLink(db, visitOf(event), typed));
    return { sentTo: typed.email };
  }),
} satisfies Actions;
