/** A thing that a spreadsheet brings, as its rows are compared with what there is: an initiative or a resource. Pure. */
import type { SheetKind } from '#registry/sheet/kind.ts';

/** What is answered of a thing, as it is written: texts, codes, numbers, lists of them. */
export type ThingAnswers = Readonly<Record<string, unknown>>;

/** A cell that stays out, and why. */
export interface ThingFault {
  readonly field: string;
  readonly code: string;
  readonly like?: readonly string[];
}

/** One that there is. */
export interface KnownThing {
  readonly id: string;
  readonly slug: string;
  /** Where staff read it. */
  readonly path: string;
  readonly name: string;
  readonly organizationId: string | null;
  readonly updatedAt: Temporal.Instant;
  /** What it answers, of the year that a row tells of where that matters. */
  readonly answers: (said: ThingAnswers) => ThingAnswers;
  /** Whether a field is what its own people wrote. */
  readonly isOwn: (field: string, answers: ThingAnswers) => boolean;
}

/** How one kind of thing is read and judged: as its form does. */
export interface ThingRules {
  readonly kind: SheetKind;
  /** The field of the organisation that leads or offers it, and the one of its name. */
  readonly of: string;
  readonly name: string;
  /** Its fields, but for the organisation: in the order in which they are told. */
  readonly fields: readonly string[];
  /** What a row says besides, by which they are read: the year of a number. */
  readonly keys: readonly string[];
  /** A new one that says nothing yet. */
  readonly nothing: ThingAnswers;
  /** Public texts, in which something of a person may stand. */
  readonly texts: readonly string[];
  /** A cell as its form takes it. */
  readonly parse: (field: string, raw: unknown) => { readonly value: unknown } | { readonly code: string };
  /** What does not agree, or is missing. `before`: what it answered; null for a new one. */
  readonly judge: (answers: ThingAnswers, before: ThingAnswers | null) => readonly ThingFault[];
  /** What is written with what is left: what a row does not say and follows from the rest. */
  readonly settle: (answers: ThingAnswers) => ThingAnswers;
  /** Fields that stay out together when one that is missing keeps them from being written. */
  readonly group: (field: string) => readonly string[];
}

export const isBlankAnswer = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether two answers say the same, whatever the order of a list. */
export const sameAnswer = (one: unknown, other: unknown): boolean =>
  (isBlankAnswer(one) && isBlankAnswer(other)) || JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

const inOrder = (value: unknown): unknown => (Array.isArray(value) ? value.map(String).toSorted() : value);

/** The fields in which two differ. */
export const fieldsApart = ({ fields }: Pick<ThingRules, 'fields'>, one: ThingAnswers, other: ThingAnswers): string[] =>
  fields.filter((field) => !sameAnswer(one[field], other[field]));
