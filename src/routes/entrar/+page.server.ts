/** The door in: password, link by mail, or another identity. */
import { redirect } from '@sveltejs/kit';
import { answer } from '../answer.ts';
import { rejected, shown } from '#people/entering/form.ts';
import { providers } from '#people/entering/providers.server.ts';
import { linkForm, signInForm } from '#people/entering/schema.ts';
import { askForLink, signIn } from '#people/entering/sign-in.server.ts';
import { giveCookies, safePath, visitOf } from '#people/entering/visit.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor, locale }, url: { searchParams } }) => {
  const volver = safePath(searchParams.get('volver'));
  if (actor) redirect(303, volver ?? localHref('/cuenta', locale));
  return {
    providers: providers(),
    volver: volver ?? '',
    failed: searchParams.get('error'),
    fresh: searchParams.has('clave'),
  };
};

export const actions = {
  password: async (event) => {
    const { locale } = event.locals;
    const form = await readForm(event.request, signInForm);
    if ('rejected' in form) return rejected(form.rejected);
    const { volver } = form.value;
    return answer(
      locale,
      async () => {
        giveCookies(event.cookies, await signIn(db, visitOf(event), form.value));
        redirect(303, localHref(`/entrar/seguir?volver=${encodeURIComponent(volver)}`, locale));
      },
      shown(form.value),
    );
  },
  link: async (event) => {
    const form = await readForm(event.request, linkForm);
    if ('rejected' in form) return rejected(form.rejected);
    return answer(
      event.locals.locale,
      async () => {
        await askForLink(db, visitOf(event), form.value);
        return { sentTo: form.value.email };
      },
      shown(form.value),
    );
  },
} satisfies Actions;
