/** Whether anything of a run can be published, and which of its figures a dataset takes. Pure. */
import { isMeasure } from '#figures/release/measures.ts';
import { methodOf } from '#poverty/method/list.ts';
import { personsLacking } from '../run/measures.ts';
import type { RunRecipe } from '../run/recipe.ts';
import type { Run, RunFigure } from '../run/run.ts';

/** The level at which published intervals are understood. */
const LEVEL = 0.95;

/** The number of persons in that situation goes with its share. */
export const personsWith: Readonly<Record<string, string>> = {
  fgt0: 'persons',
  extreme_fgt0: 'extreme_persons',
  h: 'multidimensional_persons',
  severe: 'severe_persons',
};
export const personCounts: ReadonlySet<string> = new Set(Object.values(personsWith));

/** Of the run's own method alone, for two methods never share a dataset; the numbers of persons go with their shares. */
export function figuresForDataset(
  { method: { id, version } }: Pick<Run, 'method'>,
  figures: readonly RunFigure[],
): RunFigure[] {
  return figures.filter(
    ({ method, measure }) => method === `${id}@${version}` && isMeasure(measure) && !personCounts.has(measure),
  );
}

export type WhyNotPublish =
  'interval-not-95' | 'share-without-persons' | 'no-published-measure' | 'no-publishable-figure';

interface Judged {
  readonly run: Pick<Run, 'method' | 'options'>;
  readonly recipe: Pick<RunRecipe, 'method' | 'survey'>;
  readonly figures: readonly RunFigure[];
}

/** Why nothing of a finished run can be published, whatever the form says; null when something can. */
export function whyNotPublishRun({ run, recipe, figures }: Judged): WhyNotPublish | null {
  if (run.options.level !== LEVEL) return 'interval-not-95';
  const { method, survey } = recipe;
  const measures = [...new Set(figures.map(({ measure }) => measure))];
  // Of a run asked for before shares brought their persons.
  if (personsLacking(measures, methodOf(method.id), survey).length > 0) return 'share-without-persons';
  const taken = figuresForDataset(run, figures);
  if (taken.length === 0) return 'no-published-measure';
  return taken.every(({ suppressed }) => suppressed) ? 'no-publishable-figure' : null;
}
