/** Answers what an address asks of the published figures. */
import type { Db } from '#platform/server/db.ts';
import { problemOf, readAsked, type AskedProblem } from './parameters.ts';
import type { Dataset } from '../release/dataset.ts';
import type { Estimate } from '../release/estimate.ts';
import { currentRelease, datasets, estimates } from '../release/queries.server.ts';

export interface AnsweredFigures {
  readonly estimates: readonly Estimate[];
  /** The release they are of: the data's version. */
  readonly release: number;
  /** The datasets they come from. */
  readonly sources: readonly Dataset[];
}

/** The figures asked for, or what is wrong with the question. `others` are parameters of whoever reads it. */
export async function figuresAsked(
  db: Db,
  params: URLSearchParams,
  others: readonly string[] = [],
): Promise<AnsweredFigures | { problems: readonly AskedProblem[] }> {
  const asked = readAsked(params, others);
  if ('problems' in asked) return asked;
  const { filter } = asked;
  const latest = await currentRelease(db);
  const release = filter.release ?? latest;
  if (release > latest)
    return { problems: [problemOf('release', 'release-unknown', String(release), [String(latest)])] };
  const known = await datasets(db, release);
  const slugs = known.map(({ slug }) => slug);
  if (filter.dataset !== undefined && !slugs.includes(filter.dataset))
    return { problems: [problemOf('dataset', 'dataset-unknown', filter.dataset, slugs)] };
  const found = await estimates(db, { ...filter, release });
  const used = new Set(found.map(({ dataset }) => dataset));
  return { estimates: found, release, sources: known.filter(({ slug }) => used.has(slug)) };
}
