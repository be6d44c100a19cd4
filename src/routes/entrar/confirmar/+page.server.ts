/** A link from a mail lands here; only the button uses it, so that a scanner that opens links does not. */
import { redirect } from '@sveltejs/kit';
import { rejected, shown } from '#people/entering/form.ts';
import { tokenForm } from '#people/entering/schema.ts';
import { confirmAddress } from '#people/entering/sign-in.server.ts';
import { giveCookies, safePath, visitOf } from '#people/entering/visit.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { answer } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url: { searchParams } }) => ({
  token: searchParams.get('codigo') ?? '',
  volver: safePath(searchParams.get('volver')) ?? '',
});

export const actions = {
  default: async (event) => {
    const { locale } = event.locals;
    const form = await readForm(event.request, tokenForm);
    if ('rejected' in form) return rejected(form.rejected);
    const enter = async () => {
      giveCookies(event.cookies, await confirmAddress(db, visitOf(event), form.value.token));
      redirect(303, localHref(`/entrar/seguir?volver=${encodeURIComponent(form.value.volver)}`, locale));
    };
    return answer(locale, enter, shown(form.value));
  },
} satisfies Actions;
