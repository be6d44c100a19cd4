/** The second step of signing in, for whoever has a second factor. */
import { redirect } from '@sveltejs/kit';
import { rejected, shown } from '#people/entering/form.ts';
import { codeForm } from '#people/entering/schema.ts';
import { awaitsSecondFactor, passSecondFactor } from '#people/entering/second-factor.server.ts';
import { giveCookies, safePath, visitOf } from '#people/entering/visit.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { answer } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ request, url, locals }) => {
  const volver = safePath(url.searchParams.get('volver')) ?? '';
  if (!(await awaitsSecondFactor(db, request.headers)))
    redirect(303, localHref(`/entrar?volver=${encodeURIComponent(volver)}`, locals.locale));
  return { volver };
};

export const actions = {
  default: async (event) => {
    const { locale } = event.locals;
    const form = await readForm(event.request, codeForm);
    if ('rejected' in form) return rejected(form.rejected);
    const pass = async () => {
      giveCookies(event.cookies, await passSecondFactor(db, visitOf(event), form.value.code));
      redirect(303, localHref(`/entrar/seguir?volver=${encodeURIComponent(form.value.volver)}`, locale));
    };
    return answer(locale, pass, shown(form.value));
  },
} satisfies Actions;
