/** What there is at the places of a job, in a sentence each. */
import { house } from '#house.ts';
import { db } from '#platform/server/db.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { locale } }) => ({
  told: Object.assign({}, ...(await Promise.all(house.map((module) => module.tells(db, locale))))) as Record<
    string,
    string
  >,
});
