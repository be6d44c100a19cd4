/** What else was published of the same persons: figures of other cuts, by which those left out of one may be worked out from another. */
import { datasets, datasetsOfSamePersons, estimates } from '#figures/release/queries.server.ts';
import type { NewEstimate } from '#figures/release/publication.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import type { RunRecipe } from '../run/recipe.ts';
import type { RunFigure } from '../run/run.ts';
import { rights } from '#figures/rights.ts';
import type { Finished } from '../results/queries.server.ts';
import { refuse } from '../reasons.ts';
import { estimatesOf, figuresToPublish, type PublicationChoices } from './publication.ts';
import { type OfSurvey, heldBackTogether } from './together.ts';

export interface EarlierPublication {
  readonly slug: string;
  readonly version: number;
  readonly title: Readonly<Record<Locale, string>>;
  /** Whether its figures are the current ones; else it was replaced or withdrawn, and earlier releases keep it. */
  readonly current: boolean;
}

/** The datasets computed here of the same file, or of the same territories and periods, with other figures than these, each once in its latest such version, by slug. */
export async function publishedOfSamePersons(
  db: Db,
  actor: Actor | null,
  recipe: Pick<RunRecipe, 'file' | 'figures'>,
  published: readonly NewEstimate[],
): Promise<EarlierPublication[]> {
  refuse(whyMayNot(actor, rights.publish));
  const rows = await datasetsOfSamePersons(db, recipe, published);
  return rows.map(({ ended, ...row }) => ({ ...row, current: ended === null }));
}

/**
 * The run with all that must be left out beside what is public now, of whatever file it was computed. Refuses `held-back-given-away` where that
 * is not enough, and what `estimatesOf` does.
 */
export async function heldBack<Run extends Finished>(db: Db, finished: Run, choices: PublicationChoices): Promise<Run> {
  const { run, recipe, figures } = finished;
  const own = estimatesOf(run, figures, choices);
  const { more, given } = heldBackTogether({ survey: recipe.survey, estimates: own }, await publicBeside(db, own));
  const [first] = given;
  refuse(first ? 'held-back-given-away' : null, { count: given.length, territory: first?.territory ?? '' });
  const chosen = figuresToPublish(run, figures, choices);
  const hidden = new Set<RunFigure>(more.map((i) => chosen[i]!));
  return { ...finished, figures: figures.map((one) => (hidden.has(one) ? { ...one, suppressed: 'secondary' } : one)) };
}

/** The current figures computed here by that method in those periods. */
async function publicBeside(db: Db, own: readonly NewEstimate[]): Promise<OfSurvey[]> {
  const of = (field: 'period' | 'method') => [...new Set(own.map((one) => one[field]))];
  const computed = (await datasets(db)).filter(({ recipe }) => recipe && of('method').includes(recipe.method.id));
  return Promise.all(
    computed.map(async ({ slug, recipe }) => ({
      survey: recipe!.survey as OfSurvey['survey'],
      estimates: await estimates(db, {
        dataset: slug,
        methods: of('method'),
        periods: of('period'),
        breakdowns: 'all',
      }),
    })),
  );
}
