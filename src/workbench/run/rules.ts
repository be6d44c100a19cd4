/** What can be asked of a file and of its description, and why not. Pure: reasons are codes, whose words are in the catalogue. */
import { indicatorsOf, type IncomeMethod, type Method, type MultidimensionalMethod } from '#poverty/method/method.ts';
import { methodIds, methodOf, methodParts } from '#poverty/method/list.ts';
import type { Survey } from '#poverty/survey/survey.ts';
import { comunaByCode, regionByCode } from '#territory/territory.ts';
import { measuresGiven } from './measures.ts';
import type { Run, RunFigure, RunRequest } from './run.ts';

/** The most groups that a table may cross, and the most tables of a run. */
export const mostCrossed = 3;
export const mostTables = 20;

/** Something a method needs and the description lacks: `what` with, for indicators, their names. */
export interface Need {
  readonly what: 'income' | 'size' | 'lines' | 'linesOf' | 'key' | 'indicators' | 'status' | 'force';
  readonly names: readonly string[];
}

/** What is known of a file beside its description: its columns, and the methods by whose names it goes. */
export interface KnownFile {
  readonly columns: ReadonlySet<string>;
  readonly likely: ReadonlySet<string>;
}

/** What the method needs beyond what the description says and the file has. None: it can be measured. */
export function needsOf(method: Method, survey: Survey, { columns, likely }: KnownFile): Need[] {
  const { income, multidimensional } = methodParts(method);
  return [
    ...(income ? [...incomeNeeds(income, survey, columns), ...statusNeeds('income', income, survey, likely)] : []),
    ...(multidimensional
      ? [
          ...indicatorNeeds(multidimensional, survey, columns),
          ...statusNeeds('multidimensional', multidimensional, survey, likely),
        ]
      : []),
  ];
}

/** A ready-made status was made by one method: by what the description says, else the file's names, else the one in force in its year. */
function statusNeeds(
  kind: 'income' | 'multidimensional',
  method: Method,
  survey: Survey,
  likely: ReadonlySet<string>,
): Need[] {
  const { column, method: classifier } = survey.status[kind] ?? {};
  if (classifier !== undefined) return classifier === method.id ? [] : [{ what: 'status', names: [column ?? ''] }];
  if (column === undefined || likely.has(method.id)) return [];
  if ([...likely].some((id) => methodOf(id).kind === kind)) return [{ what: 'status', names: [column] }];
  const year = yearOf(survey);
  return year && !isInForce(method, year) ? [{ what: 'force', names: [year] }] : [];
}

/** Of its kind and country, the newest that had begun by then. */
function isInForce({ id, kind, country, since }: Method, year: string): boolean {
  const others = methodIds.map((one) => methodOf(one)).filter((one) => one.kind === kind && one.country === country);
  return since <= year && !others.some((one) => one.id !== id && one.since > since && one.since <= year);
}

const yearOf = ({ period }: Survey): string => ('constant' in period && /^\d{4}/.exec(period.constant)?.[0]) || '';

function incomeNeeds(method: IncomeMethod, survey: Survey, columns: ReadonlySet<string>): Need[] {
  if (survey.status.income) return [];
  const { lines, equivalence } = method;
  const needs: Need[] = [];
  if (!columns.has(survey.income ?? method.incomeColumn)) needs.push({ what: 'income', names: [method.incomeColumn] });
  if (equivalence.kind === 'power' && !survey.size) needs.push({ what: 'size', names: [] });
  if (survey.lines) return needs;
  if ('columns' in lines) {
    const missing = Object.values(lines.columns).filter((column) => !columns.has(column));
    return missing.length > 0 ? [...needs, { what: 'lines', names: missing }] : needs;
  }
  const unkeyed = lines.keys.filter((key) => (key === 'period' ? !hasPeriod(survey) : !survey.keys[key]));
  if (unkeyed.length > 0) return [...needs, { what: 'key', names: unkeyed }];
  const { period } = survey;
  const isKnown = 'column' in period || lines.poor.some(({ key }) => key.includes(period.constant));
  return isKnown || !lines.keys.includes('period') ? needs : [...needs, { what: 'linesOf', names: [period.constant] }];
}

const hasPeriod = ({ period }: Survey) => 'column' in period || period.constant !== '';

function indicatorNeeds(method: MultidimensionalMethod, survey: Survey, columns: ReadonlySet<string>): Need[] {
  if (survey.status.multidimensional) return [];
  const missing = indicatorsOf(method).filter(
    ({ id, columns: known }) => !survey.indicators[id] && !known.some((column) => columns.has(column)),
  );
  return missing.length > 0 ? [{ what: 'indicators', names: missing.map(({ id }) => id) }] : [];
}

/** Why a run cannot be asked for as it is written. */
export function whyNotRequest(
  { method, by, options }: Pick<RunRequest, 'method' | 'by' | 'options'>,
  survey: Survey,
  known: KnownFile,
):
  | 'run-method-lacks'
  | 'run-too-many-tables'
  | 'run-too-many-crossed'
  | 'run-no-such-group'
  | 'run-group-twice'
  | 'run-no-such-measure'
  | 'run-no-such-variable'
  | null {
  if (needsOf(methodOf(method), survey, known).length > 0) return 'run-method-lacks';
  const groups = new Set([...Object.keys(survey.groups), ...('column' in survey.period ? ['period'] : [])]);
  if (by.length > mostTables) return 'run-too-many-tables';
  for (const grouping of by) {
    const crossed = grouping.split('*');
    if (crossed.length > mostCrossed) return 'run-too-many-crossed';
    if (crossed.some((group) => !groups.has(group))) return 'run-no-such-group';
    if (new Set(crossed).size < crossed.length) return 'run-group-twice';
  }
  const given = new Set(measuresGiven(methodOf(method), survey).map(({ measure }) => measure));
  if (options.measures?.some((measure) => !given.has(measure))) return 'run-no-such-measure';
  return options.inequality && options.inequality !== 'income' && !(options.inequality in survey.variables)
    ? 'run-no-such-variable'
    : null;
}

export function whyNotCancel({
  state,
  cancelRequestedAt,
}: Pick<Run, 'state' | 'cancelRequestedAt'>): 'run-over' | null {
  return (state !== 'requested' && state !== 'running') || cancelRequestedAt ? 'run-over' : null;
}

/** The first code of a region or comuna in the figures that Chile does not have, in groups that are called so. */
export function unknownTerritory(figures: Iterable<Pick<RunFigure, 'domain'>>): { group: string; code: string } | null {
  for (const { domain } of figures) {
    for (const [group, code] of Object.entries(domain)) {
      const known = territories[group.toLowerCase()];
      if (known && !known(code)) return { group, code };
    }
  }
  return null;
}

/** Surveys write codes as numbers, without the zero in front. */
const territories: Readonly<Record<string, (code: string) => boolean>> = {
  region: (code) => regionByCode(code.padStart(2, '0')) !== undefined,
  comuna: (code) => comunaByCode(code.padStart(5, '0')) !== undefined,
};
