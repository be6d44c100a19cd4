/** The initiatives that there are, filtered and searched. */
import { sentencePage } from '#ecosystem/find/page.server.ts';
import { initiativesBySentence } from '#ecosystem/initiatives/list/find.server.ts';
import { db } from '#platform/server/db.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { locale } }) =>
  sentencePage(db, initiativesBySentence, url.searchParams, locale);
