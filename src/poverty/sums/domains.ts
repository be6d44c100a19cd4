/** The domains of a report: every combination of categories that someone is in, as runs of PSUs and a place in the spread totals. */
import type { Design, Group, Period } from '../persons/design.ts';
import { type DomainPsus, regionOf } from './region.ts';

/** One way of grouping: [] everybody, ['region'], ['region', 'sexo'] crossed. */
export type Grouping = readonly string[];

export interface Domain {
  readonly period: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The crossing part of a grouping: how a cell's code maps to a category. */
export interface CrossedGrouping {
  readonly categories: number;
  readonly categoryOf: Int32Array;
  readonly labelsOf: (category: number) => Record<string, string>;
}

export interface NestedDomain {
  readonly values: Record<string, string>;
  readonly region: DomainPsus;
}

/** The categories made by those groups of the grouping that cross PSUs. */
export function crossingOf(grouping: Grouping, groups: readonly Group[], cells: number): CrossedGrouping {
  const crossing = groups.filter((g) => !g.nested);
  const wanted = crossing.filter((g) => grouping.includes(g.name));
  const categoryOf = Int32Array.from({ length: cells }, (_, code) => categoryIn(code, crossing, wanted));
  const labelsOf = (category: number) => {
    let rest = category;
    const values: Record<string, string> = {};
    for (const g of wanted.toReversed()) {
      values[g.name] = g.labels[rest % g.labels.length] as string;
      rest = Math.floor(rest / g.labels.length);
    }
    return values;
  };
  return { categories: wanted.reduce((product, g) => product * g.labels.length, 1), categoryOf, labelsOf };
}

function categoryIn(code: number, crossing: readonly Group[], wanted: readonly Group[]): number {
  let rest = code;
  const digits = new Map<Group, number>();
  for (const g of crossing.toReversed()) {
    const size = g.labels.length + (g.gaps ? 1 : 0);
    digits.set(g, rest % size);
    rest = Math.floor(rest / size);
  }
  let category = 0;
  for (const g of wanted) {
    const digit = digits.get(g) as number;
    if (digit >= g.labels.length) return -1;
    category = category * g.labels.length + digit;
  }
  return category;
}

/** The regions of a period made by those groups of the grouping that are constant within PSUs, in order of their labels. */
export function nestedDomains(
  grouping: Grouping,
  groups: readonly Group[],
  codes: ReadonlyMap<string, Int32Array>,
  design: Design,
  period: Period,
): NestedDomain[] {
  const wanted = groups.filter((g) => g.nested && grouping.includes(g.name));
  const runs = new Map<number, number[]>();
  let last = -1;
  for (let p = period.from; p < period.to; p++) {
    const key = keyOf(p, wanted, codes);
    if (key < 0) {
      last = -1;
      continue;
    }
    const stratum = design.stratumOf[p] as number;
    let run = runs.get(key);
    if (!run) runs.set(key, (run = []));
    if (key === last && run.at(-3) === stratum) run[run.length - 1] = p + 1 - period.from;
    else run.push(stratum, p - period.from, p + 1 - period.from);
    last = key;
  }
  return [...runs]
    .sort(([a], [b]) => a - b)
    .map(([key, run]) => ({ values: valuesOf(key, wanted), region: runsOf(run) }));
}

function keyOf(psu: number, wanted: readonly Group[], codes: ReadonlyMap<string, Int32Array>): number {
  let key = 0;
  for (const g of wanted) {
    const code = codes.get(g.name)?.[psu] as number;
    if (code < 0) return -1;
    key = key * g.labels.length + code;
  }
  return key;
}

function valuesOf(key: number, wanted: readonly Group[]): Record<string, string> {
  const values: Record<string, string> = {};
  let rest = key;
  for (const g of wanted.toReversed()) {
    values[g.name] = g.labels[rest % g.labels.length] as string;
    rest = Math.floor(rest / g.labels.length);
  }
  return values;
}

function runsOf(run: readonly number[]): DomainPsus {
  const pick = (field: number) => Array.from({ length: run.length / 3 }, (_, i) => run[3 * i + field] as number);
  return regionOf(pick(0), pick(1), pick(2));
}
