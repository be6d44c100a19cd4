/** The privacy text that holds now: for anyone to read, and to agree to for whoever has not. */
import { giveConsent } from '#people/consent/commands.server.ts';
import { privacyText } from '#people/consent/queries.server.ts';
import { asksForConsent } from '#people/entering/destination.server.ts';
import { privacyForm } from '#people/entering/schema.ts';
import { safePath } from '#people/entering/visit.ts';
import { formatDate } from '#platform/format.ts';
import { db } from '#platform/server/db.ts';
import { renderMarkdown } from '#site/page/markdown.ts';
import { act, to } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ request, url, locals: { actor, locale } }) => {
  const text = await privacyText(db);
  return {
    version: text.version,
    published: formatDate(text.publishedAt, locale),
    html: renderMarkdown(text[locale], { figures: new Map(), pictures: new Map() }, locale).html,
    ask: actor !== null && (await asksForConsent(db, request.headers)),
    volver: safePath(url.searchParams.get('volver')) ?? '',
  };
};

export const actions = {
  default: act({ form: privacyForm }, async ({ locals: { actor, locale } }, { version, volver }) => {
    await giveConsent(db, actor, version);
    to(locale, `/entrar/seguir?volver=${encodeURIComponent(volver)}`);
  }),
} satisfies Actions;
