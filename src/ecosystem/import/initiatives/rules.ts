/** What a sheet may write of an initiative: what its form takes, part by part, and when it may be published, paused and ended. Pure. */
import * as v from 'valibot';
import { asFields } from '../../own/as-fields.ts';
import { tickedOf } from '../../places/places.ts';
import { initiativeStates } from '../../initiatives/initiative.ts';
import { whatForm, whereForm, yearOrMonth } from '../../initiatives/schema.ts';
import { parseBy, placesField, stopsOf } from '../parse.ts';
import { isBlankAnswer, type ThingAnswers, type ThingFault } from '../thing.ts';

const whatFields = ['name', 'summary', 'stage', 'populations', 'dimensions', 'startedOn', 'website'] as const;
const reachFields = ['basis', 'persons', 'low', 'high'] as const;
const whereFields = ['territories', 'way', ...reachFields] as const;

/** Its fields, in the order in which they are told. */
export const initiativeFields: readonly string[] = [...whatFields, ...whereFields, 'state', 'endedOn'];

/** A new one that says nothing yet. */
export const noInitiative: ThingAnswers = {
  name: '',
  summary: '',
  stage: null,
  populations: [],
  dimensions: [],
  startedOn: null,
  website: null,
  territories: [],
  way: null,
  period: null,
  basis: null,
  persons: null,
  low: null,
  high: null,
  state: null,
  endedOn: null,
};

/** A cell as the form of its part takes it. */
export const parseInitiative = parseBy({
  ...whatForm.entries,
  ...whereForm.entries,
  territories: placesField,
  state: v.picklist(initiativeStates, 'not-in-list'),
  endedOn: yearOrMonth,
});

const saysReach = (one: ThingAnswers): boolean => reachFields.some((field) => !isBlankAnswer(one[field]));
const saysWhere = (one: ThingAnswers): boolean => whereFields.some((field) => !isBlankAnswer(one[field]));

/** What its forms would not take, and what is missing for its state. */
export function judgeInitiative(answers: ThingAnswers, before: ThingAnswers | null): ThingFault[] {
  const what = stopsOf(v.safeParse(whatForm, fieldsOf(answers, whatFields)));
  const where = saysWhere(answers) ? whereFaults(answers, before) : [];
  const complete = where.length === 0 && isComplete(answers, before);
  return [...what, ...where, ...partFaults(answers), ...stateFaults(answers, { before, complete })];
}

const isComplete = (answers: ThingAnswers, before: ThingAnswers | null): boolean =>
  !isBlankAnswer(answers['territories']) && (saysReach(answers) || before?.['reached'] === true);

function whereFaults(answers: ThingAnswers, before: ThingAnswers | null): ThingFault[] {
  const silent = !saysReach(answers) && before?.['reached'] === true;
  const reach = silent ? { period: '2020', basis: 'unknown' } : fieldsOf(answers, ['period', ...reachFields]);
  const way = asFields({ way: (answers['way'] ?? '') as string });
  const read = v.safeParse(whereForm, { ...tickedOf(answers['territories'] as string[]), ...way, ...reach });
  return stopsOf(read).map((fault) => ({
    ...fault,
    ...(fault.field === 'worksIn' && { field: 'territories' }),
    ...(fault.field === 'period' && isBlankAnswer(answers['period']) && { code: 'which-year' }),
  }));
}

/** The people of its places that were said apart, together, are not more than those of the whole in that year. */
const partFaults = ({ persons, parts }: ThingAnswers): ThingFault[] =>
  typeof persons === 'number' && typeof parts === 'number' && parts > persons
    ? [{ field: 'persons', code: 'parts-above-whole' }]
    : [];

function stateFaults(
  { state, startedOn, endedOn }: ThingAnswers,
  { before, complete }: { readonly before: ThingAnswers | null; readonly complete: boolean },
): ThingFault[] {
  const stop = before?.['state'] === state ? null : whyNotState(state, before?.['state'], complete);
  const [began, ended] = [startedOn, endedOn].map((one) => (typeof one === 'string' ? one : ''));
  if (stop) return [{ field: 'state', code: stop }];
  if (!ended) return [];
  if (state !== 'ended') return [{ field: 'endedOn', code: 'not-ended' }];
  return began && ended < began.slice(0, ended.length) ? [{ field: 'endedOn', code: 'ends-before' }] : [];
}

/** As the buttons of its page: a draft is published once it says where and to how many; only what goes on pauses. */
function whyNotState(to: unknown, from: unknown, complete: boolean): string | null {
  if (isBlankAnswer(to) || (to === 'draft' && from === undefined)) return null;
  if (to === 'draft') return 'not-back-to-draft';
  if (from === undefined || to === 'published') return complete ? null : 'not-complete';
  return from === 'draft' || (to === 'paused' && from !== 'published') ? 'not-going-on' : null;
}

const fieldsOf = (answers: ThingAnswers, fields: readonly string[]): Record<string, unknown> =>
  asFields(Object.fromEntries(fields.map((field) => [field, answers[field] as string | null])));

/** A new one is published where nothing is missing for it, and a draft else. */
export function settleInitiative(answers: ThingAnswers): ThingAnswers {
  const state = answers['state'] ?? (isComplete(answers, null) ? 'published' : 'draft');
  return { ...answers, state, ...(answers['basis'] === 'unknown' && { persons: null, low: null, high: null }) };
}

/** Written together: a number with what it rests on, an end with its date. */
export function withInitiative(field: string): readonly string[] {
  if ((reachFields as readonly string[]).includes(field)) return reachFields;
  return ['state', 'endedOn'].includes(field) ? ['state', 'endedOn'] : [field];
}

/** Not written where one that is missing keeps them from it. */
export function withoutInitiative(field: string): readonly string[] {
  if (['period', ...whereFields].includes(field)) return ['period', ...whereFields];
  return ['state', 'endedOn'].includes(field) ? ['state', 'endedOn'] : [];
}
