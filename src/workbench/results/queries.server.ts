/** The results of a run as its page shows them: one table of its figures at a time, its recipe, its repetition, its datasets. */
import { datasets, versionBefore } from '#figures/release/queries.server.ts';
import type { Dataset } from '#figures/release/dataset.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { may } from '#people/rules.ts';
import { figuresText, runById } from '../run/queries.server.ts';
import { againOf, type Again } from './repetition.ts';
import { variablesOf } from '../file/queries.server.ts';
import { type WhyNotPublish, whyNotPublishRun } from './publishable.ts';
import { readFigures, recipeOf, type RunRecipe } from '../run/recipe.ts';
import { surveyNames, type NameOf } from './names.ts';
import {
  groupingsOf,
  measuresOf,
  publishable,
  selected,
  selectionOf,
  type MethodMeasure,
  type Publishable,
  type ResultSelection,
} from './tables.ts';
import type { Run, RunFigure, RunState } from '../run/run.ts';
import { rights } from '#figures/rights.ts';
import { refused } from '../reasons.ts';
import { withdrawalEffects, type WithdrawalEffects } from './withdrawal.server.ts';

/** A run that has figures. */
export interface Finished {
  readonly run: Run;
  readonly recipe: RunRecipe;
  readonly text: string;
  readonly figures: readonly RunFigure[];
}

/** A finished run with its figures. Refuses `no-such-run`, and `run-not-done` for one that has none. */
export async function finishedRun(db: Db, actor: Actor | null, id: string): Promise<Finished> {
  const run = (await runById(db, actor, id)) ?? refused('no-such-run');
  const recipe = recipeOf(run) ?? refused('run-not-done');
  const text = (await figuresText(db, actor, id)) ?? refused('run-not-done');
  return { run, recipe, text, figures: readFigures(text) };
}

/** Which table of a run, and from which of its rows. */
export interface Look {
  readonly grouping: string | null;
  readonly measure: string | null;
  readonly from: number;
}

/** A figure with what its groups' values are called, in the order of the table's groups. */
export interface ResultRow {
  readonly figure: RunFigure;
  readonly names: readonly string[];
}

export interface Results {
  readonly recipe: RunRecipe;
  readonly groupings: readonly string[];
  readonly measures: readonly MethodMeasure[];
  readonly selection: ResultSelection;
  readonly rows: readonly ResultRow[];
  /** The first row shown, from 0, and how many there are. */
  readonly from: number;
  readonly of: number;
  readonly publishable: Publishable;
}

/** Rows shown at a time. */
export const ROWS = 200;

/** The first row to show: what was asked for where there is such a row. */
export function firstRow({ from }: Pick<Look, 'from'>, rows: number): number {
  return Number.isInteger(from) && from > 0 && from < rows ? from : 0;
}

/** A dataset made of a run's figures, and the version that would come back were it withdrawn. */
export interface PublishedHere extends Dataset {
  readonly before: Pick<Dataset, 'version' | 'releasedAt'> | undefined;
  readonly effects: WithdrawalEffects;
}

/** All that the page of a finished run shows. */
export interface FinishedPage {
  readonly results: Results;
  /** How its figures stand to those of the run that it repeats; null when it repeats none, or that one has no figures. */
  readonly again: Again | null;
  readonly repeats: readonly Repeat[];
  readonly datasets: readonly PublishedHere[];
  readonly mayPublish: boolean;
  /** Why nothing of it can be published; null when something can. */
  readonly whyNotPublish: WhyNotPublish | null;
}

/** Refuses as `finishedRun` does. */
export async function finishedPage(
  db: Db,
  actor: Actor | null,
  id: string,
  look: Look,
  locale: Locale,
): Promise<FinishedPage> {
  const finished = await finishedRun(db, actor, id);
  const { run, recipe } = finished;
  const nameOf = surveyNames(recipe.survey, await variablesOf(db, actor, run.file.id), locale);
  return {
    results: tableOf(finished, nameOf, look),
    again: run.againOf === null ? null : await againOfFirst(db, actor, finished, run.againOf),
    repeats: await repeatsOf(db, id),
    datasets: await Promise.all((await datasetsOf(db, recipe)).map(withBefore)),
    mayPublish: may(actor, rights.publish),
    whyNotPublish: whyNotPublishRun(finished),
  };

  async function withBefore(dataset: Dataset): Promise<PublishedHere> {
    const before = await versionBefore(db, dataset.slug);
    return { ...dataset, before, effects: await withdrawalEffects(db, dataset.slug, before) };
  }
}

function tableOf({ recipe, figures }: Finished, nameOf: NameOf, look: Look): Results {
  const selection = selectionOf(figures, look);
  const table = selected(figures, selection);
  const from = firstRow(look, table.length);
  return {
    recipe,
    groupings: groupingsOf(figures),
    measures: measuresOf(figures),
    selection,
    rows: table.slice(from, from + ROWS).map((figure) => ({
      figure,
      names: Object.entries(figure.domain).map(([group, value]) => nameOf(group, value)),
    })),
    from,
    of: table.length,
    publishable: publishable(figures),
  };
}

async function againOfFirst(
  db: Db,
  actor: Actor | null,
  { recipe, text }: Finished,
  firstId: string,
): Promise<Again | null> {
  const first = await runById(db, actor, firstId);
  const before = first && recipeOf(first);
  const beforeText = await figuresText(db, actor, firstId);
  if (!before || beforeText === undefined) return null;
  return againOf(
    { text: beforeText, engine: before.engine.version, fileSha256: before.file.sha256 },
    { text, engine: recipe.engine.version, fileSha256: recipe.file.sha256 },
  );
}

export interface Repeat {
  readonly id: string;
  readonly state: RunState;
  readonly requestedAt: Temporal.Instant;
  /** Whether its figures are the same bytes; null while it has none. */
  readonly same: boolean | null;
}

/** The runs that repeat this one, newest first. */
async function repeatsOf(db: Db, id: string): Promise<Repeat[]> {
  const rows = await db
    .selectFrom('poverty_run as r')
    .innerJoin('poverty_run as first', 'first.id', 'r.again_of')
    .select(['r.id', 'r.state', 'r.requested_at', 'r.figures_sha256', 'first.figures_sha256 as first_sha256'])
    .where('r.again_of', '=', id)
    .orderBy('r.requested_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    requestedAt: row.requested_at,
    same: row.figures_sha256 === null ? null : row.figures_sha256 === row.first_sha256,
  }));
}

/** The published datasets that are made of exactly these figures. */
export async function datasetsOf(db: Db, recipe: RunRecipe): Promise<Dataset[]> {
  return (await datasets(db)).filter(
    (dataset) =>
      dataset.recipe?.figures.sha256 === recipe.figures.sha256 && dataset.recipe.file.sha256 === recipe.file.sha256,
  );
}
