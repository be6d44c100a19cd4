/** How a person wants to see the site: kept in one cookie, with a form and no script. */
import { redirect } from '@sveltejs/kit';
import { appearanceCookie, readAppearance, writeAppearance } from '#platform/appearance.ts';
import { localHref } from '#platform/words.ts';
import { formValues, textIn } from '#platform/form/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { appearance }, url }) => ({
  appearance,
  saved: url.searchParams.has('guardado'),
});

export const actions = {
  default: async ({ request, url, cookies, locals: { locale } }) => {
    const form = formValues(await request.formData());
    const said = ['theme', 'text', 'contrast'].map((name) => textIn(form, name)).join('.');
    // Without the cookie the site's own theme holds again, whichever the secretariat chose.
    if ('reset' in form) cookies.delete(appearanceCookie, { path: '/' });
    else
      cookies.set(appearanceCookie, writeAppearance(readAppearance(said)), {
        ...kept,
        secure: url.protocol === 'https:',
      });
    redirect(303, localHref('/apariencia?guardado', locale));
  },
} satisfies Actions;

const kept = { path: '/', maxAge: 60 * 60 * 24 * 365, sameSite: 'lax' } as const;
