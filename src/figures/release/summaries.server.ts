/** What each dataset holds, counted: methods, measures, years, territories, how sure its figures are. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import { estimations, qualities, type Estimation, type Quality } from './estimate.ts';

export interface Summary {
  readonly methods: readonly string[];
  readonly measures: readonly string[];
  readonly firstPeriod: string;
  readonly lastPeriod: string;
  readonly territories: number;
  /** Figures with an interval. */
  readonly intervals: number;
  readonly qualities: readonly { readonly code: Quality | null; readonly count: number }[];
  readonly estimations: readonly { readonly code: Estimation | null; readonly count: number }[];
}

interface Group {
  readonly dataset_id: string;
  readonly quality: Quality | null;
  readonly estimation: Estimation | null;
  readonly count: number;
  readonly intervals: number;
  readonly first: string;
  readonly last: string;
  readonly methods: readonly string[];
  readonly measures: readonly string[];
  readonly territories: readonly string[];
}

/** Figures that are published never change: each dataset is summed once. Some 1 kB each. */
const kept = new Map<string, Summary>();
const mostKept = 1000;

/** The summaries of these published datasets, by id. */
export async function summariesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Summary>> {
  const unknown = ids.filter((id) => !kept.has(id));
  if (kept.size + unknown.length > mostKept) kept.clear();
  if (unknown.length > 0) for (const [id, summary] of await summed(db, unknown)) kept.set(id, summary);
  return new Map(ids.flatMap((id) => (kept.has(id) ? [[id, kept.get(id)!]] : [])));
}

async function summed(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Summary>> {
  const { rows } = await sql<Group>`
    select dataset_id, quality, estimation, count(*)::int as count, count(low)::int as intervals,
           min(period) as first, max(period) as last, array_agg(distinct method) as methods,
           array_agg(distinct measure) as measures, array_agg(distinct territory) as territories
    from estimate where dataset_id = any(${ids}::uuid[])
    group by dataset_id, quality, estimation`.execute(db);
  return new Map([...Map.groupBy(rows, (row) => row.dataset_id)].map(([id, groups]) => [id, summaryOf(groups)]));
}

function summaryOf(groups: readonly Group[]): Summary {
  const every = (of: (group: Group) => readonly string[]) => [...new Set(groups.flatMap(of))].sort();
  const periods = every(({ first, last }) => [first, last]);
  const counted = <Code>(known: readonly Code[], of: (group: Group) => Code) =>
    known
      .map((code) => ({ code, count: sum(groups.filter((group) => of(group) === code).map(({ count }) => count)) }))
      .filter(({ count }) => count > 0);
  return {
    methods: every((group) => group.methods),
    measures: every((group) => group.measures),
    firstPeriod: periods[0] ?? '',
    lastPeriod: periods.at(-1) ?? '',
    territories: every((group) => group.territories).length,
    intervals: sum(groups.map((group) => group.intervals)),
    qualities: counted([...qualities, null], ({ quality }) => quality),
    estimations: counted([...estimations, null], ({ estimation }) => estimation),
  };
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
