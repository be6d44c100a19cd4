/** What a team may write of its initiative, part by part; the import reads through the same fields. Messages are keys of the catalogue's `issue`. */
import * as v from 'valibot';
import { today } from '#platform/clock.ts';
import { requiredLine } from '#platform/form/fields.ts';
import { dimensions, populations } from '#registry/organization/codes.ts';
import { requiredChoice, optionalWebAddress, people, typedLine } from '../own/fields.ts';
import { bases, runnerRoles, stages, ways } from './initiative.ts';
import { placesFields, saysWhere, ticked } from '../places/places.ts';
import { memberChosen } from '../whom/chosen.ts';
import { isAfter, readYearOrMonth } from './since.ts';

const some = <const T extends readonly string[]>(codes: T) => ticked(v.picklist(codes, 'not-in-list'));
/** A year or a month, not to come; nothing is null. Messages: `not-a-year-or-month`, `year-to-come`. */
export const yearOrMonth = v.pipe(
  typedLine,
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    if (value === '') return null;
    const said = readYearOrMonth(value);
    if (said && said >= '1800' && !isAfter(said, today())) return said;
    addIssue({ message: said && said >= '1800' ? 'year-to-come' : 'not-a-year-or-month' });
    return NEVER;
  }),
);

/** What it is and for whom. */
export const whatForm = v.object({
  name: requiredLine(160),
  summary: requiredLine(300),
  stage: requiredChoice(stages),
  populations: v.pipe(some(populations), v.minLength(1, 'required')),
  dimensions: some(dimensions),
  startedOn: yearOrMonth,
  website: optionalWebAddress,
});
export type What = v.InferOutput<typeof whatForm>;

const years = v.pipe(
  typedLine,
  v.regex(/^\d{4}$/, 'not-a-year'),
  v.check((year) => Number(year) >= 1990, 'not-a-year'),
  v.check((year) => Number(year) <= today().year, 'year-to-come'),
);

/** How many people, of the whole, in a year. */
const reachFields = { period: years, basis: requiredChoice(bases), persons: people, low: people, high: people };

/** Where it is done, and how many people it reaches. */
export const whereForm = v.pipe(
  v.object({
    ...placesFields,
    way: requiredChoice(ways),
    ...reachFields,
  }),
  v.forward(v.partialCheck([['nationwide'], ['worksIn'], ['worksInComunas']], saysWhere, 'required'), ['worksIn']),
  v.forward(
    v.partialCheck(
      [['basis'], ['persons']],
      ({ basis, persons }) => basis === 'unknown' || persons !== null,
      'how-many',
    ),
    ['persons'],
  ),
  v.forward(
    v.partialCheck([['low'], ['persons']], ({ low, persons }) => !above(low, persons), 'low-above'),
    ['low'],
  ),
  v.forward(
    v.partialCheck([['high'], ['persons']], ({ high, persons }) => !above(persons, high), 'high-below'),
    ['high'],
  ),
);
export type Where = v.InferOutput<typeof whereForm>;

const above = (one: number | null, other: number | null): boolean => one !== null && other !== null && one > other;

/** An organisation that takes part, and as what. */
export const runnerForm = v.object({
  other: memberChosen,
  role: requiredChoice(runnerRoles.filter((role) => role !== 'lead')),
});
export type RunnerDraft = v.InferOutput<typeof runnerForm>;

/** Which of those that take part. */
export const runnerRemoval = v.object({ runner: v.pipe(v.string(), v.uuid('not-in-list')) });

/** When it ended. */
export const initiativeEnd = v.object({ endedOn: yearOrMonth });
