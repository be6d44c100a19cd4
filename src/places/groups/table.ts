/** Figures by group of the population as tables: each of one measure, one method, one period and one dataset, never two. */
import type { Dataset } from '#figures/release/dataset.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import { headlines, measures } from '#figures/release/measures.ts';
import { methodYear } from '../series.ts';

export interface GroupTable {
  readonly dataset: Dataset;
  readonly measure: string;
  readonly method: string;
  readonly period: string;
  /** What the population is divided by: ["sexo"], or ["area", "sexo"] crossed. */
  readonly groups: readonly string[];
  /** Of everybody first, where the same dataset has it, then by category; by indicator where the measure has them. */
  readonly rows: readonly Estimate[];
}

/** The latest table of each measure, method and grouping; of two of the same period, the official one, then the one released later. */
export function groupTables(figures: readonly Estimate[], datasets: readonly Dataset[]): GroupTable[] {
  const apart = figures.filter(({ breakdown, measure }) => breakdown !== '' && measure !== 'population');
  const tables = [...Map.groupBy(apart, tableOf)].flatMap(([, rows]) => tableWith(rows, figures, datasets));
  const latest = Map.groupBy(tables.toSorted(byStanding), ({ measure, method, groups }) =>
    [measure, method, ...groups].join('|'),
  );
  return [...latest].map(([, [first]]) => first!).toSorted(inOrder);
}

/** Shown openly: the measures by which a territory is known. The others are folded. */
export const isHeadline = ({ measure }: Pick<GroupTable, 'measure'>): boolean => order(measure) < headlines.length;

/** The categories that the source withholds. */
export const withheld = ({ rows }: Pick<GroupTable, 'rows'>): Estimate[] => rows.filter(({ value }) => value === null);

/** "area=1;sexo=2" → ["area", "sexo"]. */
const groupsOf = (breakdown: string) => breakdown.split(';').map((part) => part.slice(0, part.indexOf('=')));

const tableOf = ({ dataset, measure, method, period, breakdown }: Estimate) =>
  [dataset, measure, method, period, ...groupsOf(breakdown)].join('|');

function tableWith(
  rows: readonly Estimate[],
  figures: readonly Estimate[],
  datasets: readonly Dataset[],
): GroupTable[] {
  const { measure, method, period, breakdown, ...one } = rows[0]!;
  const dataset = datasets.find(({ slug }) => slug === one.dataset);
  const sorted = [...everybodyIn(rows, figures), ...rows].toSorted(byPartAndCategory);
  return dataset ? [{ dataset, measure, method, period, groups: groupsOf(breakdown), rows: sorted }] : [];
}

/** The same figures of the whole population. */
function everybodyIn(rows: readonly Estimate[], figures: readonly Estimate[]): Estimate[] {
  const { dataset, measure, method, period } = rows[0]!;
  return figures.filter(
    (other) =>
      other.dataset === dataset &&
      other.measure === measure &&
      other.method === method &&
      other.period === period &&
      other.breakdown === '' &&
      rows.some(({ part }) => part === other.part),
  );
}

/** Categories by their codes: 2 comes before 10. */
function byPartAndCategory(a: Estimate, b: Estimate): number {
  return a.part.localeCompare(b.part) || a.breakdown.localeCompare(b.breakdown, 'es', { numeric: true });
}

function byStanding(a: GroupTable, b: GroupTable): number {
  return (
    b.period.localeCompare(a.period) ||
    Number(b.dataset.official) - Number(a.dataset.official) ||
    b.dataset.standsFrom - a.dataset.standsFrom ||
    a.dataset.slug.localeCompare(b.dataset.slug)
  );
}

const asked = [...new Set<string>([...headlines, ...measures])];
const order = (measure: string) => (asked.includes(measure) ? asked.indexOf(measure) : asked.length);

function inOrder(a: GroupTable, b: GroupTable): number {
  return (
    order(a.measure) - order(b.measure) ||
    methodYear(b.method) - methodYear(a.method) ||
    a.groups.length - b.groups.length ||
    a.groups.join().localeCompare(b.groups.join())
  );
}
