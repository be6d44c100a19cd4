/** What there is at the places of a job, in a sentence each. */
import { house } from '#house.ts';
import { db } from '#platform/server/db.ts';
import type { PageServerLoad } from './$types';

/** Only those modules are asked that have a place there. */
export const load: PageServerLoad = async ({ params: { front: section }, locals: { locale } }) => {
  const asked = house.filter(({ pages }) => pages.some(({ menu }) => menu?.section === section));
  const told = await Promise.all(asked.map((module) => module.tells(db, locale)));
  return { told: Object.assign({}, ...told) as Record<string, string> };
};
