/** Which published figures say how many are in need in each comuna: the newest year, of one method. Pure. */
import type { Dataset } from '#figures/release/dataset.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import { newestSeries } from '#figures/release/newest.ts';
import type { NeedFacts, NeedOfComuna } from './facts.ts';

/** Multidimensional poverty: the share of people in households that are deprived beyond the cut-off. */
export const needMeasure = 'h';

interface Published {
  readonly release: number;
  readonly comunas: readonly Estimate[];
  readonly country: readonly Estimate[];
  readonly datasets: readonly Dataset[];
}

/** Null where nothing is published. Of several methods in the newest year, the one with most comunas. */
export function needFacts({ release, comunas, country, datasets }: Published): NeedFacts | null {
  const rows = newestSeries(comunas.filter(({ value }) => value !== null));
  const [first] = rows;
  const dataset = datasets.find(({ slug }) => slug === first?.dataset);
  if (!first || !dataset) return null;
  const { method, period } = first;
  const whole = country.find((one) => one.period === period && one.method === method);
  return {
    release,
    period,
    method,
    title: dataset.title,
    source: dataset.source,
    sourceUrl: dataset.sourceUrl,
    caveats: dataset.caveats,
    country: whole?.value ?? null,
    comunas: rows.map(needRow).toSorted(byPersons),
  };
}

const needRow = ({ territory, value, low, high, persons, estimation }: Estimate): NeedOfComuna => ({
  territory,
  value: value!,
  low,
  high,
  persons,
  synthetic: estimation === 'synthetic',
});

const byPersons = (a: NeedOfComuna, b: NeedOfComuna) =>
  (b.persons ?? -1) - (a.persons ?? -1) || a.territory.localeCompare(b.territory);
