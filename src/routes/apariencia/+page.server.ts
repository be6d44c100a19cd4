/** How a person wants to see the site: kept in one cookie, with a form and no script. */
import { redirect } from '@sveltejs/kit';
import { appearanceCookie, readAppearance, writeAppearance } from '#platform/appearance.ts';
import { localHref } from '#platform/words.ts';
import { textIn } from '#site/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { appearance }, url }) => ({
  appearance,
  saved: url.searchParams.has('guardado'),
});

export const actions = {
  default: async ({ request, cookies, locals: { locale } }) => {
    const form = await request.formData();
    const said = ['theme', 'text', 'contrast'].map((name) => textIn(form, name)).join('.');
    const choice = writeAppearance(readAppearance(form.has('reset') ? '' : said));
    cookies.set(appearanceCookie, choice, { path: '/', maxAge: 60 * 60 * 24 * 365, sameSite: 'lax' });
    redirect(303, localHref('/apariencia?guardado', locale));
  },
} satisfies Actions;
