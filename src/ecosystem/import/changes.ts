/** What a row would change of a thing, cell by cell, and whether each is taken: blanks are filled, the rest waits for a choice. Pure. */
import type { ColumnDecisions, ImportChange, SheetDecisions } from '#registry/sheet/row.ts';
import { fieldsApart, isBlankAnswer, type KnownThing, type ThingAnswers, type ThingRules } from './thing.ts';

interface Deciding {
  readonly thing: Pick<KnownThing, 'isOwn'>;
  readonly decisions: SheetDecisions;
  readonly columns: ColumnDecisions<string>;
}

/** Field by field; fields that are written together are decided together. */
export function thingChanges(
  rules: ThingRules,
  { before, said }: { readonly before: ThingAnswers; readonly said: ThingAnswers },
  { thing, decisions, columns }: Deciding,
): ImportChange<string>[] {
  const fields = fieldsApart(rules, before, said);
  return fields.map((field) => {
    const group = rules.kind.partners(field).filter((one) => fields.includes(one));
    const kinds = group.map((one) =>
      isBlankAnswer(before[one]) ? 'fill' : thing.isOwn(one, before) ? 'owned' : 'replace',
    );
    const kind = kinds.find((one) => one === 'owned') ?? kinds.find((one) => one === 'replace') ?? 'fill';
    const decided = group.map((one) => decisions[one]).find(Boolean);
    const usual = kind === 'fill' || (kind === 'replace' && group.some((one) => columns[one]));
    return { field, before: before[field], after: said[field], kind, taken: decided ? decided === 'replace' : usual };
  });
}

/** What is taken, as it is written. */
export const takenOf = (changes: readonly ImportChange<string>[]): ThingAnswers =>
  Object.fromEntries(changes.flatMap(({ field, after, taken }) => (taken ? [[field, after]] : [])));
