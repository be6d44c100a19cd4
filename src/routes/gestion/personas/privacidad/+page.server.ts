/** Writing a new version of the privacy text. */
import { error, redirect } from '@sveltejs/kit';
import { privacyText, publishPrivacyText } from '#people/consent/commands.server.ts';
import { rejected, shown } from '#people/entering/form.ts';
import { may } from '#people/rules.ts';
import { privacyTextForm } from '#people/entering/schema.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { answer } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';
import { rights } from '#people/rights.ts';

export const load: PageServerLoad = async ({ locals: { actor } }) => {
  if (!may(actor, rights.publishPrivacyText)) error(403, 'forbidden');
  const { version, es, en } = await privacyText(db);
  return { version, text: { es, en } };
};

export const actions = {
  default: async ({ request, locals: { actor, locale } }) => {
    const form = await readForm(request, privacyTextForm);
    if ('rejected' in form) return rejected(form.rejected);
    const publish = async () => {
      await publishPrivacyText(db, actor, form.value);
      redirect(303, localHref('/entrar/privacidad', locale));
    };
    return answer(locale, publish, shown(form.value));
  },
} satisfies Actions;
