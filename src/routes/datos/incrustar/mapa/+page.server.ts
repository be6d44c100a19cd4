/** A map for somebody else's page. What is not there is said; no other map stands in for it. */
import { db } from '#platform/server/db.ts';
import { statusOfMissing } from '#map/view/choice.ts';
import { readMap } from '#map/view/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
  const { view, missing } = await readMap(db, url.searchParams, locals.locale);
  if (missing || !view) locals.status = missing ? statusOfMissing(missing) : 404;
  return { view: missing ? undefined : view, missing };
};
