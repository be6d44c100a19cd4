/** Who wrote the fields of an organisation, and by which door. Pure. */
import { changedFields, isBlank, privateFields, type Field } from '../organization/answers.ts';
import type { OrganizationAnswers } from '../organization/schema.ts';

/** The doors by which a field is written: the first three are those of the organisation's own people. */
export const doors = ['registration', 'correction', 'own', 'staff', 'import', 'command_line', 'merge'] as const;
export type Door = (typeof doors)[number];

/** By these its own people write; by the others, the mesa. */
export const ownDoors = ['registration', 'correction', 'own'] as const satisfies readonly Door[];

export const isOwnDoor = (door: Door): boolean => (ownDoors as readonly Door[]).includes(door);

export type WrittenField = Field | 'logo' | 'state';

/** What can be written of an organisation: its answers, and whether it is still in the register. */
export type Written = OrganizationAnswers & { readonly state?: 'active' | 'retired' };

/** Who writes, and by which door. */
export interface Writer {
  readonly door: Door;
  /** Null for somebody without an account. */
  readonly person: { readonly id: string; readonly name: string } | null;
  /** The import or the merge, by which what it wrote is forgotten again when it is undone. */
  readonly act?: string;
  /** When, if not now. */
  readonly at?: Temporal.Instant | undefined;
}

/** Fields that were written at once, and that nobody has written since. */
export interface Writing {
  readonly fields: readonly WrittenField[];
  readonly door: Door;
  readonly personName: string;
  readonly at: Temporal.Instant;
}

/** Who wrote what an organisation says, newest first, and what nobody knows of. */
export interface Provenance {
  readonly writings: readonly Writing[];
  readonly unknown: readonly Field[];
}

/** What is answered, by who wrote it. Who of the mesa it was is for its own people to read. */
export function provenanceOf(
  writings: readonly Writing[],
  answers: OrganizationAnswers,
  { namesStaff }: { readonly namesStaff: boolean },
): Provenance {
  const said = new Set<WrittenField>(['logo', ...fieldsAnswered(answers)]);
  const told = writings.flatMap(({ fields, door, personName, at }) => {
    const shown = fields.filter((field) => said.has(field));
    const name = namesStaff || isOwnDoor(door) ? personName : '';
    return shown.length > 0 ? [{ fields: shown, door, personName: name, at }] : [];
  });
  const known = new Set(told.flatMap(({ fields }) => fields));
  return { writings: told, unknown: fieldsAnswered(answers).filter((field) => !known.has(field)) };
}

/** What others than its own people wrote since it was confirmed, and everybody may read. */
export function changedSince(writings: readonly Writing[], confirmedAt: Temporal.Instant | null): WrittenField[] {
  if (!confirmedAt) return [];
  const others = writings.filter(({ door, at }) => !isOwnDoor(door) && Temporal.Instant.compare(at, confirmedAt) > 0);
  const hidden: readonly WrittenField[] = [...privateFields, 'state'];
  return others.flatMap(({ fields }) => fields).filter((field) => !hidden.includes(field));
}

/** The fields that one writing over another changes. */
export function fieldsWritten(before: Written, after: Written): WrittenField[] {
  const changed: WrittenField[] = changedFields(before, after);
  return after.state && before.state !== after.state ? [...changed, 'state'] : changed;
}

/** What is answered, for whoever writes it first. */
export const fieldsAnswered = (answers: OrganizationAnswers): Field[] =>
  (Object.keys(answers) as Field[]).filter((field) => !isBlank(answers[field]));
