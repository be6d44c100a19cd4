/** The gaps that were published, filtered and searched. */
import { sentencePage } from '#ecosystem/find/page.server.ts';
import { gapsBySentence } from '#gaps/list/find.server.ts';
import { db } from '#platform/server/db.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { locale } }) =>
  sentencePage(db, gapsBySentence, url.searchParams, locale);
