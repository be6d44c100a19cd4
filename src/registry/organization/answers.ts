/** Answers about an organisation: their fields in order, how they are typed, what changed between two sets of them. */
import type { Ally } from './organization.ts';
import type { OrganizationAnswers } from './schema.ts';

export type Field = keyof OrganizationAnswers;

/** Every field, in the order of the form. */
export const fields = [
  'name',
  'knownAs',
  'rut',
  'legalForm',
  'sector',
  'foundedYear',
  'region',
  'comuna',
  'scope',
  'worksIn',
  'worksInComunas',
  'intervenes',
  'kinds',
  'kindOther',
  'dimensions',
  'populations',
  'description',
  'holdsLinkingEvents',
  'hasAlliances',
  'allies',
  'traits',
  'website',
  'linkedin',
  'instagram',
  'facebook',
  'x',
  'youtube',
  'tiktok',
  'publicEmail',
  'publicPhone',
  'contactName',
  'contactPosition',
  'contactEmail',
  'contactPhone',
] as const satisfies readonly Field[];

/** Fields that say something only together: what is done with one is done with the others. */
const together: readonly (readonly Field[])[] = [
  ['region', 'comuna'],
  ['kinds', 'kindOther'],
  ['hasAlliances', 'allies'],
];

/** A field with those that it goes together with. */
export const withPartners = <One extends string = Field>(field: One): readonly (One | Field)[] =>
  together.find((group) => (group as readonly string[]).includes(field)) ?? [field];

/** Nothing was answered. */
export const isBlank = (answer: unknown): boolean =>
  answer === null || answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0);

/** Fields that come several times in a form. */
export const manyFields = [
  'worksIn',
  'worksInComunas',
  'kinds',
  'dimensions',
  'populations',
  'allies',
] as const satisfies readonly Field[];

/** Fields that never leave the staff's and the organisation's own pages. */
export const privateFields = [
  'contactName',
  'contactPosition',
  'contactEmail',
  'contactPhone',
] as const satisfies readonly Field[];

/** Answers as typed, by field: what a draft keeps, right or wrong. */
export type TypedAnswers = Readonly<Record<string, string | string[]>>;

/** Those of some fields alone; what is missing is blank. */
export const partTyped = (typed: TypedAnswers, some: readonly Field[]): TypedAnswers =>
  Object.fromEntries(some.map((field) => [field, typed[field] ?? '']));

/** The allies in a form that was not kept, with the names of those that were kept before. */
export function alliesTyped(kept: readonly Ally[], typed: TypedAnswers): Ally[] {
  return [typed['allies'] ?? []].flat().map((text) => {
    const id = text.startsWith('id:') ? text.slice(3) : null;
    return kept.find((ally) => id !== null && ally.id === id) ?? { id, name: text, slug: null };
  });
}

/** The fields that differ between two sets of answers, in the order of the form. The order within a list says nothing. */
export function changedFields(before: Partial<OrganizationAnswers>, after: Partial<OrganizationAnswers>): Field[] {
  const plain = (answer: unknown) =>
    JSON.stringify(Array.isArray(answer) ? answer.map(String).toSorted() : (answer ?? null));
  const same = (field: Field) => plain(before[field]) === plain(after[field]);
  return fields.filter((field) => !same(field));
}

/** Answers as a form shows them: the inverse of the schema's reading. */
export function answersAsTyped(answers: Partial<OrganizationAnswers>): Record<string, string | string[]> {
  const typed = (value: unknown): string | string[] => {
    if (Array.isArray(value)) return value.map(String);
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return Object.fromEntries(Object.entries(answers).map(([field, value]) => [field, typed(value)]));
}
