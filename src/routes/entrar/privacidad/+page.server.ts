/** The privacy text that holds now: for anyone to read, and to agree to for whoever has not. */
import { redirect } from '@sveltejs/kit';
import { giveConsent, privacyText } from '#people/consent/commands.server.ts';
import { rejected, shown } from '#people/entering/form.ts';
import { mustConsent } from '#people/entering/destination.server.ts';
import { privacyForm } from '#people/entering/schema.ts';
import { sessionOf } from '#people/entering/session.server.ts';
import { safePath } from '#people/entering/visit.ts';
import { readForm } from '#platform/form.ts';
import { formatDate } from '#platform/format.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { renderMarkdown } from '#site/page/markdown.ts';
import { answer } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ request, url, locals: { actor, locale } }) => {
  const text = await privacyText(db);
  const session = actor && (await sessionOf(db, request.headers));
  return {
    version: text.version,
    published: formatDate(text.publishedAt, locale),
    html: renderMarkdown(text[locale], { figures: new Map(), pictures: new Map() }, locale).html,
    ask: session !== null && (await mustConsent(db, session)),
    volver: safePath(url.searchParams.get('volver')) ?? '',
  };
};

export const actions = {
  default: async ({ request, locals: { actor, locale } }) => {
    const form = await readForm(request, privacyForm);
    if ('rejected' in form) return rejected(form.rejected);
    const agree = async () => {
      await giveConsent(db, actor, form.value.version);
      redirect(303, localHref(`/entrar/seguir?volver=${encodeURIComponent(form.value.volver)}`, locale));
    };
    return answer(locale, agree, shown(form.value));
  },
} satisfies Actions;
