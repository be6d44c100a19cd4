/** Measures the prepared persons: every estimate of the plan in every domain, with its standard error, in vectors. */
import { BadInput } from './bad-input.ts';
import { Buffers } from './buffers.ts';
import { type Design, designOf, type Period } from './design.ts';
import { designEffect } from './design-effect.ts';
import { crossingOf, type Domain, type Grouping, nestedDomains } from './domains.ts';
import type { DuckDB } from './duckdb.ts';
import { defaultTreatment, type Treatment } from './lonely.ts';
import type { Estimand, Term } from './estimand.ts';
import type { Plan } from './plan.ts';
import type { Prepared } from './prepare.ts';
import { type Replication, replicationErrors } from './replicate.ts';
import { type Combination, type Linearized, linearize, type PsuTotals, type Region } from './taylor.ts';
import { spreadTotals } from './totals.ts';
import { type Presence, presenceOf, variances } from './variance.ts';
import { Watch } from './watch.ts';

export interface MeasureOptions {
  /** Each grouping is a table of its own; [[]] gives the whole. */
  readonly groupings: readonly Grouping[];
  readonly treatment?: Treatment;
  /** Standard errors by replication rather than by linearisation. */
  readonly replication?: Replication | undefined;
  readonly watch?: Watch;
  /** Memory of an earlier report, to be used again. */
  readonly buffers?: Buffers;
}

/** Estimates by domain and estimand: position domain × estimands + estimand. NaN where there is none. */
export interface Measured {
  readonly plan: Plan;
  readonly domains: readonly Domain[];
  readonly estimate: Float64Array;
  readonly se: Float64Array;
  readonly deff: Float64Array;
  /** Persons of the estimate's base, without weights. */
  readonly n: Float64Array;
  readonly df: Float64Array;
  /** Persons of the numerator, without weights; NaN where the plan does not count them. */
  readonly cases: Float64Array;
}

/** A domain ready to be estimated: its totals and where its PSUs are. */
export interface Located {
  readonly domain: Domain;
  /** Which of the groupings it belongs to. */
  readonly grouping: number;
  readonly totals: PsuTotals;
  readonly region: Region;
}

export async function designOfPrepared(
  engine: DuckDB,
  prepared: Prepared,
): Promise<{ design: Design; codes: Map<string, Int32Array> }> {
  const { column } = await engine.numbers(`SELECT * FROM ${prepared.psus} ORDER BY ix`);
  const need = (name: string) => column.get(name) as Int32Array;
  const design = designOf(
    { period: need('period_ix'), stratum: need('stratum_ix'), population: need('population') },
    prepared.periods,
  );
  const codes = prepared.groups.flatMap((g, i) => (g.nested ? [[g.name, need(`g_${i}`)] as const] : []));
  return { design, codes: new Map(codes) };
}

export async function measure(
  engine: DuckDB,
  prepared: Prepared,
  {
    groupings,
    treatment = defaultTreatment,
    replication,
    watch = new Watch(),
    buffers = new Buffers(),
  }: MeasureOptions,
): Promise<Measured> {
  const { design, codes } = await designOfPrepared(engine, prepared);
  if (treatment.lonely === 'fail') await refuseSinglePsuStrata(engine, design);
  const estimates = new Estimates(prepared.plan, design, treatment, replication);
  for (const [p, period] of design.periods.entries()) {
    for await (const located of locate(engine, prepared, design, codes, period, groupings, buffers)) {
      estimates.add(located);
      await watch.reach((p + located.grouping / groupings.length) / design.periods.length);
    }
  }
  return estimates.measured();
}

/** The domains of a period, grouping after grouping. The totals of one hold until the next. */
export async function* locate(
  engine: DuckDB,
  prepared: Prepared,
  design: Design,
  codes: ReadonlyMap<string, Int32Array>,
  period: Period,
  groupings: readonly Grouping[],
  buffers = new Buffers(),
): AsyncGenerator<Located> {
  const ways = groupings.map((grouping) => ({
    grouping,
    name: prepared.groups.flatMap((g) => (!g.nested && grouping.includes(g.name) ? [g.name] : [])).join('*'),
    crossing: crossingOf(grouping, prepared.groups, prepared.cells),
  }));
  const crossings = new Map(ways.map(({ name, crossing }) => [name, crossing]));
  const spread = await spreadTotals(engine, prepared, period, crossings, buffers);
  for (const [g, { grouping, name, crossing }] of ways.entries()) {
    for (const nested of nestedDomains(grouping, prepared.groups, codes, design, period)) {
      for (let category = 0; category < crossing.categories; category++) {
        const values = ordered(grouping, { ...nested.values, ...crossing.labelsOf(category) });
        yield {
          domain: { period: period.label, values },
          grouping: g,
          region: nested.region,
          totals: spread.totals(name, category, nested.region),
        };
      }
    }
  }
}

function ordered(grouping: Grouping, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(grouping.map((name) => [name, values[name] as string]));
}

async function refuseSinglePsuStrata(engine: DuckDB, { strata }: Design): Promise<void> {
  const alone = strata.size.findIndex((size, h) => size === 1 && (strata.correction[h] as number) >= 1e-7);
  if (alone < 0) return;
  const [row = {}] = await engine.rows(`SELECT stratum FROM psu_list WHERE stratum_ix = ${alone}`);
  throw new BadInput('single-psu-stratum', { stratum: String(row['stratum']) });
}

/** An estimand with its columns as positions in the plan. */
export interface Compiled {
  readonly numerator: Combination;
  readonly denominator: Combination | null;
  readonly base: { readonly n: number; readonly weight: number };
  readonly square: number | null;
  readonly cases: number | null;
}

export function compile(plan: Plan): Compiled[] {
  const position = new Map(plan.columns.map((c, i) => [c.name, i]));
  const combination = (terms: readonly Term[]): Combination => ({
    coefficients: terms.map(([k]) => k),
    columns: terms.map(([, c]) => position.get(c) as number),
  });
  return plan.estimands.map((e: Estimand) => ({
    numerator: combination(e.numerator),
    denominator: e.denominator && combination(e.denominator),
    base: { n: position.get(e.base.n) as number, weight: position.get(e.base.weight) as number },
    square: e.square === null ? null : (position.get(e.square) as number),
    cases: e.cases === undefined ? null : (position.get(e.cases) as number),
  }));
}

/** NaN where the plan does not count them. `sums` are the domain's column totals. */
export function casesOf(sums: Float64Array, { cases }: Compiled): number {
  return cases === null ? NaN : (sums[cases] as number);
}

/** What is told of an estimate, in vectors over the estimands of a domain. */
type Row = Record<'estimate' | 'se' | 'deff' | 'n' | 'df' | 'cases', Float64Array>;

function rowOf(size: number): Row {
  const vector = () => new Float64Array(size);
  const nothing = () => vector().fill(NaN);
  return { estimate: nothing(), se: nothing(), deff: nothing(), cases: nothing(), n: vector(), df: vector() };
}

/** Grows the result domain by domain; domains with nobody in any base are left out. */
class Estimates {
  readonly #domains: Domain[] = [];
  readonly #rows: Row[] = [];
  readonly #compiled: readonly Compiled[];
  readonly #byBase: ReadonlyMap<number, readonly number[]>;
  readonly #rooms: readonly [Float64Array, Float64Array];
  readonly #plan: Plan;
  readonly #design: Design;
  readonly #treatment: Treatment;
  readonly #replication: Replication | undefined;

  constructor(plan: Plan, design: Design, treatment: Treatment, replication: Replication | undefined) {
    this.#plan = plan;
    this.#design = design;
    this.#treatment = treatment;
    this.#replication = replication;
    this.#compiled = compile(plan);
    this.#byBase = Map.groupBy(this.#compiled.keys(), (i) => (this.#compiled[i] as Compiled).base.n);
    const longest = Math.max(0, ...design.periods.map((p) => p.to - p.from));
    this.#rooms = [new Float64Array(longest), new Float64Array(longest)];
  }

  add(located: Located): void {
    const { domain, totals, region } = located;
    const row = rowOf(this.#compiled.length);
    for (const [count, estimands] of this.#byBase) {
      const persons = totals.columns[count] as Float64Array;
      const presence = presenceOf(persons, region, this.#design.strata, this.#treatment);
      if (presence.n === 0) continue;
      for (let k = 0; k < estimands.length; k += 2) this.#estimate(estimands.slice(k, k + 2), located, presence, row);
    }
    if (row.n.every((n) => n === 0)) return;
    if (this.#replication)
      row.se.set(replicationErrors(totals, region, this.#design.strata, this.#compiled, this.#replication));
    this.#domains.push(domain);
    this.#rows.push(row);
  }

  /** One or two estimands of the same base. */
  #estimate(which: readonly number[], { totals, region }: Located, presence: Presence, row: Row): void {
    const found = which.map((i, k) =>
      linearize(totals, this.#compiled[i] as Compiled, region, this.#rooms[k] as Float64Array),
    );
    const [one, two = one] = found as [Linearized, Linearized?];
    const spread = variances(one.influence, two.influence, region, presence);
    found.forEach(({ estimate }, k) => {
      const i = which[k] as number;
      const variance = Number.isNaN(estimate) ? NaN : (spread[k] as number);
      row.estimate[i] = estimate;
      row.se[i] = Math.sqrt(variance);
      row.deff[i] = designEffect(totals.sums, this.#compiled[i] as Compiled, presence.n, estimate, variance);
      row.n[i] = presence.n;
      row.df[i] = presence.df;
      row.cases[i] = casesOf(totals.sums, this.#compiled[i] as Compiled);
    });
  }

  measured(): Measured {
    const size = this.#compiled.length;
    const join = (field: keyof Row) => {
      const all = new Float64Array(this.#rows.length * size);
      this.#rows.forEach((row, i) => all.set(row[field], i * size));
      return all;
    };
    return {
      plan: this.#plan,
      domains: this.#domains,
      estimate: join('estimate'),
      se: join('se'),
      deff: join('deff'),
      n: join('n'),
      df: join('df'),
      cases: join('cases'),
    };
  }
}
