/** Looks for values that must not be measured, all in one pass; then names the column and the first row of the worst. */
import { BadInput, type BadInputCode } from '../input/fault.ts';
import { type Dialect, oneOf } from '../database/dialect.ts';
import { indicatorsOf } from '../method/method.ts';
import { fileColumn, indicatorColumn, type PersonRequest, personView } from './person.ts';
import type { Survey } from '../survey/survey.ts';

/** Whatever answers SQL with rows. */
interface Engine {
  rows(sql: string): Promise<Record<string, unknown>[]>;
}

interface Check {
  readonly code: BadInputCode;
  readonly column: string;
  readonly role: string;
  /** SQL condition that is true of a bad row. */
  readonly when: string;
  /** SQL text shown to the person. */
  readonly value: string;
}

/** Throws BadInput for the first kind of bad value found, in the order weight, design, income, indicators, groups. */
export async function checkRows(engine: Engine, request: PersonRequest): Promise<void> {
  refuseExtremeNotPoor(request.survey);
  const checks = checksOf(request);
  const { source } = request;
  const counts = checks.map(
    (c, i) => `${request.dialect.real(`SUM(CASE WHEN ${c.when} THEN 1 ELSE 0 END)`)} AS bad_${i}`,
  );
  const [found = {}] = await engine.rows(`SELECT COUNT(*) AS n, ${counts.join(', ')} FROM ${source.from}`);
  if (Number(found['n']) === 0) throw new BadInput('no-rows', { file: source.file });
  const worst = checks.findIndex((_, i) => Number(found[`bad_${i}`]) > 0);
  if (worst >= 0) await refuse(engine, request, checks[worst] as Check, Number(found[`bad_${worst}`]));
  await checkLines(engine, request);
}

/** Whoever is extremely poor is poor: a code that is only the one would leave its persons out. */
export function refuseExtremeNotPoor({ status: { income } }: Pick<Survey, 'status'>): void {
  const codes = income?.extreme?.filter((code) => !income.poor.includes(code)) ?? [];
  if (income && codes.length > 0) throw new BadInput('extreme-not-poor', { column: income.column, codes });
}

async function refuse(engine: Engine, { source }: PersonRequest, check: Check, count: number): Promise<never> {
  const { code, column, role, when, value } = check;
  const [row = {}] = await engine.rows(
    `SELECT * FROM (SELECT row_number() OVER () AS row_ix, CASE WHEN ${when} THEN 1 ELSE 0 END AS bad, ${value} AS value FROM ${source.from}) t WHERE bad = 1 LIMIT 1`,
  );
  throw new BadInput(code, { column, role, row: Number(row['row_ix']), value: String(row['value']), count });
}

function checksOf(request: PersonRequest): Check[] {
  return [
    ...designChecks(request),
    ...incomeChecks(request),
    ...indicatorChecks(request),
    ...groupChecks(request),
    ...codeChecks(request),
  ];
}

function designChecks({ source, survey, dialect }: PersonRequest): Check[] {
  const weight = about(source, dialect, survey.missing, survey.weight, 'factor de expansión');
  const period = 'column' in survey.period ? survey.period.column : undefined;
  const units = (
    [
      [period, 'periodo'],
      [survey.stratum, 'estrato'],
      [survey.psu ?? survey.household, 'conglomerado'],
    ] as const
  ).filter((unit) => unit[0] !== undefined);
  const population = survey.fpc
    ? about(source, dialect, survey.missing, survey.fpc, 'corrección por población finita')
    : null;
  return [
    ...weight.isThere(),
    ...weight.isNumber(),
    { ...weight.of, code: 'weight-not-positive', when: `${weight.number} <= 0` },
    ...units.flatMap(([column, role]) => about(source, dialect, survey.missing, column as string, role).isThere()),
    ...(survey.replicates?.columns ?? []).flatMap((column) =>
      replicateChecks(about(source, dialect, survey.missing, column, 'réplica')),
    ),
    ...(population ? [...population.isThere(), ...population.isNumber()] : []),
  ];
}

/** A replicate leaves units out: its weights may be 0. */
function replicateChecks(weight: ReturnType<typeof about>): Check[] {
  return [
    ...weight.isThere(),
    ...weight.isNumber(),
    { ...weight.of, code: 'replicate-negative', when: `${weight.number} < 0` },
  ];
}

function incomeChecks({ source, survey, parts, dialect }: PersonRequest): Check[] {
  if (!parts.income) return [];
  const ready = survey.status.income;
  if (ready) {
    const status = about(source, dialect, survey.missing, ready.column, 'situación de pobreza');
    return [status.isOneOf([...ready.poor, ...(ready.extreme ?? []), ...ready.notPoor])];
  }
  const income = about(source, dialect, survey.missing, survey.income ?? parts.income.incomeColumn, 'ingreso');
  const { size } = survey;
  if (parts.income.equivalence.kind === 'ready' || !size) return income.isNumber();
  const persons = about(source, dialect, survey.missing, size, 'personas del hogar');
  return [
    ...income.isNumber(),
    ...persons.isNumber(),
    {
      ...persons.of,
      code: 'size-not-positive',
      when: `${persons.number} < 1 OR ${persons.number} <> floor(${persons.number})`,
    },
  ];
}

function indicatorChecks({ source, survey, parts, dialect }: PersonRequest): Check[] {
  if (!parts.multidimensional) return [];
  const ready = survey.status.multidimensional;
  if (ready)
    return [
      about(source, dialect, survey.missing, ready.column, 'situación de pobreza').isOneOf([
        ...ready.poor,
        ...ready.notPoor,
      ]),
    ];
  return indicatorsOf(parts.multidimensional).map((indicator): Check => {
    const it = about(
      source,
      dialect,
      survey.missing,
      indicatorColumn(source, survey, indicator).name,
      `indicador ${indicator.id}`,
    );
    return {
      ...it.of,
      code: 'indicator-not-binary',
      when: `${it.text} IS NOT NULL AND (${it.number} IS NULL OR ${it.number} NOT IN (0, 1))`,
    };
  });
}

function groupChecks({ source, survey, dialect, groups, variables }: PersonRequest): Check[] {
  const banded = groups.flatMap((name) => {
    const group = survey.groups[name];
    return group && typeof group !== 'string'
      ? about(source, dialect, survey.missing, group.column, `grupo ${name}`).isNumber()
      : [];
  });
  const numbers = variables.flatMap((name) =>
    about(source, dialect, survey.missing, survey.variables[name] ?? name, `variable ${name}`).isNumber(),
  );
  return [...banded, ...numbers];
}

/** Territories and the like: a code that nobody knows is a mistake, not one more place. */
function codeChecks({ source, survey, dialect, codes = {} }: PersonRequest): Check[] {
  return Object.entries(codes).flatMap(([name, known]) => {
    const group = survey.groups[name];
    if (typeof group !== 'string') return [];
    const { of, text } = about(source, dialect, survey.missing, group, `grupo ${name}`);
    const bare = known.map((code) => code.replace(/^0+(?=.)/, ''));
    return [
      {
        ...of,
        role: name,
        code: 'unknown-code',
        when: `(${text}) IS NOT NULL AND NOT ${oneOf(`ltrim(${text}, '0')`, bare)}`,
      },
    ];
  });
}

function about(
  source: PersonRequest['source'],
  dialect: Dialect,
  missing: readonly string[],
  name: string,
  role: string,
) {
  const column = fileColumn(source, name, role);
  const [text, number] = [dialect.text(column, missing), dialect.number(column, missing)];
  const of = { column: name, role, value: text };
  return {
    of,
    text,
    number,
    isThere: (): Check[] => [
      { ...of, code: 'missing-value', when: column.type === 'text' ? `(${text}) IS NULL` : `(${number}) IS NULL` },
    ],
    isNumber: (): Check[] =>
      column.type === 'text'
        ? [{ ...of, code: 'not-a-number', when: `(${text}) IS NOT NULL AND (${number}) IS NULL` }]
        : [],
    isOneOf: (values: readonly string[]): Check => ({
      ...of,
      code: 'unknown-status',
      when: `(${text}) IS NOT NULL AND NOT ${oneOf(`(${text})`, values)}`,
    }),
  };
}

/** Every income needs its line: the lines come from a table that may lack the file's period or month. */
async function checkLines(engine: Engine, request: PersonRequest): Promise<void> {
  const { parts, survey } = request;
  if (!parts.income || survey.status.income) return;
  const bad = 'x IS NOT NULL AND z_poor IS NULL';
  const [found = {}] = await engine.rows(
    `SELECT MIN(row_ix) AS row_ix, COUNT(*) AS n, MIN(period) AS period FROM (SELECT row_number() OVER () AS row_ix, p.* FROM (${personView(request)}) p) q WHERE ${bad}`,
  );
  if (Number(found['n']) === 0) return;
  throw new BadInput('income-without-line', {
    column: survey.income ?? parts.income.incomeColumn,
    row: Number(found['row_ix']),
    value: await lineKey(
      engine,
      request,
      Number(found['row_ix']),
      typeof found['period'] === 'string' ? found['period'] : '',
    ),
    count: Number(found['n']),
  });
}

/** What the line of a row is looked up by. */
async function lineKey(
  engine: Engine,
  { source, survey, parts, dialect }: PersonRequest,
  row: number,
  period: string,
): Promise<string> {
  const lines = parts.income?.lines;
  const keys = (lines && 'keys' in lines ? lines.keys : []).filter((key) => key !== 'period');
  const columns = keys.flatMap((key) => {
    const described = survey.keys[key];
    return described && 'column' in described ? [{ key, column: dialect.name(described.column) }] : [];
  });
  if (columns.length === 0) return period ? `el período ${period}` : 'su período';
  const [found = {}] = await engine.rows(
    `SELECT * FROM (SELECT row_number() OVER () AS row_ix, ${columns.map(({ column }, i) => `${column} AS key_${i}`).join(', ')} FROM ${source.from}) t WHERE row_ix = ${row}`,
  );
  return columns.map(({ key }, i) => `${key} «${String(found[`key_${i}`])}»`).join(', ');
}
