/** The domains of a report, one after another, each with its totals by PSU. */
import { Buffers } from './buffers.ts';
import { type Design, designOf, type Period } from '../persons/design.ts';
import { crossingOf, type Domain, type Grouping, nestedDomains } from './domains.ts';
import type { DuckDB } from '../database/duckdb.ts';
import type { Prepared } from '../persons/prepare.ts';
import type { PsuTotals, DomainPsus } from './region.ts';
import { spreadTotals } from './totals.ts';

/** A domain ready to be estimated: its totals and where its PSUs are. */
export interface Located {
  readonly domain: Domain;
  /** Which of the groupings it belongs to. */
  readonly grouping: number;
  readonly totals: PsuTotals;
  readonly region: DomainPsus;
}

/** The design, and the categories of the groups that are constant within PSUs, by PSU. */
interface DesignAndCodes {
  readonly design: Design;
  readonly codes: ReadonlyMap<string, Int32Array>;
}

const designs = new WeakMap<Prepared, Promise<DesignAndCodes>>();

/** Read once for all that is measured of what was prepared. */
export function designOfPrepared(engine: DuckDB, prepared: Prepared): Promise<DesignAndCodes> {
  const known = designs.get(prepared);
  if (known) return known;
  const read = readDesign(engine, prepared);
  designs.set(prepared, read);
  return read;
}

async function readDesign(engine: DuckDB, prepared: Prepared): Promise<DesignAndCodes> {
  const { column } = await engine.numbers(`SELECT * FROM ${prepared.psus} ORDER BY ix`);
  const need = (name: string) => column.get(name) as Int32Array;
  const design = designOf(
    { period: need('period_ix'), stratum: need('stratum_ix'), population: need('population') },
    prepared.periods,
  );
  const codes = prepared.groups.flatMap((g, i) => (g.nested ? [[g.name, need(`g_${i}`)] as const] : []));
  return { design, codes: new Map(codes) };
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
