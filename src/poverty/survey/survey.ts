/** What a survey file is made of (survey.json): which column is what. Names are the file's own. */
import * as v from 'valibot';
import { BadInput } from '../input/fault.ts';

const Column = v.pipe(v.string(), v.minLength(1));
const Values = v.pipe(v.array(v.string()), v.minLength(1));

/** A value for the whole file, or the column that has it. */
const Key = v.union([v.strictObject({ constant: v.string() }), v.strictObject({ column: Column })]);

const GroupName = v.pipe(v.string(), v.regex(/^[^*,\s]+$/));

/** A column, or a number cut into bands: breaks [18, 30] give "0" (under 18), "1" (18 to 29), "2" (30 and over). */
const Group = v.union([
  Column,
  v.strictObject({
    column: Column,
    breaks: v.pipe(v.array(v.number()), v.minLength(1), v.check(ascending, 'the breaks do not ascend')),
    labels: v.optional(v.array(v.string())),
  }),
]);

/** A classification that the file brings ready-made: which values mean poor, and which do not; any other is an error, none is missing.
 * `method` is the id of the method that classified: no other may be asked for. */
const IncomeStatus = v.strictObject({
  column: Column,
  poor: Values,
  extreme: v.optional(Values),
  notPoor: Values,
  method: v.optional(Column),
});
const MultidimensionalStatus = v.strictObject({
  column: Column,
  poor: Values,
  notPoor: Values,
  method: v.optional(Column),
});

export const SurveySchema = v.strictObject({
  title: v.string(),
  source: v.optional(v.string()),
  /** The year or wave. A column makes each of its values a survey of its own, with its own strata and sampling units. */
  period: v.optional(Key, { constant: '' }),
  /** The same sampling units are visited in every period: one design, in which the period is a group. */
  panel: v.optional(v.boolean(), false),
  weight: Column,
  stratum: v.optional(Column),
  /** Without one, each household is its own sampling unit; without a household, each row. */
  psu: v.optional(Column),
  /** The numbers of the sampling units start again in each stratum. */
  nest: v.optional(v.boolean(), false),
  /** Sampling units of the stratum in the population, for the finite population correction. */
  fpc: v.optional(Column),
  /** Replicate weights, a column each, for standard errors as the office that drew the sample means them. */
  replicates: v.optional(
    v.strictObject({
      columns: v.pipe(v.array(Column), v.minLength(2)),
      kind: v.picklist(['jkn', 'jk1', 'bootstrap', 'brr']),
      /** What the sum of squared differences is multiplied by, and each of them; the kind's own when not said. */
      scale: v.optional(v.pipe(v.number(), v.gtValue(0))),
      rscales: v.optional(v.array(v.pipe(v.number(), v.minValue(0)))),
      /** Differences from the estimate rather than from the mean of the replicates. */
      mse: v.optional(v.boolean(), false),
    }),
  ),
  household: v.optional(Column),
  size: v.optional(Column),
  income: v.optional(Column),
  lines: v.optional(v.strictObject({ poor: Column, extreme: v.optional(Column) })),
  /** What the method's lines are keyed by, other than the period: month, tenure … */
  keys: v.optional(v.record(v.string(), Key), {}),
  status: v.optional(
    v.strictObject({ income: v.optional(IncomeStatus), multidimensional: v.optional(MultidimensionalStatus) }),
    {},
  ),
  /** Columns of the method's indicators, where they differ from the method's own names. */
  indicators: v.optional(v.record(v.string(), Column), {}),
  groups: v.optional(v.record(GroupName, Group), {}),
  /** What the values of a group are called where they are codes: {"sexo": {"1": "Hombre", "2": "Mujer"}}. Figures keep the codes. */
  labels: v.optional(v.record(GroupName, v.record(Column, Column))),
  /** What a group is called, where its name is not a word: {"s1": "Sexo"}. */
  titles: v.optional(v.record(GroupName, Column)),
  /** Numbers whose means, totals and ratios may be asked for. */
  variables: v.optional(v.record(v.string(), Column), {}),
  /** Texts that mean "no value". */
  missing: v.optional(v.array(v.string()), ['', 'NA', '.']),
});

export type Survey = v.InferOutput<typeof SurveySchema>;
export type SurveyInput = v.InferInput<typeof SurveySchema>;
export type GroupDescription = v.InferOutput<typeof Group>;

/** Reads the text of a survey.json; throws BadInput where it is empty, is no JSON, or naming the first field that is wrong. */
export function parseSurvey(text: string): Survey {
  if (text.trim() === '') throw new BadInput('description-empty');
  let description: unknown;
  try {
    description = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new BadInput('description-not-json');
  }
  return readSurvey(description);
}

/** Reads a survey.json; throws BadInput naming the first field that is wrong. */
export function readSurvey(description: unknown): Survey {
  const read = v.safeParse(SurveySchema, description);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new BadInput('bad-description', { path: v.getDotPath(issue) ?? 'survey.json', reason: reasonOf(issue) });
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.received === 'undefined') return 'missing';
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown-field';
  return reasonsByType[issue.type] ?? 'wrong-shape';
}

/** Why a field is wrong, by what looked at it; anything else has not the shape that it should. */
const reasonsByType: Readonly<Record<string, string>> = {
  regex: 'bad-name',
  string: 'not-text',
  number: 'not-number',
  boolean: 'not-yes-no',
  array: 'not-list',
  strict_object: 'not-object',
  record: 'not-object',
  picklist: 'not-in-list',
  min_length: 'empty',
  check: 'not-ascending',
  gt_value: 'too-small',
  min_value: 'too-small',
};

function ascending(breaks: number[]): boolean {
  return breaks.every((b, i) => i === 0 || b > (breaks[i - 1] as number));
}
