/** One figure for somebody else's page. What is not there is said; no other figure stands in for it. */
import { db } from '#platform/server/db.ts';
import { statusOfMissing } from '#map/view/choice.ts';
import { readFigure } from '#map/embed/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
  const { figure, missing } = await readFigure(db, url.searchParams, locals.locale);
  if (missing || !figure) locals.status = missing ? statusOfMissing(missing) : 404;
  return { figure: missing ? undefined : figure, missing };
};
