/** The push-down statement, from the inside out: persons → PSU and domain → influence of each PSU → strata → one row per domain. */
import { type Dialect, literal } from '../database/dialect.ts';
import type { Layout } from '../persons/layout.ts';
import type { Treatment } from '../errors/single-psu.ts';
import type { Compiled } from '../errors/estimates.ts';
import type { Plan } from '../measures/plan.ts';
import type { Combination } from '../errors/taylor.ts';

export interface PushdownSqlRequest {
  readonly view: string;
  /** Not packed: one sum per column. */
  readonly layout: Layout;
  readonly plan: Plan;
  readonly compiled: readonly Compiled[];
  /** Fields of the person view to group by. */
  readonly fields: readonly string[];
  readonly treatment: Treatment;
  readonly dialect: Dialect;
  readonly population: boolean;
}

/** Columns of the result: period, the fields, t_<column> totals, n_<base> and df_<base>, v_<estimand> variances. */
export function pushdownSql(request: PushdownSqlRequest): string {
  const { compiled, fields, treatment } = request;
  const keys = ['period', ...fields].join(', ');
  const bases = [...new Set(compiled.map((c) => c.base.n))];
  const totals = request.plan.columns.map((_, i) => `MAX(t_${i}) AS t_${i}`);
  const sizes = bases.flatMap((b) => [
    `SUM(n_${b}) AS n_${b}`,
    `SUM(CASE WHEN m_${b} > 1 THEN m_${b} - 1 ELSE 0 END) AS df_${b}`,
  ]);
  const variances = compiled.map((c, i) => varianceSql(i, c.base.n, treatment));
  return `SELECT ${[keys, ...totals, ...sizes, ...variances].join(', ')} FROM (${strataSql(request, bases)}) strata GROUP BY ${keys}`;
}

/** One row per stratum of a domain, with the stratum's size. */
function strataSql(request: PushdownSqlRequest, bases: readonly number[]): string {
  const { compiled, fields, dialect, view, population } = request;
  const keys = ['period', ...fields].map((k) => `u.${k}`).join(', ');
  const totals = request.plan.columns.map((_, i) => `MAX(t_${i}) AS t_${i}`);
  const reached = bases.flatMap((b) => [
    `SUM(y_${b}) AS n_${b}`,
    `SUM(CASE WHEN y_${b} > 0 THEN 1 ELSE 0 END) AS m_${b}`,
  ]);
  const influences = compiled.flatMap((_, i) => [`SUM(u_${i}) AS s_${i}`, `SUM(u_${i} * u_${i}) AS q_${i}`]);
  const inner = `SELECT ${[keys, 'u.stratum', ...totals, ...reached, ...influences].join(', ')} FROM (${influenceSql(request)}) u GROUP BY ${keys}, u.stratum`;
  const real = (expression: string) => dialect.real(expression);
  const share = population ? '(MAX(population) - COUNT(DISTINCT psu)) / MAX(population)' : '1.0';
  const sizes = `SELECT period AS size_period, stratum AS size_stratum, ${real('COUNT(DISTINCT psu)')} AS nh, ${real(share)} AS f FROM (${view}) v GROUP BY period, stratum`;
  return `SELECT h.*, z.nh, z.f FROM (${inner}) h JOIN (${sizes}) z ON h.period = z.size_period AND h.stratum = z.size_stratum`;
}

/** One row per PSU of a domain: its sums, the domain's totals, and its influence on every estimate. */
function influenceSql({ layout, plan, compiled, fields, view, dialect }: PushdownSqlRequest): string {
  const keys = ['period', 'stratum', 'psu', ...fields].join(', ');
  const known = fields.map((f) => `${f} IS NOT NULL`).join(' AND ');
  const stored = layout.stored.map((s) => `${s.sql} AS stored_${s.name}`);
  const position = new Map(plan.columns.map((c, i) => [c.name, i]));
  const sums = layout.sums.map((s) => ({
    at: position.get(s.columns[0] as string) as number,
    sql: sumSql(s.sql),
    scale: s.scale,
  }));
  const persons = `SELECT ${[keys, ...stored].join(', ')} FROM (${view}) v${known ? ` WHERE ${known}` : ''}`;
  const psus = `SELECT ${[keys, ...sums.map((s) => `${s.sql} AS c_${s.at}`)].join(', ')} FROM (${persons}) p GROUP BY ${keys}`;
  const window = `OVER (PARTITION BY ${['period', ...fields].join(', ')})`;
  const scaled = sums.flatMap(({ at, scale }) => [
    `${dialect.real(`c_${at}`)} * ${literal(scale)} AS y_${at}`,
    `${dialect.real(`SUM(c_${at}) ${window}`)} * ${literal(scale)} AS t_${at}`,
  ]);
  const totalled = `SELECT ${[keys, ...scaled].join(', ')} FROM (${psus}) d`;
  return `SELECT ${['e.*', ...compiled.map((c, i) => `${influenceOf(c)} AS u_${i}`)].join(', ')} FROM (${totalled}) e`;
}

/** The sum itself, exact, over fields renamed so that no engine mistakes them for the view's. */
function sumSql(sum: string): string {
  return (/SUM\(([^()]*)\)/.exec(sum)?.[0] as string).replace(/\b(w|w_poor|word_\d+|value_\d+)\b/g, 'stored_$1');
}

function influenceOf({ numerator, denominator }: Compiled): string {
  const sum = ({ coefficients, columns }: Combination, letter: 'y' | 't') =>
    columns.map((c, k) => `${literal(coefficients[k] as number)} * ${letter}_${c}`).join(' + ');
  if (!denominator) return `(${sum(numerator, 'y')})`;
  const below = `NULLIF(${sum(denominator, 't')}, 0.0)`;
  return `((${sum(numerator, 'y')}) - (${sum(numerator, 't')}) / ${below} * (${sum(denominator, 'y')})) / ${below}`;
}

/** Σ f·n/(n − 1)·(q − 2cs + nc²) over the strata reached, c being the stratum's mean s/n or, for a single PSU adjusted, 0. */
function varianceSql(estimand: number, base: number, { lonely, inDomains }: Treatment): string {
  const [s, q, m] = [`s_${estimand}`, `q_${estimand}`, `m_${base}`];
  const alone = inDomains ? `(nh = 1 OR ${m} = 1)` : 'nh = 1';
  const centre = lonely === 'adjust' ? `(CASE WHEN ${alone} THEN 0.0 ELSE ${s} / nh END)` : `${s} / nh`;
  const squares = `f * (CASE WHEN nh > 1 THEN nh / (nh - 1) ELSE 1.0 END) * (${q} - 2 * ${centre} * ${s} + nh * ${centre} * ${centre})`;
  const counts = lonely === 'average' ? `${m} > 0 AND f >= 1e-7 AND NOT (${alone})` : `${m} > 0 AND f >= 1e-7`;
  const sum = `SUM(CASE WHEN ${counts} THEN ${squares} ELSE 0.0 END)`;
  if (lonely !== 'average') return `${sum} AS v_${estimand}`;
  const reached = `SUM(CASE WHEN ${m} > 0 THEN 1.0 ELSE 0.0 END)`;
  const usable = `SUM(CASE WHEN ${m} > 0 AND (f < 1e-7 OR NOT (${alone})) THEN 1.0 ELSE 0.0 END)`;
  return `${sum} * ${reached} / NULLIF(${usable}, 0.0) AS v_${estimand}`;
}
