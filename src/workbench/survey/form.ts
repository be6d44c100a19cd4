/** From what was typed of a survey to its description, and what is wrong in which field. Pure. */
import { refuseExtremeNotPoor } from '#poverty/persons/check.ts';
import { nearest } from '#poverty/input/near-names.ts';
import { parseSurvey, SurveySchema, type Survey, type SurveyInput } from '#poverty/survey/survey.ts';
import * as v from 'valibot';
import { readLabels, type Labels } from './category-labels.ts';
import type { Variable } from '../file/microdata.ts';
import { checkReplicates, replicatesInput } from './replicates.ts';
import { mostFormRows, typedOf, type Issue, type Issues, type Status, type Typed } from './fields.ts';

/** Fields that hold one column: by the name of the field, whether it must be a number. */
export const columnFields = {
  weight: true,
  stratum: false,
  psu: false,
  fpc: true,
  household: false,
  size: true,
  income: true,
  periodColumn: false,
  linesPoor: true,
  linesExtreme: true,
  statusIncome: false,
  statusMultidimensional: false,
} as const;
export type ColumnField = keyof typeof columnFields;

/** The description that was typed; or what is wrong with it, each at its field. */
export function surveyOf(typed: Typed, variables: readonly Variable[]): { survey: Survey } | { issues: Issues } {
  const issues: Record<string, Issue> = {};
  const input = inputOf(typed, variables, issues);
  checkColumns(typed, variables, issues);
  if (Object.keys(issues).length > 0) return { issues };
  const read = v.safeParse(SurveySchema, input);
  if (read.success) return { survey: read.output };
  return {
    issues: Object.fromEntries(
      read.issues.map((issue) => [fieldOf(v.getDotPath(issue) ?? ''), { code: 'invalid', details: {} }]),
    ),
  };
}

/** A survey.json that somebody wrote elsewhere, against the columns of this file. Throws BadInput when it is none. */
export function surveyOfJson(text: string, variables: readonly Variable[]): { survey: Survey } | { issues: Issues } {
  const survey = parseSurvey(text);
  refuseExtremeNotPoor(survey);
  const issues: Record<string, Issue> = {};
  checkColumns(typedOf(survey), variables, issues);
  const [first] = Object.values(issues);
  return first ? { issues: { json: first } } : { survey };
}

function inputOf(typed: Typed, variables: readonly Variable[], issues: Record<string, Issue>): SurveyInput {
  const text = (name: string) => typed[name]?.trim() || undefined;
  const given = <K extends string>(name: K) => (text(name) === undefined ? {} : { [name]: text(name) as string });
  if (!text('title')) issues['title'] = { code: 'missing', details: {} };
  if (!text('weight')) issues['weight'] = { code: 'missing', details: {} };
  const lines = text('linesPoor') && {
    poor: text('linesPoor') as string,
    ...(text('linesExtreme') && { extreme: text('linesExtreme') as string }),
  };
  if (text('linesExtreme') && !lines) issues['linesPoor'] = { code: 'missing', details: {} };
  const period = text('periodColumn')
    ? { column: text('periodColumn') as string }
    : { constant: text('periodConstant') ?? '' };
  const labels = labelsInput(typed, issues);
  const replicates = replicatesInput(typed, variables, issues);
  return {
    title: text('title') ?? '',
    ...given('source'),
    period,
    ...(typed['panel'] && { panel: true }),
    weight: text('weight') ?? '',
    ...given('stratum'),
    ...given('psu'),
    ...(typed['nest'] && { nest: true }),
    ...given('fpc'),
    ...(replicates && { replicates }),
    ...given('household'),
    ...given('size'),
    ...given('income'),
    ...(lines && { lines }),
    keys: named(typed, 'key', (key) => (key.startsWith('=') ? { constant: key.slice(1) } : { column: key })),
    status: statusesInput(typed, issues),
    indicators: named(typed, 'indicator', (column) => column),
    groups: rows(typed, 'group', issues, (i) => groupInput(typed, i, issues)),
    ...(Object.keys(labels).length > 0 && { labels }),
    variables: rows(typed, 'variable', issues, (i) => typed[`variable-${i}-column`]?.trim() ?? ''),
    missing: ['', ...listOf(typed['missing'], ',')],
  };
}

function statusesInput(typed: Typed, issues: Record<string, Issue>): SurveyInput['status'] {
  const income = statusInput('statusIncome', typed, issues);
  const multidimensional = statusInput('statusMultidimensional', typed, issues);
  return {
    ...(income && { income }),
    ...(multidimensional && {
      multidimensional: {
        column: multidimensional.column,
        poor: multidimensional.poor,
        notPoor: multidimensional.notPoor,
        ...(multidimensional.method !== undefined && { method: multidimensional.method }),
      },
    }),
  };
}

function statusInput(field: string, typed: Typed, issues: Record<string, Issue>): Status | undefined {
  const column = typed[field]?.trim();
  if (!column) return undefined;
  const [poor, extreme, notPoor] = ['Poor', 'Extreme', 'NotPoor'].map((part) => listOf(typed[field + part], ',')) as [
    string[],
    string[],
    string[],
  ];
  if (poor.length + extreme.length === 0) issues[`${field}Poor`] = { code: 'missing', details: {} };
  if (notPoor.length === 0) issues[`${field}NotPoor`] = { code: 'missing', details: {} };
  const twice = [...poor, ...extreme, ...notPoor].find((code, i, all) => all.indexOf(code) !== i);
  if (twice !== undefined) issues[`${field}NotPoor`] = { code: 'code-twice', details: { code: twice } };
  const method = typed[`${field}Method`]?.trim();
  return {
    column,
    poor: [...extreme, ...poor],
    notPoor,
    ...(extreme.length > 0 && { extreme }),
    ...(method && { method }),
  };
}

function groupInput(
  typed: Typed,
  i: number,
  issues: Record<string, Issue>,
): NonNullable<SurveyInput['groups']>[string] {
  const column = typed[`group-${i}-column`]?.trim() ?? '';
  const breaks = listOf(typed[`group-${i}-breaks`], /[,;\s]+/);
  if (breaks.length === 0) return column;
  const labels = listOf(typed[`group-${i}-labels`], /[;\n]/);
  const numbers = breaks.map(Number);
  const field = `group-${i}-breaks`;
  if (numbers.some(Number.isNaN)) issues[field] = { code: 'not-numbers', details: {} };
  else if (numbers.some((n, k) => k > 0 && n <= (numbers[k - 1] as number)))
    issues[field] = { code: 'not-ascending', details: {} };
  else if (labels.length > 0 && labels.length !== numbers.length + 1)
    issues[`group-${i}-labels`] = { code: 'labels-count', details: { wanted: String(numbers.length + 1) } };
  return { column, breaks: numbers, ...(labels.length > 0 && { labels }) };
}

/** Names of the categories of groups that are not bands, by the group's name. */
function labelsInput(typed: Typed, issues: Record<string, Issue>): Record<string, Labels> {
  const found: Record<string, Labels> = {};
  for (let i = 0; i < mostFormRows; i++) {
    const [name, text] = [typed[`group-${i}-name`]?.trim(), typed[`group-${i}-labels`]?.trim()];
    if (!name || !text || typed[`group-${i}-breaks`]?.trim()) continue;
    const read = readLabels(text);
    if ('labels' in read) found[name] = read.labels;
    else issues[`group-${i}-labels`] = { code: read.code, details: { code: read.at } };
  }
  return found;
}

/** Rows of the form in which anything was typed: name to what `read` makes of it. */
function rows<T>(
  typed: Typed,
  kind: 'group' | 'variable',
  issues: Record<string, Issue>,
  read: (i: number) => T,
): Record<string, T> {
  const found: Record<string, T> = {};
  for (let i = 0; i < mostFormRows; i++) {
    const [name, column] = [typed[`${kind}-${i}-name`]?.trim() ?? '', typed[`${kind}-${i}-column`]?.trim() ?? ''];
    if (!name && !column) continue;
    if (!name) issues[`${kind}-${i}-name`] = { code: 'missing', details: {} };
    else if (!/^[^*,\s]+$/.test(name)) issues[`${kind}-${i}-name`] = { code: 'bad-name', details: {} };
    else if (name in found) issues[`${kind}-${i}-name`] = { code: 'name-twice', details: {} };
    if (!column) issues[`${kind}-${i}-column`] = { code: 'missing', details: {} };
    found[name] = read(i);
  }
  return found;
}

function named<T>(typed: Typed, prefix: string, read: (text: string) => T): Record<string, T> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([field, text]) =>
      field.startsWith(`${prefix}-`) && text.trim() ? [[field.slice(prefix.length + 1), read(text.trim())]] : [],
    ),
  );
}

function listOf(text: string | undefined, separator: string | RegExp): string[] {
  return (text ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Every column named is in the file, and is a number where it must be. */
function checkColumns(typed: Typed, variables: readonly Variable[], issues: Record<string, Issue>): void {
  checkReplicates(typed, variables, issues);
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  for (const [field, text] of Object.entries(typed)) {
    const name = text.trim();
    const asksNumber = numberOf(field, typed);
    if (asksNumber === undefined || !name || name.startsWith('=') || issues[field]) continue;
    const variable = byName.get(name);
    if (!variable)
      issues[field] = {
        code: 'unknown-column',
        details: { column: name, near: nearest(name, [...byName.keys()]).join(', ') },
      };
    else if (asksNumber && variable.type === 'text' && variable.missing < variable.rows)
      issues[field] = { code: 'not-numeric', details: { column: name, example: variable.most ?? '' } };
  }
}

/** Whether the field holds a column that must be a number; undefined when it holds none. */
function numberOf(field: string, typed: Typed): boolean | undefined {
  if (field in columnFields) return columnFields[field as ColumnField];
  const group = /^group-(\d+)-column$/.exec(field);
  if (group) return Boolean(typed[`group-${group[1] as string}-breaks`]);
  if (/^variable-\d+-column$|^indicator-/.test(field)) return true;
  return field.startsWith('key-') ? false : undefined;
}

/** The field where a path of survey.json is typed. */
function fieldOf(path: string): string {
  const [first = '', second] = path.split('.');
  return second && ['lines', 'status', 'replicates'].includes(first)
    ? first + second[0]!.toUpperCase() + second.slice(1)
    : first;
}
