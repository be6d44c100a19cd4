/**
 * Standard errors from replicate weights that the file brings, one column each, as many statistics offices publish them. Each replicate is
 * measured as the survey is, with its own weight; replicate.ts adds up how they differ (R `survey`: svrepdesign).
 */
import { BadInput } from './bad-input.ts';
import type { Grouping } from './domains.ts';
import type { DuckDB } from './duckdb.ts';
import { layoutOf, places } from './layout.ts';
import { compile, type Measured } from './measure.ts';
import type { Plan } from './plan.ts';
import type { Prepared } from './prepare.ts';
import { ratio, replicateVariance, type Scales } from './replicate.ts';
import type { Survey } from './survey.ts';
import { Watch } from './watch.ts';

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

/** The figures with the standard errors that the replicates give, and at most as many degrees of freedom as replicates less one. */
export async function withReplicates(
  engine: DuckDB,
  prepared: Prepared,
  groupings: readonly Grouping[],
  measured: Measured,
  weights: ReplicateWeights,
  watch = new Watch(),
): Promise<Measured> {
  const scales = scalesOf(weights);
  const estimands = compile(prepared.plan);
  const size = estimands.length;
  const replicates = measured.estimate.map(() => NaN);
  const byReplicate: Float64Array[] = [];
  for (let r = 0; r < weights.columns.length; r++) {
    const totals = await totalsByDomain(engine, prepared, groupings, `rep_${r}`);
    const estimates = replicates.slice();
    measured.domains.forEach(({ period, values }, d) => {
      const columns = totals.get(keyOf(period, values));
      if (columns) estimands.forEach((e, i) => (estimates[d * size + i] = ratio(columns, e)));
    });
    byReplicate.push(estimates);
    await watch.reach(r / weights.columns.length);
  }
  const se = measured.estimate.map((estimate, i) => {
    const here = byReplicate.map((estimates) => estimates[i] as number);
    return Math.sqrt(replicateVariance(here, scales, weights.mse ? estimate : undefined));
  });
  return { ...measured, se, df: measured.df.map((df) => Math.min(df, weights.columns.length - 1)) };
}

/** The plan's column totals of every domain, by one replicate's weight, in one pass. Fixed point: always the same to the last bit. */
async function totalsByDomain(
  engine: DuckDB,
  { plan, groups }: Prepared,
  groupings: readonly Grouping[],
  weight: string,
): Promise<Map<string, Float64Array>> {
  const fields = groups.map((_, i) => `g_${i}`);
  const replicate = `SELECT * EXCLUDE (w), ${weight} AS w FROM person`;
  const layout = layoutOf(plan.columns, await precisionOf(engine, plan, replicate), engine.dialect);
  const stored = layout.stored.map((s) => `${s.sql} AS ${s.name}`);
  const sums = layout.sums.map((s, i) => `${s.sql} AS s_${i}`);
  const sets = groupings.map(
    (g) => `(${['period', ...g.map((name) => fields[groups.findIndex((o) => o.name === name)])].join(', ')})`,
  );
  const rows = await engine.rows(
    `SELECT ${['period', ...fields, ...fields.map((f) => `GROUPING(${f}) AS not_${f}`), ...sums].join(', ')}
     FROM (SELECT ${['period', ...fields, ...stored].join(', ')} FROM (${replicate}) p) q GROUP BY GROUPING SETS (${sets.join(', ')})`,
  );
  const position = new Map(plan.columns.map((c, i) => [c.name, i]));
  return new Map(
    rows.map((row) => {
      const totals = new Float64Array(plan.columns.length);
      layout.sums.forEach(
        ({ columns, scale }, i) =>
          (totals[position.get(columns[0] as string) as number] = Number(row[`s_${i}`]) * scale),
      );
      const values = groups.flatMap(({ name }, i) =>
        Number(row[`not_g_${i}`]) === 0 ? [[name, String(row[`g_${i}`])]] : [],
      );
      return [keyOf(String(row['period']), Object.fromEntries(values) as Record<string, string>), totals];
    }),
  );
}

async function precisionOf(engine: DuckDB, plan: Plan, persons: string) {
  const values = plan.columns.filter((c) => c.value !== undefined);
  const most = values.map((c, i) => `MAX(CASE WHEN ${c.when} THEN abs(w * (${c.value})) ELSE 0.0 END) AS most_${i}`);
  const [row = {}] = await engine.rows(`SELECT ${['MAX(w) AS most', ...most].join(', ')} FROM (${persons}) p`);
  return {
    fieldBits: null,
    weightPlaces: places(Number(row['most'])),
    valuePlaces: new Map(values.map((c, i) => [c.name, places(Number(row[`most_${i}`]))])),
  };
}

function keyOf(period: string, values: Readonly<Record<string, string>>): string {
  return JSON.stringify([period, Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
