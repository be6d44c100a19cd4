/**
 * Differences between two estimates of the same measure by the same method, with their standard error and test. Groups of one survey share
 * sampling units, so their covariance counts; so do the years of a panel. Surveys drawn apart are independent.
 */
import { BadInput } from '../input/fault.ts';
import type { Design } from '../persons/design.ts';
import type { Estimand } from '../measures/estimand.ts';
import type { Domain, Grouping } from '../sums/domains.ts';
import type { DuckDB } from '../database/duckdb.ts';
import { type DomainPsus, regionOf } from '../sums/region.ts';
import { type Interval, tInterval } from './interval.ts';
import { defaultTreatment, type Treatment } from './single-psu.ts';
import { compile } from './estimates.ts';
import { designOfPrepared, locate } from '../sums/domain-totals.ts';
import type { Prepared } from '../persons/prepare.ts';
import { twoTails } from './student.ts';
import { dense, influenceOf, linearize } from './taylor.ts';
import { presenceOf, variance } from './variance.ts';

/** An estimate with the influence of every PSU of its period on it. */
export interface LinearizedEstimate<Id extends string = string> {
  readonly method: Id;
  readonly edition: string;
  readonly measure: string;
  readonly part: string | null;
  readonly domain: Domain;
  readonly estimate: number;
  readonly influence: Float64Array;
  /** Persons of the base in each PSU, without weights: tells which PSUs the estimate rests on. */
  readonly persons: Float64Array;
  readonly design: Design;
  readonly treatment: Treatment;
}

export interface Difference extends Interval {
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  readonly t: number;
  /** Probability of a difference as large, either way, were there none. */
  readonly p: number;
  readonly kind: 'independent' | 'same sample';
}

/** Every estimate of the groupings, linearised. Wants memory for one vector of PSUs each: ask for the measures you compare. */
export async function linearized<Id extends string>(
  engine: DuckDB,
  prepared: Prepared<Id>,
  groupings: readonly Grouping[],
  treatment: Treatment = defaultTreatment,
): Promise<LinearizedEstimate<Id>[]> {
  const { design, codes } = await designOfPrepared(engine, prepared);
  const compiled = compile(prepared.plan);
  const all: LinearizedEstimate<Id>[] = [];
  for (const period of design.periods) {
    const psus = period.to - period.from;
    const room = new Float64Array(psus);
    for await (const { domain, totals, region } of locate(engine, prepared, design, codes, period, groupings)) {
      compiled.forEach((estimand, i) => {
        const { measure, part, method, unasked } = prepared.plan.estimands[i] as Estimand;
        if (unasked) return;
        const { estimate, influence } = linearize(totals, estimand, region, room);
        const persons = within(totals.columns[estimand.base.n] as Float64Array, region, psus);
        if (Number.isNaN(estimate)) return;
        all.push({
          method: prepared.plan.method.id,
          edition: method,
          measure,
          part,
          domain,
          estimate,
          influence: dense(influence, region, psus),
          persons,
          design,
          treatment,
        });
      });
    }
  }
  return all;
}

/** a − b. Throws BadInput for two methods (which the compiler refuses too) or two measures. */
export function difference<Id extends string>(
  a: LinearizedEstimate<Id>,
  b: LinearizedEstimate<NoInfer<Id>>,
  level = 0.95,
): Difference {
  sameSeries(a, b);
  const shared = a.design === b.design && a.domain.period === b.domain.period;
  const estimate = a.estimate - b.estimate;
  const [varianceOf, df] = shared ? together(a, b) : apart(a, b);
  const se = Math.sqrt(varianceOf);
  const t = estimate / se;
  return {
    estimate,
    se,
    df,
    t,
    p: twoTails(Math.abs(t), df),
    kind: shared ? 'same sample' : 'independent',
    ...tInterval(estimate, se, df, level),
  };
}

/** Refuses to put in one series, or subtract, what two methods or two measures say. */
export function sameSeries(...figures: readonly { edition: string; measure: string; part: string | null }[]): void {
  const editions = [...new Set(figures.map((f) => f.edition))];
  if (editions.length > 1) throw new BadInput('two-methods', { methods: editions });
  const measures = [...new Set(figures.map((f) => [f.measure, f.part].filter(Boolean).join(' ')))];
  if (measures.length > 1) throw new BadInput('two-measures', { measures });
}

function together(a: LinearizedEstimate, b: LinearizedEstimate): [variance: number, df: number] {
  const influence = a.influence.map((u, p) => u - (b.influence[p] as number));
  const persons = a.persons.map((n, p) => n + (b.persons[p] as number));
  return varianceOver(influence, persons, a);
}

function apart(a: LinearizedEstimate, b: LinearizedEstimate): [variance: number, df: number] {
  const [[va, dfa], [vb, dfb]] = [varianceOver(a.influence, a.persons, a), varianceOver(b.influence, b.persons, b)];
  return [va + vb, dfa + dfb];
}

function varianceOver(
  influence: Float64Array,
  persons: Float64Array,
  { design, domain, treatment }: LinearizedEstimate,
): [variance: number, df: number] {
  const region = wholePeriod(design, domain.period);
  const presence = presenceOf(persons, region, design.strata, treatment);
  return [variance(influenceOf(influence), region, presence), presence.df];
}

function wholePeriod(design: Design, label: string): DomainPsus {
  const period = design.periods.find((p) => p.label === label) as { from: number; to: number };
  const stratum: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let p = period.from; p < period.to; p++) {
    const h = design.stratumOf[p] as number;
    if (stratum.at(-1) === h) to[to.length - 1] = p + 1 - period.from;
    else {
      stratum.push(h);
      from.push(p - period.from);
      to.push(p + 1 - period.from);
    }
  }
  return regionOf(stratum, from, to);
}

function within(column: Float64Array, region: DomainPsus, psus: number): Float64Array {
  const out = new Float64Array(psus);
  for (let r = 0; r < region.from.length; r++) {
    for (let p = region.from[r] as number; p < (region.to[r] as number); p++) out[p] = column[p] as number;
  }
  return out;
}
