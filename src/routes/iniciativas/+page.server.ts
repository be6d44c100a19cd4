/** The initiatives that there are, filtered and searched. */
import { initiativePage } from '#ecosystem/initiatives/list/find.server.ts';
import { db } from '#platform/server/db.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { locale } }) => initiativePage(db, url.searchParams, locale);
