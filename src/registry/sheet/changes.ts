/** What a row would change of an organisation, cell by cell, and whether each is taken: blanks are filled, the rest waits for a choice. Pure. */
import { plain } from '#territory/find.ts';
import { changedFields, isBlank, manyFields, withPartners, type Field } from '../organization/answers.ts';
import type { KnownOrganization } from './known.ts';
import type { ChangeKind, ColumnDecisions, Decisions, ImportAnswers, ImportChange, ImportField } from './row.ts';

interface Decided extends Pick<KnownOrganization, 'answers' | 'isOwn'> {
  readonly decisions: Decisions;
  readonly columns: ColumnDecisions;
}

/** Field by field; the order of a list is not a change. */
export function cellChanges(said: ImportAnswers, known: Decided): ImportChange[] {
  const { answers: before } = known;
  const fields: ImportField[] = [
    ...changedFields(sorted(before), sorted(said)),
    ...(before.state === said.state ? [] : ['state' as const]),
  ];
  return fields.map((field) => ({
    field,
    before: before[field],
    after: said[field],
    ...choiceOn(
      goingWith(field, said, before).filter((one) => fields.includes(one)),
      known,
    ),
  }));
}

const contact: readonly ImportField[] = ['contactName', 'contactPosition', 'contactEmail', 'contactPhone'];

/** What is written together: partners, and all of a contact that is another person than the one it has, so that nobody is made of two. */
function goingWith(
  field: ImportField,
  said: ImportAnswers,
  before: KnownOrganization['answers'],
): readonly ImportField[] {
  const differs = (one: 'contactName' | 'contactEmail') =>
    !isBlank(before[one]) && !isBlank(said[one]) && plain(said[one]!) !== plain(before[one]!);
  if (contact.includes(field) && (differs('contactName') || differs('contactEmail'))) return contact;
  return withPartners<ImportField>(field);
}

/** Whether a cell that cannot be read would have been written, had it been right. */
export const wouldBeTaken = (field: ImportField, changes: readonly ImportChange[], known: Decided): boolean =>
  choiceOn(
    withPartners<ImportField>(field).filter((one) => one === field || changes.some((change) => change.field === one)),
    known,
  ).taken;

/** What is done with cells that go together. */
function choiceOn(
  group: readonly ImportField[],
  { answers: before, isOwn, decisions, columns }: Decided,
): Pick<ImportChange, 'kind' | 'taken'> {
  const kinds = group.map((field) => (isOwn(field) ? 'owned' : isBlank(before[field]) ? 'fill' : 'replace'));
  const kind: ChangeKind = kinds.find((one) => one === 'owned') ?? kinds.find((one) => one === 'replace') ?? 'fill';
  const decided = group.map((one) => decisions[one]).find(Boolean);
  const usual = kind === 'fill' || (kind === 'replace' && group.some((one) => columns[one]));
  return { kind, taken: decided ? decided === 'replace' : usual };
}

/** What is taken, as it is written. */
export const withTaken = (changes: readonly ImportChange[]): Partial<ImportAnswers> =>
  Object.fromEntries(changes.flatMap(({ field, after, taken }) => (taken ? [[field, after]] : [])));

function sorted(answers: ImportAnswers): ImportAnswers {
  const lists = Object.fromEntries(
    manyFields.map((field: Field) => [field, [...(answers[field] as string[])].map(String).sort()]),
  );
  return { ...answers, ...lists };
}
