/** The persons as the measures see them: one row each, with weight, design, groups, income against its lines and deprivations. */
import type { FileColumn } from '../files/block.ts';
import { BadInput } from '../input/fault.ts';
import { type Dialect, literal, oneOf, quote, type RowSource } from '../database/dialect.ts';
import { type IncomeMethod, indicatorsOf, type MultidimensionalMethod } from '../method/method.ts';
import type { MethodParts } from '../method/list.ts';
import { nearest } from '../input/near-names.ts';
import type { GroupDescription, Survey } from '../survey/survey.ts';

export interface PersonRequest {
  readonly source: RowSource;
  readonly survey: Survey;
  readonly parts: MethodParts;
  readonly dialect: Dialect;
  /** Names of the survey's groups, in the order of the fields g_0, g_1 … */
  readonly groups: readonly string[];
  /** Names of the survey's variables: fields v_0, v_1 … */
  readonly variables: readonly string[];
  readonly codes?: KnownCodes | undefined;
}

/** Codes that a group may have, by the group's name; leading zeros do not count. Values that are not among them are refused. */
export type KnownCodes = Readonly<Record<string, readonly string[]>>;

/**
 * A SELECT whose fields are: w, period, stratum, psu, population, g_0…, v_0…; income_poor and income_extreme (1, 0, null), x (income per
 * equivalent person), z_poor, z_extreme; d_<indicator> (1, 0, null), c (whole-number score, null when unclassified), multi_poor.
 * A field is there only when the method asks for it.
 */
export function personView(request: PersonRequest): string {
  const { source, parts, dialect } = request;
  const inner = [...designFields(request), ...groupFields(request), ...variableFields(request)];
  const middle = ['r.*'];
  const outer = ['s.*'];
  if (parts.income) {
    const income = incomeFields(request, parts.income);
    inner.push(...income.inner);
    middle.push(...income.classified);
  }
  if (parts.multidimensional) {
    const { inner: deprivations, score, poor } = deprivationFields(request, parts.multidimensional);
    inner.push(...deprivations);
    middle.push(...score);
    outer.push(...poor);
  }
  const rows = `SELECT ${inner.join(', ')} FROM ${source.from}${dialect.fence}`;
  return `SELECT ${outer.join(', ')} FROM (SELECT ${middle.join(', ')} FROM (${rows}) r${dialect.fence}) s${dialect.fence}`;
}

/** Every column that the description and the method may want, so that no other is read. */
export function columnsWanted(survey: Survey, parts: MethodParts): string[] {
  const keys = [survey.period, ...Object.values(survey.keys)].flatMap((key) => ('column' in key ? [key.column] : []));
  const groups = Object.values(survey.groups).map((g) => (typeof g === 'string' ? g : g.column));
  const { income, multidimensional } = parts;
  const lines = income && 'columns' in income.lines ? Object.values(income.lines.columns) : [];
  return [
    ...[
      survey.weight,
      survey.stratum,
      survey.psu,
      survey.fpc,
      survey.household,
      survey.size,
      survey.income,
      income?.incomeColumn,
      ...(survey.replicates?.columns ?? []),
    ],
    ...[...keys, ...groups, ...lines, ...Object.values(survey.lines ?? {})],
    ...Object.values(survey.status).map((status) => status.column),
    ...[...Object.values(survey.indicators), ...Object.values(survey.variables)],
    ...(multidimensional ? indicatorsOf(multidimensional).flatMap((i) => i.columns) : []),
  ].filter((name) => name !== undefined);
}

/** The file's column of that name, or an error that says what it was wanted for and which names are near. */
export function fileColumn(source: RowSource, name: string, role: string): FileColumn {
  const column = source.columns.get(name);
  if (!column)
    throw new BadInput('unknown-column', { column: name, role, near: nearest(name, [...source.columns.keys()]) });
  return column;
}

/** The column that holds an indicator: the one the survey names, else the first of the method's that the file has. */
export function indicatorColumn(
  source: RowSource,
  survey: Survey,
  indicator: { id: string; columns: string[] },
): FileColumn {
  const named = survey.indicators[indicator.id];
  const name = named ?? indicator.columns.find((c) => source.columns.has(c)) ?? indicator.columns.join(' / ');
  return fileColumn(source, name, `indicador ${indicator.id}`);
}

function designFields({ source, survey, dialect }: PersonRequest): string[] {
  const text = (name: string, role: string) => dialect.text(fileColumn(source, name, role), survey.missing);
  const unit = survey.psu ?? survey.household;
  const period = survey.panel
    ? quote('')
    : 'constant' in survey.period
      ? quote(survey.period.constant)
      : text(survey.period.column, 'periodo');
  return [
    `${dialect.number(fileColumn(source, survey.weight, 'factor de expansión'), survey.missing)} AS w`,
    `${period} AS period`,
    `${survey.stratum ? text(survey.stratum, 'estrato') : quote('1')} AS stratum`,
    `${unit ? text(unit, 'conglomerado') : 'CAST(row_number() OVER () AS VARCHAR)'} AS psu`,
    ...(survey.replicates?.columns ?? []).map(
      (name, i) => `${dialect.number(fileColumn(source, name, 'réplica'), survey.missing)} AS rep_${i}`,
    ),
    ...(survey.fpc
      ? [
          `${dialect.number(fileColumn(source, survey.fpc, 'corrección por población finita'), survey.missing)} AS population`,
        ]
      : []),
  ];
}

function groupFields({ source, survey, dialect, groups }: PersonRequest): string[] {
  return groups.map((name, i) => {
    const group =
      survey.groups[name] ?? (name === 'period' && 'column' in survey.period ? survey.period.column : undefined);
    if (!group) throw new BadInput('unknown-group', { group: name, known: Object.keys(survey.groups) });
    return `${groupText(source, survey, dialect, name, group)} AS g_${i}`;
  });
}

function groupText(source: RowSource, survey: Survey, dialect: Dialect, name: string, group: GroupDescription): string {
  if (typeof group === 'string') return dialect.text(fileColumn(source, group, `grupo ${name}`), survey.missing);
  const value = dialect.number(fileColumn(source, group.column, `grupo ${name}`), survey.missing);
  const label = (i: number) => quote(group.labels?.[i] ?? String(i));
  const bands = group.breaks.map((limit, i) => `WHEN ${value} < ${literal(limit)} THEN ${label(i)}`);
  return `CASE WHEN ${value} IS NULL THEN NULL ${bands.join(' ')} ELSE ${label(group.breaks.length)} END`;
}

function variableFields({ source, survey, dialect, variables }: PersonRequest): string[] {
  return variables.map((name, i) => {
    const column = survey.variables[name];
    if (!column) throw new BadInput('unknown-variable', { variable: name, known: Object.keys(survey.variables) });
    return `${dialect.number(fileColumn(source, column, `variable ${name}`), survey.missing)} AS v_${i}`;
  });
}

function incomeFields(request: PersonRequest, method: IncomeMethod): { inner: string[]; classified: string[] } {
  const { source, survey, dialect } = request;
  const ready = survey.status.income;
  if (ready) {
    const status = dialect.text(fileColumn(source, ready.column, 'situación de pobreza por ingresos'), survey.missing);
    const extreme = ready.extreme
      ? [`${flagged(status, ready.extreme, [...ready.poor, ...ready.notPoor])} AS income_extreme`]
      : [];
    return { inner: [`${flagged(status, ready.poor, ready.notPoor)} AS income_poor`, ...extreme], classified: [] };
  }
  const lines = lineFields(request, method);
  const under = (line: string) => (method.comparison === 'below' ? `x < ${line}` : `x <= ${line}`);
  const classify = (line: string) =>
    `CASE WHEN x IS NULL OR ${line} IS NULL THEN NULL WHEN ${under(line)} THEN 1 ELSE 0 END`;
  return {
    inner: [
      `${equivalentIncome(request, method)} AS x`,
      `${lines.poor} AS z_poor`,
      ...(lines.extreme ? [`${lines.extreme} AS z_extreme`] : []),
    ],
    classified: [
      `${classify('z_poor')} AS income_poor`,
      ...(lines.extreme ? [`${classify('z_extreme')} AS income_extreme`] : []),
    ],
  };
}

function flagged(status: string, yes: readonly string[], no: readonly string[]): string {
  return `CASE WHEN ${oneOf(`(${status})`, yes)} THEN 1 WHEN ${oneOf(`(${status})`, no)} THEN 0 END`;
}

/** Income per equivalent person. Powers of sizes up to 40 are constants, so that every engine divides by the same double. */
function equivalentIncome({ source, survey, dialect }: PersonRequest, method: IncomeMethod): string {
  const income = dialect.number(fileColumn(source, survey.income ?? method.incomeColumn, 'ingreso'), survey.missing);
  if (method.equivalence.kind === 'ready') return income;
  if (!survey.size)
    throw new BadInput('method-needs', { method: method.id, needs: 'el número de personas del hogar («size»)' });
  const size = dialect.number(fileColumn(source, survey.size, 'personas del hogar'), survey.missing);
  const { exponent } = method.equivalence;
  const known = Array.from({ length: 40 }, (_, i) => `WHEN ${i + 1} THEN ${literal(Math.pow(i + 1, exponent))}`);
  return `${income} / (CASE ${size} ${known.join(' ')} ELSE power(${size}, ${literal(exponent)}) END)`;
}

function lineFields(
  { source, survey, dialect }: PersonRequest,
  method: IncomeMethod,
): { poor: string; extreme: string | null } {
  const own = survey.lines ?? ('columns' in method.lines ? method.lines.columns : null);
  const number = (name: string) => dialect.number(fileColumn(source, name, 'línea de pobreza'), survey.missing);
  if (own) return { poor: number(own.poor), extreme: own.extreme ? number(own.extreme) : null };
  if ('columns' in method.lines)
    throw new BadInput('method-needs', { method: method.id, needs: 'las líneas («lines»)' });
  const { keys, poor, extreme } = method.lines;
  const fields = keys.map((key) => keyText(source, survey, dialect, method, key));
  const table = (lines: typeof poor) =>
    `CASE ${lines.map((l) => `WHEN ${l.key.map((value, i) => `${fields[i]} = ${quote(value)}`).join(' AND ')} THEN ${literal(l.value)}`).join(' ')} END`;
  return { poor: table(poor), extreme: extreme ? table(extreme) : null };
}

function keyText(source: RowSource, survey: Survey, dialect: Dialect, method: IncomeMethod, key: string): string {
  const described = key === 'period' ? survey.period : survey.keys[key];
  if (!described)
    throw new BadInput('method-needs', {
      method: method.id,
      needs: `«${key}» en «keys», porque sus líneas dependen de ello`,
    });
  return 'constant' in described
    ? quote(described.constant)
    : dialect.text(fileColumn(source, described.column, `clave ${key} de las líneas`), survey.missing);
}

function deprivationFields(
  request: PersonRequest,
  method: MultidimensionalMethod,
): { inner: string[]; score: string[]; poor: string[] } {
  const { source, survey, dialect } = request;
  const ready = survey.status.multidimensional;
  if (ready) {
    const status = dialect.text(
      fileColumn(source, ready.column, 'situación de pobreza multidimensional'),
      survey.missing,
    );
    return { inner: [`${flagged(status, ready.poor, ready.notPoor)} AS multi_poor`], score: [], poor: [] };
  }
  const indicators = indicatorsOf(method);
  const value = (column: FileColumn) =>
    `CASE WHEN ${dialect.number(column, survey.missing)} = 1 THEN 1 WHEN ${dialect.number(column, survey.missing)} = 0 THEN 0 ${method.missing === 'not-deprived' ? 'ELSE 0 ' : ''}END`;
  const reached = method.comparison === 'at-least' ? `c >= ${method.cutoff}` : `c > ${method.cutoff}`;
  return {
    inner: indicators.map((i) => `${value(indicatorColumn(source, survey, i))} AS ${dialect.name(`d_${i.id}`)}`),
    score: [`${indicators.map((i) => `${i.weight} * ${dialect.name(`d_${i.id}`)}`).join(' + ')} AS c`],
    poor: [`CASE WHEN c IS NULL THEN NULL WHEN ${reached} THEN 1 ELSE 0 END AS multi_poor`],
  };
}
