/** Comparing two runs as its page shows them: the runs there are to choose, and one table of the comparison. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { runs } from '../run/queries.server.ts';
import { compareRuns, recipeDifferences, type ComparedFigure, type NoTest, type RecipeDifference } from './compare.ts';
import { variablesOf } from '../file/queries.server.ts';
import { surveyNames } from './names.ts';
import { finishedRun, firstRow, ROWS, type Finished, type Look } from './queries.server.ts';
import { groupingsOf, measuresOf, selected, selectionOf, type MethodMeasure, type ResultSelection } from './tables.ts';
import type { Run } from '../run/run.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';

/** The finished runs, newest first. */
export async function comparableRuns(db: Db, actor: Actor | null): Promise<Run[]> {
  refuse(whyMayNot(actor, rights.analyse));
  return (await runs(db, actor)).filter(({ state }) => state === 'done');
}

export interface ComparedRow extends ComparedFigure {
  readonly names: readonly string[];
}

export interface ComparedRuns {
  readonly a: Run;
  readonly b: Run;
  readonly recipes: readonly RecipeDifference[];
  readonly noTest: NoTest | null;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly groupings: readonly string[];
  readonly measures: readonly MethodMeasure[];
  readonly selection: ResultSelection;
  readonly rows: readonly ComparedRow[];
  readonly from: number;
  readonly of: number;
}

/** One table of two runs beside each other. Refuses as `finishedRun` and `compareRuns` do. */
export async function comparedRuns(
  db: Db,
  actor: Actor | null,
  ids: { readonly a: string; readonly b: string },
  look: Look,
  locale: Locale,
): Promise<ComparedRuns> {
  const [a, b] = [await finishedRun(db, actor, ids.a), await finishedRun(db, actor, ids.b)];
  const { noTest, rows, onlyA, onlyB } = compareRuns(a, b);
  const both = rows.map((row) => row.a);
  const selection = selectionOf(both, look);
  const shown = new Set(selected(both, selection));
  const table = rows.filter((row) => shown.has(row.a));
  const from = firstRow(look, table.length);
  return {
    a: a.run,
    b: b.run,
    noTest,
    onlyA,
    onlyB,
    selection,
    from,
    of: table.length,
    recipes: recipeDifferences(a.recipe, b.recipe),
    groupings: groupingsOf(both),
    measures: measuresOf(both),
    rows: await named(db, actor, a, table.slice(from, from + ROWS), locale),
  };
}

async function named(
  db: Db,
  actor: Actor | null,
  { run, recipe }: Finished,
  rows: readonly ComparedFigure[],
  locale: Locale,
): Promise<ComparedRow[]> {
  const nameOf = surveyNames(recipe.survey, await variablesOf(db, actor, run.file.id), locale);
  return rows.map((row) => ({
    ...row,
    names: Object.entries(row.a.domain).map(([group, value]) => nameOf(group, value)),
  }));
}
