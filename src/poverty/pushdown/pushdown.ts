/**
 * The same plan for a cluster: one statement that returns one row per domain, so that the persons stay where they are. Sums and windows
 * only; the last division is ours.
 */
import { BadInput } from '../input/fault.ts';
import { checkRows } from '../persons/check.ts';
import { orderLabels } from '../persons/design.ts';
import { designEffect } from '../errors/design-effect.ts';
import type { Dialect, RowSource } from '../database/dialect.ts';
import type { Domain, Grouping } from '../sums/domains.ts';
import { layoutOf, places, type Precision } from '../persons/layout.ts';
import { defaultTreatment, type Treatment } from '../errors/single-psu.ts';
import { casesOf, type Compiled, compile, type MeasuredEstimates } from '../errors/estimates.ts';
import { methodParts } from '../method/list.ts';
import { type PersonRequest, personView } from '../persons/person.ts';
import type { Plan } from '../measures/plan.ts';
import { pushdownSql } from './statement.ts';
import type { Survey } from '../survey/survey.ts';
import { combined } from '../errors/taylor.ts';

/** Anything that runs SQL and gives rows: PostgreSQL, ClickHouse, or DuckDB itself. */
export interface Database {
  readonly dialect: Dialect;
  rows(sql: string): Promise<Record<string, unknown>[]>;
}

export interface PushdownRequest {
  readonly source: RowSource;
  readonly survey: Survey;
  readonly plan: Plan;
  readonly groupings: readonly Grouping[];
  readonly variables?: readonly string[] | undefined;
  readonly treatment?: Treatment;
}

/** As `measure`, on the database where the persons are. Checks them there first. */
export async function pushDown(database: Database, request: PushdownRequest): Promise<MeasuredEstimates> {
  const { source, survey, plan, groupings, treatment = defaultTreatment } = request;
  if (survey.replicates)
    throw new BadInput('unsupported', {
      what: 'Medir con las réplicas de la encuesta',
      engine: database.dialect.engine,
    });
  const groups = [...new Set(groupings.flat())];
  const person: PersonRequest = {
    source,
    survey,
    parts: methodParts(plan.method),
    dialect: database.dialect,
    groups,
    variables: request.variables ?? [],
  };
  await checkRows(database, person);
  const view = personView(person);
  await refuseBadDesign(database, view, survey, treatment);
  const layout = layoutOf(plan.columns, await precisionOf(database, view, plan), database.dialect);
  const compiled = compile(plan);
  const tables: { domain: Domain; row: Record<string, unknown> }[] = [];
  for (const grouping of groupings) {
    const fields = grouping.map((name) => `g_${groups.indexOf(name)}`);
    const rows = await database.rows(
      pushdownSql({
        view,
        layout,
        plan,
        compiled,
        fields,
        treatment,
        dialect: database.dialect,
        population: survey.fpc !== undefined,
      }),
    );
    tables.push(...ordered(rows, grouping, fields));
  }
  return gather(plan, compiled, tables);
}

async function refuseBadDesign(database: Database, view: string, survey: Survey, { lonely }: Treatment): Promise<void> {
  if (!survey.nest) {
    const [bad] = await database.rows(
      `SELECT psu, COUNT(DISTINCT stratum) AS n, MIN(stratum) AS low, MAX(stratum) AS high FROM (${view}) p GROUP BY period, psu HAVING COUNT(DISTINCT stratum) > 1 ORDER BY psu LIMIT 1`,
    );
    if (bad)
      throw new BadInput('psu-in-two-strata', {
        psu: String(bad['psu']),
        count: Number(bad['n']),
        strata: [String(bad['low']), String(bad['high'])],
      });
  }
  if (lonely !== 'fail') return;
  const [alone] = await database.rows(
    `SELECT stratum FROM (${view}) p GROUP BY period, stratum HAVING COUNT(DISTINCT psu) = 1 ORDER BY stratum LIMIT 1`,
  );
  if (alone) throw new BadInput('single-psu-stratum', { stratum: String(alone['stratum']) });
}

/** Whole weights need no binary places; the rest gets as many as let the sum of all fit 62 bits, for engines whose sums do not grow. */
async function precisionOf(database: Database, view: string, plan: Plan): Promise<Precision> {
  const values = plan.columns.filter((c) => c.value !== undefined);
  const sums = values.map((c, i) => `SUM(CASE WHEN ${c.when} THEN abs(w * (${c.value})) ELSE 0.0 END) AS most_${i}`);
  const [row = {}] = await database.rows(
    `SELECT ${['SUM(w) AS whole', 'SUM(CASE WHEN w <> floor(w) THEN 1 ELSE 0 END) AS broken', ...sums].join(', ')} FROM (${view}) p`,
  );
  return {
    fieldBits: null,
    weightPlaces: Number(row['broken']) === 0 ? 0 : places(Number(row['whole'])),
    valuePlaces: new Map(values.map((c, i) => [c.name, places(Number(row[`most_${i}`]))])),
  };
}

function ordered(
  rows: readonly Record<string, unknown>[],
  grouping: Grouping,
  fields: readonly string[],
): { domain: Domain; row: Record<string, unknown> }[] {
  const text = (row: Record<string, unknown>, field: string) => row[field] as string;
  const rank = ['period', ...fields].map(
    (field) => new Map(orderLabels(rows.map((r) => text(r, field))).map((label, i) => [label, i])),
  );
  const at = (row: Record<string, unknown>) =>
    ['period', ...fields].map((field, i) => rank[i]?.get(text(row, field)) as number);
  return [...rows]
    .sort((a, b) => at(a).reduce((order, left, i) => order || left - (at(b)[i] as number), 0))
    .map((row) => ({
      domain: {
        period: text(row, 'period'),
        values: Object.fromEntries(grouping.map((name, i) => [name, text(row, fields[i] as string)])),
      },
      row,
    }));
}

function gather(
  plan: Plan,
  compiled: readonly Compiled[],
  tables: readonly { domain: Domain; row: Record<string, unknown> }[],
): MeasuredEstimates {
  const kept = tables.filter(({ row }) => compiled.some((c) => Number(row[`n_${c.base.n}`]) > 0));
  const size = compiled.length;
  const [estimate, se, deff, n, df, cases] = Array.from({ length: 6 }, () => new Float64Array(kept.length * size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  kept.forEach(({ row }, d) => {
    const sums = Float64Array.from(plan.columns, (_, i) => Number(row[`t_${i}`]));
    compiled.forEach((e, i) => {
      const at = d * size + i;
      n[at] = Number(row[`n_${e.base.n}`]);
      df[at] = Number(row[`df_${e.base.n}`]);
      const value = combined(e.numerator, sums) / (e.denominator ? combined(e.denominator, sums) : 1);
      const none = n[at] === 0 || Number.isNaN(value);
      const variance = none || row[`v_${i}`] === null ? NaN : Math.max(0, Number(row[`v_${i}`]));
      estimate[at] = none ? NaN : value;
      se[at] = Math.sqrt(variance);
      deff[at] = designEffect(sums, e, n[at], value, variance);
      cases[at] = casesOf(sums, e);
    });
  });
  return { plan, domains: kept.map((t) => t.domain), estimate, se, deff, n, df, cases };
}
