/** Measures a file as a recipe says: the one way to figures of the job, of «run again» and of the command line. */
import { methodOf } from '#poverty/method/list.ts';
import { rulesOf } from '#poverty/publication/quality.ts';
import { report } from '#poverty/report/report.ts';
import { suppress } from '#poverty/publication/suppression.ts';
import type { ReportStep } from '#poverty/database/watch.ts';
import type { AskedRecipe } from './recipe.ts';
import type { RunFigure } from './run.ts';
import { refuse } from '../reasons.ts';

interface Watching {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((step: ReportStep | 'suppressing', share: number) => void) | undefined;
}

/**
 * The figures, whole, each with why a publication must leave it out, where it must. Throws BadInput for what the engine will not measure
 * and the signal's reason when stopped; refuses `method-version-gone` when the method has another version here.
 */
export async function measureRecipe(
  file: string,
  { survey, method: { id, version }, by, options }: AskedRecipe,
  { signal, progress }: Watching = {},
): Promise<RunFigure[]> {
  const method = methodOf(id);
  refuse(method.version === version ? null : 'method-version-gone', { method: id, version, now: method.version });
  const figures = await report(file, survey, method, by, {
    measures: options.measures,
    inequality: options.inequality,
    level: options.level,
    treatment: { lonely: options.lonely, inDomains: options.domainLonely },
    quality: rulesOf(options.quality),
    signal,
    progress,
  });
  progress?.('suppressing', 0);
  const hidden = suppress(figures, method);
  return figures.map((figure, i) => {
    const { suppressed } = hidden[i]!;
    return suppressed ? { ...figure, suppressed } : figure;
  });
}
