/** Writing a new version of the privacy text. */
import { publishPrivacyText } from '#people/consent/commands.server.ts';
import { privacyText } from '#people/consent/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import { privacyTextForm } from '#people/entering/schema.ts';
import { refuse } from '#people/reasons.ts';
import { db } from '#platform/server/db.ts';
import { act, to } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';
import { rights } from '#people/rights.ts';

export const load: PageServerLoad = async ({ locals: { actor } }) => {
  refuse(whyMayNot(actor, rights.publishPrivacyText));
  const { version, es, en } = await privacyText(db);
  return { version, text: { es, en } };
};

export const actions = {
  default: act({ form: privacyTextForm }, async ({ locals: { actor, locale } }, text) => {
    await publishPrivacyText(db, actor, text);
    to(locale, '/entrar/privacidad');
  }),
} satisfies Actions;
