/** Inequality of a value in every domain, with standard errors. Reads the persons' values: 20 bytes a person in memory. */
import { BadInput } from '../input/fault.ts';
import type { Design, Period } from '../persons/design.ts';
import { type CrossedGrouping, crossingOf, type Domain, type Grouping, nestedDomains } from '../sums/domains.ts';
import type { DuckDB } from '../database/duckdb.ts';
import { gini, type Influenced, quantile, shareRatio, type Sorted } from '../measures/inequality.ts';
import type { DomainPsus } from '../sums/region.ts';
import { defaultTreatment, type Treatment } from './single-psu.ts';
import { designOfPrepared } from '../sums/domain-totals.ts';
import type { Prepared } from '../persons/prepare.ts';
import { influenceOf } from './taylor.ts';
import { presenceOf, variance } from './variance.ts';
import { Watch } from '../database/watch.ts';

export interface InequalityEstimate {
  readonly domain: Domain;
  readonly measure: 'gini' | 's80s20' | 'r10_40' | 'quantile';
  /** Of a quantile: "0.5" is the median. */
  readonly part: string | null;
  readonly estimate: number;
  readonly se: number;
  readonly n: number;
  readonly df: number;
}

export interface InequalityOptions {
  readonly groupings: readonly Grouping[];
  readonly quantiles?: readonly number[];
  readonly treatment?: Treatment;
  readonly watch?: Watch;
}

interface Persons {
  readonly psu: Int32Array;
  readonly code: Int32Array;
  readonly w: Float64Array;
  readonly x: Float64Array;
}

/** `field` is one of those that `prepare` was told to keep. */
export async function inequality(
  engine: DuckDB,
  prepared: Prepared,
  field: string,
  {
    groupings,
    quantiles = [0.1, 0.25, 0.5, 0.75, 0.9],
    treatment = defaultTreatment,
    watch = new Watch(),
  }: InequalityOptions,
): Promise<InequalityEstimate[]> {
  const { design, codes } = await designOfPrepared(engine, prepared);
  const measures = [
    { measure: 'gini', part: null, of: gini },
    { measure: 's80s20', part: null, of: (sorted: Sorted) => shareRatio(sorted, 0.2, 0.8) },
    { measure: 'r10_40', part: null, of: (sorted: Sorted) => shareRatio(sorted, 0.4, 0.9) },
    ...quantiles.map(
      (p) => ({ measure: 'quantile', part: String(p), of: (sorted: Sorted) => quantile(sorted, p) }) as const,
    ),
  ] as const;
  const all: InequalityEstimate[] = [];
  for (const period of design.periods) {
    const persons = await sortedPersons(engine, prepared, period, field);
    refuseSmallWeights(persons);
    for (const grouping of groupings) {
      const crossing = crossingOf(grouping, prepared.groups, prepared.cells);
      for (const { domain, region, members } of domainsOf(
        persons,
        period,
        crossing,
        nestedDomains(grouping, prepared.groups, codes, design, period),
        grouping,
      )) {
        await watch.breathe();
        const sorted = { w: members.map((i) => persons.w[i] as number), x: members.map((i) => persons.x[i] as number) };
        for (const { measure, part, of } of measures)
          all.push({
            domain,
            measure,
            part,
            ...spreadOver(of(sorted), sorted, members, persons, region, design, period, treatment),
          });
      }
    }
  }
  return all;
}

/** convey's formulas count each person as the last of those that its weight stands for, which weights that do not expand cannot bear. */
function refuseSmallWeights({ w }: Persons): void {
  const sum = w.reduce((total, weight) => total + weight, 0);
  if (sum < w.length) throw new BadInput('weights-too-small', { sum, persons: w.length });
}

async function sortedPersons(
  engine: DuckDB,
  { cells, persons }: Prepared,
  { from, to }: Period,
  field: string,
): Promise<Persons> {
  const { rows, column } = await engine.numbers(
    `SELECT cell, keep_w, keep_${field} AS x FROM ${persons} WHERE keep_${field} IS NOT NULL AND cell >= ${from * cells} AND cell < ${to * cells} ORDER BY x, cell, keep_w`,
  );
  const cell = column.get('cell') as Uint32Array;
  const psu = Int32Array.from(cell, (c) => Math.floor(c / cells) - from);
  const code = Int32Array.from(cell, (c) => c % cells);
  const empty = new Float64Array(0);
  return {
    psu,
    code,
    w: rows ? (column.get('keep_w') as Float64Array) : empty,
    x: rows ? (column.get('x') as Float64Array) : empty,
  };
}

interface Members {
  readonly domain: Domain;
  readonly region: DomainPsus;
  /** Positions among the persons, in order of value. */
  readonly members: Float64Array;
}

function* domainsOf(
  persons: Persons,
  period: Period,
  crossing: CrossedGrouping,
  nested: ReturnType<typeof nestedDomains>,
  grouping: Grouping,
): Generator<Members> {
  const domainOfPsu = new Int32Array(period.to - period.from).fill(-1);
  nested.forEach(({ region }, d) => {
    for (let s = 0; s < region.spans.length; s += 2) domainOfPsu.fill(d, region.spans[s], region.spans[s + 1]);
  });
  const buckets: number[][] = Array.from({ length: nested.length * crossing.categories }, () => []);
  for (let i = 0; i < persons.psu.length; i++) {
    const domain = domainOfPsu[persons.psu[i] as number] as number;
    const category = crossing.categoryOf[persons.code[i] as number] as number;
    if (domain >= 0 && category >= 0) (buckets[domain * crossing.categories + category] as number[]).push(i);
  }
  for (const [b, bucket] of buckets.entries()) {
    if (bucket.length === 0) continue;
    const { values, region } = nested[Math.floor(b / crossing.categories)] as {
      values: Record<string, string>;
      region: DomainPsus;
    };
    const all = { ...values, ...crossing.labelsOf(b % crossing.categories) };
    const ordered = Object.fromEntries(grouping.map((name) => [name, all[name] as string]));
    yield { domain: { period: period.label, values: ordered }, region, members: Float64Array.from(bucket) };
  }
}

function spreadOver(
  { estimate, influence }: Influenced,
  { w }: Sorted,
  members: Float64Array,
  persons: Persons,
  region: DomainPsus,
  design: Design,
  period: Period,
  treatment: Treatment,
): { estimate: number; se: number; n: number; df: number } {
  const psus = period.to - period.from;
  const [total, count] = [new Float64Array(psus), new Float64Array(psus)];
  members.forEach((person, i) => {
    const psu = persons.psu[person] as number;
    total[psu] = (total[psu] as number) + (w[i] as number) * (influence[i] as number);
    count[psu] = (count[psu] as number) + 1;
  });
  const presence = presenceOf(count, region, design.strata, treatment);
  return {
    estimate,
    se: Math.sqrt(variance(influenceOf(total), region, presence)),
    n: presence.n,
    df: presence.df,
  };
}
