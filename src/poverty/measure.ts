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
import { type Combination, columnTotals, influenceOf, linearize, type PsuTotals, type Region } from './taylor.ts';
import { spreadTotals } from './totals.ts';
import { type Presence, presenceOf, variance } from './variance.ts';
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

/** The domains of a period, grouping after grouping. The totals of one hold until the next period. */
export async function* locate(
  engine: DuckDB,
  prepared: Prepared,
  design: Design,
  codes: ReadonlyMap<string, Int32Array>,
  period: Period,
  groupings: readonly Grouping[],
  buffers = new Buffers(),
): AsyncGenerator<Located> {
  const psus = period.to - period.from;
  const ways = groupings.map((grouping) => ({
    grouping,
    name: prepared.groups.flatMap((g) => (!g.nested && grouping.includes(g.name) ? [g.name] : [])).join('*'),
    crossing: crossingOf(grouping, prepared.groups, prepared.cells),
  }));
  const crossings = new Map(ways.map(({ name, crossing }) => [name, crossing]));
  const spread = await spreadTotals(engine, prepared, period, crossings, buffers);
  for (const [g, { grouping, name, crossing }] of ways.entries()) {
    const columns = spread.get(name) as Float64Array[];
    for (const nested of nestedDomains(grouping, prepared.groups, codes, design, period)) {
      for (let category = 0; category < crossing.categories; category++) {
        const values = ordered(grouping, { ...nested.values, ...crossing.labelsOf(category) });
        yield {
          domain: { period: period.label, values },
          grouping: g,
          region: nested.region,
          totals: { columns, offset: category * psus },
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
  }));
}

const nobody = { estimate: NaN, influence: influenceOf(new Float64Array(0)) };

/** Grows the result domain by domain; domains with nobody in any base are left out. */
class Estimates {
  readonly #domains: Domain[] = [];
  readonly #rows: {
    estimate: Float64Array;
    se: Float64Array;
    deff: Float64Array;
    n: Float64Array;
    df: Float64Array;
  }[] = [];
  readonly #compiled: Compiled[];
  readonly #room: Float64Array;
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
    const longest = Math.max(0, ...design.periods.map((p) => p.to - p.from));
    this.#room = new Float64Array(longest);
  }

  add({ domain, totals, region }: Located): void {
    const bases = new Map<number, Presence>();
    for (const { base } of this.#compiled)
      if (!bases.has(base.n)) bases.set(base.n, presenceOf(totals, base.n, region));
    if ([...bases.values()].every((presence) => presence.n === 0)) return;
    const sums = columnTotals(totals, region);
    const size = this.#compiled.length;
    const [estimate, se, deff, n, df] = [
      new Float64Array(size),
      new Float64Array(size),
      new Float64Array(size),
      new Float64Array(size),
      new Float64Array(size),
    ];
    this.#compiled.forEach((estimand, i) => {
      const presence = bases.get(estimand.base.n) as Presence;
      const { estimate: value, influence } =
        presence.n === 0 ? nobody : linearize(totals, sums, estimand, region, this.#room);
      const spreadOf = Number.isNaN(value)
        ? NaN
        : variance(influence, region, this.#design.strata, presence, this.#treatment);
      estimate[i] = value;
      se[i] = Math.sqrt(spreadOf);
      deff[i] = designEffect(sums, estimand, presence.n, value, spreadOf);
      n[i] = presence.n;
      df[i] = presence.df;
    });
    if (this.#replication)
      se.set(replicationErrors(totals, region, this.#design.strata, this.#compiled, this.#replication));
    this.#domains.push(domain);
    this.#rows.push({ estimate, se, deff, n, df });
  }

  measured(): Measured {
    const join = (field: 'estimate' | 'se' | 'deff' | 'n' | 'df') => {
      const size = this.#compiled.length;
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
    };
  }
}
