/** A published figure as the open API and the JSON files give it. */
import { namedCategories } from '../release/category-names.ts';
import type { Dataset, Recipe } from '../release/dataset.ts';
import { yearOf, type Estimate } from '../release/estimate.ts';
import { unitOf } from '../release/measures.ts';

/** What is not said is null, and an empty part or breakdown too. `source` is who to cite. */
export function figureJson(estimate: Estimate, dataset: Pick<Dataset, 'source'> | undefined) {
  const { territory, measure, part, method, period, breakdown, value, low, high, se } = estimate;
  const { persons, population, n, quality, estimation } = estimate;
  return {
    territory,
    measure,
    part: part || null,
    method,
    year: yearOf(estimate),
    period,
    breakdown: breakdown || null,
    value,
    unit: unitOf(measure),
    low,
    high,
    se,
    persons,
    population,
    n,
    quality,
    estimation,
    dataset: estimate.dataset,
    source: dataset?.source ?? null,
  };
}

export type FigureJson = ReturnType<typeof figureJson>;

/** Figures with the citation of each. */
export function figuresJson(estimates: readonly Estimate[], sources: readonly Dataset[]): FigureJson[] {
  const bySlug = new Map(sources.map((dataset) => [dataset.slug, dataset]));
  return estimates.map((estimate) => figureJson(estimate, bySlug.get(estimate.dataset)));
}

/** A dataset as a source to cite; of one computed here also what the categories of its groups are called. */
export function sourceJson(dataset: Dataset) {
  const { slug, version, title, source, sourceUrl, licence, official, sha256, caveats, recipe } = dataset;
  return {
    dataset: slug,
    version,
    title,
    source,
    url: sourceUrl || null,
    licence,
    official,
    sha256,
    caveats,
    ...(recipe && { categories: categoriesJson(recipe) }),
  };
}

/** {"sexo": {"1": {"es": "Hombre", "en": "Hombre"}}} */
export function categoriesJson(recipe: Recipe): Record<string, Record<string, { es: string; en: string }>> {
  const inEnglish = namedCategories(recipe, 'en');
  const groups = Map.groupBy(
    namedCategories(recipe, 'es').map(({ name: es, ...of }, i) => ({ ...of, es, en: inEnglish[i]!.name })),
    ({ group }) => group,
  );
  return Object.fromEntries(
    [...groups].map(([group, all]) => [group, Object.fromEntries(all.map(({ value, es, en }) => [value, { es, en }]))]),
  );
}
