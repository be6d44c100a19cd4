/** Two runs beside each other: ?a=RUN&b=RUN; the table as on a run's own page. */
import { db } from '#platform/server/db.ts';
import { comparableRuns, comparedRuns } from '#workbench/results/compare.server.ts';
import { lookOf } from '#workbench/results/address.ts';
import { answer } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url: { searchParams }, locals: { actor, locale } }) => {
  const [a, b] = [searchParams.get('a') ?? '', searchParams.get('b') ?? ''];
  const runs = await comparableRuns(db, actor);
  if (!a || !b) return { runs, a, b, compared: null, refusal: null };
  const outcome = await answer(locale, () => comparedRuns(db, actor, { a, b }, lookOf(searchParams), locale));
  if ('rows' in outcome) return { runs, a, b, compared: outcome, refusal: null };
  return { runs, a, b, compared: null, refusal: outcome.data.refusal };
};
