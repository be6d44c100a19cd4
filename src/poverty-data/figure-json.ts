/** A published figure as the open API and the JSON files give it. */
import type { Dataset } from './dataset.ts';
import { yearOf, type Estimate } from './estimate.ts';
import { unitOf } from './measures.ts';

/** What is not said is null, and an empty part or breakdown too. `source` is who to cite. */
export function figureJson(estimate: Estimate, dataset: Pick<Dataset, 'source'> | undefined) {
  const { territory, measure, part, method, period, breakdown, value, low, high, se } = estimate;
  const { persons, population, n, quality, estimation } = estimate;
  return {
    ...{ territory, measure, part: part || null, method, year: yearOf(estimate), period, breakdown: breakdown || null },
    ...{ value, unit: unitOf(measure), low, high, se, persons, population, n, quality, estimation },
    ...{ dataset: estimate.dataset, source: dataset?.source ?? null },
  };
}

export type FigureJson = ReturnType<typeof figureJson>;

/** Figures with the citation of each. */
export function figuresJson(estimates: readonly Estimate[], sources: readonly Dataset[]): FigureJson[] {
  const bySlug = new Map(sources.map((dataset) => [dataset.slug, dataset]));
  return estimates.map((estimate) => figureJson(estimate, bySlug.get(estimate.dataset)));
}

/** A dataset as a source to cite. */
export function sourceJson({ slug, version, title, source, sourceUrl, licence, official, sha256, caveats }: Dataset) {
  return { dataset: slug, version, title, source, url: sourceUrl || null, licence, official, sha256, caveats };
}
