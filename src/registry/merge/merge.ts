/** Merging: two organisations of the registry that are one. Pure. */
import { fields, isBlank, manyFields, type Field } from '../organization/answers.ts';
import { agreements, type OrganizationAnswers } from '../organization/schema.ts';

/** Where a field of the merged organisation comes from; `both` joins two lists. */
export const sources = ['kept', 'absorbed', 'both'] as const;
export type MergeSource = (typeof sources)[number];
export type MergeChoices = Readonly<Partial<Record<Field, MergeSource>>>;

/** The fields in the order of the form. */
export const mergeFields: readonly Field[] = fields;
export const isList = (field: Field): boolean => (manyFields as readonly Field[]).includes(field);

/** What to take when nobody has said: what the kept one says, else what the other says; lists are joined. */
export function usualSource(field: Field, kept: OrganizationAnswers, absorbed: OrganizationAnswers): MergeSource {
  if (isList(field)) return 'both';
  return isBlank(kept[field]) && !isBlank(absorbed[field]) ? 'absorbed' : 'kept';
}

/** Fields in which the two say something different. */
export function differingFields(kept: OrganizationAnswers, absorbed: OrganizationAnswers): Field[] {
  const shown = (value: unknown): string =>
    JSON.stringify(Array.isArray(value) ? value.map(String).sort() : (value ?? null));
  return mergeFields.filter((field) => shown(kept[field]) !== shown(absorbed[field]));
}

/** The answers of the merged organisation, or the fields that do not agree with each other. */
export function combine(
  kept: OrganizationAnswers,
  absorbed: OrganizationAnswers,
  choices: MergeChoices,
): { readonly answers: OrganizationAnswers } | { readonly disagree: readonly string[] } {
  const combined = Object.fromEntries(
    mergeFields.map((field) => [
      field,
      valueFrom(choices[field] ?? usualSource(field, kept, absorbed), kept[field], absorbed[field]),
    ]),
  ) as unknown as OrganizationAnswers;
  const disagree = agreements.filter(({ holds }) => !holds(combined)).map(({ field }) => field);
  return disagree.length > 0 ? { disagree } : { answers: combined };
}

function valueFrom(source: MergeSource, kept: unknown, absorbed: unknown): unknown {
  if (source === 'absorbed') return absorbed;
  if (source === 'kept' || !Array.isArray(kept) || !Array.isArray(absorbed)) return kept;
  return [...new Set([...(kept as unknown[]), ...(absorbed as unknown[])])];
}

/** A pair in one order, so that it is found whichever comes first. */
export const orderedPair = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a]);
