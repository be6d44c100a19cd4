/** The resources that there are, filtered and searched. */
import { sentencePage } from '#ecosystem/find/page.server.ts';
import { resourcesBySentence } from '#ecosystem/resources/list/find.server.ts';
import { db } from '#platform/server/db.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { locale } }) =>
  sentencePage(db, resourcesBySentence, url.searchParams, locale);
