/** The privacy text that people agree to, in its version in force. */
import { privacyText } from '#people/consent/queries.server.ts';
import { db } from '#platform/server/db.ts';
import { renderMarkdown } from '#site/page/markdown.ts';
import type { PageServerLoad } from './$types';

const nothing = { figures: new Map(), pictures: new Map() };

export const load: PageServerLoad = async ({ locals: { locale } }) => {
  const { version, publishedAt, ...text } = await privacyText(db);
  return { version, publishedAt, html: renderMarkdown(text[locale], nothing, locale).html };
};
