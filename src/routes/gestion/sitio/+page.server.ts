/** Every page of the site with where it stands. */
import { db } from '#platform/server/db.ts';
import { pagesToEdit } from '#site/page/staff-queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => ({ pages: await pagesToEdit(db, actor) });
