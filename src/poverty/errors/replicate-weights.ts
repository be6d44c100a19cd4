/**
 * Standard errors from replicate weights that the file brings, one column each, as many statistics offices publish them. Each replicate is
 * measured as the survey is, with its own weight; replicate.ts adds up how they differ (R `survey`: svrepdesign).
 */
import { BadInput } from '../input/fault.ts';
import type { Grouping } from '../sums/domains.ts';
import type { DuckDB } from '../database/duckdb.ts';
import { type Layout, layoutOf, limbBits, places, type Precision } from '../persons/layout.ts';
import { compile, type MeasuredEstimates } from './estimates.ts';
import type { Plan } from '../measures/plan.ts';
import type { Prepared } from '../persons/prepare.ts';
import { ratio, replicateVariance, type Scales } from './replication.ts';
import type { Survey } from '../survey/survey.ts';
import { Watch } from '../database/watch.ts';

export type ReplicateWeights = NonNullable<Survey['replicates']>;

/**
 * What each kind multiplies the squared differences by, when the description does not say: bootstrap 1/(R − 1), BRR 1/R, JK1 (R − 1)/R, and
 * JKn nothing: its scales, one for each replicate, must be given (Wolter 2007; R `survey`).
 */
export function scalesOf({ kind, columns, scale, rscales }: ReplicateWeights): Scales {
  const count = columns.length;
  if (rscales && rscales.length !== count)
    throw new BadInput('replicate-scales', { scales: rscales.length, replicates: count });
  if (kind === 'jkn' && !rscales) throw new BadInput('replicate-scales', { scales: 0, replicates: count });
  const usual = { jkn: 1, jk1: (count - 1) / count, bootstrap: 1 / (count - 1), brr: 1 / count };
  return { scale: scale ?? usual[kind], scales: rscales ?? new Float64Array(count).fill(1) };
}

/** Replicates measured in one statement. */
const AT_ONCE = 25;

/** The figures with the standard errors that the replicates give, and at most as many degrees of freedom as replicates less one. */
export async function withReplicates(
  engine: DuckDB,
  prepared: Prepared,
  groupings: readonly Grouping[],
  measured: MeasuredEstimates,
  weights: ReplicateWeights,
  watch = new Watch(),
): Promise<MeasuredEstimates> {
  const scales = scalesOf(weights);
  const estimands = compile(prepared.plan);
  const size = estimands.length;
  const layout = layoutOf(prepared.plan.columns, await precisionOf(engine, prepared.plan, weights), engine.dialect);
  const byReplicate: Float64Array[] = weights.columns.map(() => new Float64Array(measured.estimate.length).fill(NaN));
  for (let from = 0; from < byReplicate.length; from += AT_ONCE) {
    const batch = byReplicate.keys().drop(from).take(AT_ONCE).toArray();
    const totals = await totalsByDomain(engine, prepared, layout, groupings, batch);
    for (const [d, { period, values }] of measured.domains.entries())
      for (const r of batch) {
        const columns = totals.get(keyOf(r, period, values));
        if (columns) estimands.forEach((e, i) => ((byReplicate[r] as Float64Array)[d * size + i] = ratio(columns, e)));
      }
    await watch.breathe();
  }
  const se = measured.estimate.map((estimate, i) => {
    const here = byReplicate.map((estimates) => estimates[i] as number);
    return Math.sqrt(replicateVariance(here, scales, weights.mse ? estimate : undefined));
  });
  return { ...measured, se, df: measured.df.map((df) => Math.min(df, weights.columns.length - 1)) };
}

/** The plan's column totals of every domain, by some replicates' weights, in one pass. Fixed point: always the same to the last bit. */
async function totalsByDomain(
  engine: DuckDB,
  { plan, groups }: Prepared,
  layout: Layout,
  groupings: readonly Grouping[],
  batch: readonly number[],
): Promise<Map<string, Float64Array>> {
  const fields = groups.map((_, i) => `g_${i}`);
  const persons = `SELECT * EXCLUDE (w), unnest([${batch.map((r) => `rep_${r}`).join(', ')}]) AS w, unnest([${batch.join(', ')}]) AS replicate FROM person`;
  const keys = ['replicate', 'period', ...fields];
  const stored = layout.stored.map((s) => `${s.sql} AS ${s.name}`);
  const sums = layout.sums.map((s, i) => `${s.sql} AS s_${i}`);
  const fieldOf = (name: string) => fields[groups.findIndex((g) => g.name === name)] as string;
  const sets = groupings.map((grouping) => `(${['replicate', 'period', ...grouping.map(fieldOf)].join(', ')})`);
  const rows = await engine.rows(
    `SELECT ${[...keys, ...fields.map((f) => `GROUPING(${f}) AS not_${f}`), ...sums].join(', ')}
     FROM (SELECT ${[...keys, ...stored].join(', ')} FROM (${persons}) p) q GROUP BY GROUPING SETS (${sets.join(', ')})`,
  );
  const position = new Map(plan.columns.map((c, i) => [c.name, i]));
  return new Map(
    rows.map((row) => {
      const totals = new Float64Array(plan.columns.length);
      for (const [i, { columns, scale }] of layout.sums.entries())
        totals[position.get(columns[0] as string) as number]! += Number(row[`s_${i}`]) * scale;
      const named = groups.filter((_, i) => Number(row[`not_g_${i}`]) === 0).map(({ name }) => name);
      const values = Object.fromEntries(named.map((name) => [name, String(row[fieldOf(name)])]));
      return [keyOf(Number(row['replicate']), String(row['period']), values), totals];
    }),
  );
}

/** Places that serve every replicate alike: those of the largest weight that a person has in any. */
async function precisionOf(engine: DuckDB, plan: Plan, { columns }: ReplicateWeights): Promise<Precision> {
  const values = plan.columns.filter((c) => c.value !== undefined);
  const most = values.map((c, i) => `MAX(CASE WHEN ${c.when} THEN abs(w * (${c.value})) ELSE 0.0 END) AS most_${i}`);
  const persons = `SELECT * EXCLUDE (w), greatest(${columns.map((_, i) => `rep_${i}`).join(', ')}) AS w FROM person`;
  const [row = {}] = await engine.rows(`SELECT ${['MAX(w) AS most', ...most].join(', ')} FROM (${persons}) p`);
  return {
    fieldBits: null,
    weightPlaces: places(Number(row['most'])),
    valuePlaces: new Map(values.map((c, i) => [c.name, places(Number(row[`most_${i}`]))])),
    limbBits: limbBits(0),
  };
}

function keyOf(replicate: number, period: string, values: Readonly<Record<string, string>>): string {
  return JSON.stringify([replicate, period, Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
