/** What two people wrote at once over the same thing, brought together field by field. Pure. */
import { refused } from '../reasons.ts';
import type { Particulars } from '../refusal.ts';

/** Fields as a form sends them. */
export type Sent = Readonly<Record<string, string | readonly string[]>>;

/** The field of a form that says what its page said when its writer came to it. */
export const seenField = 'seen';

/** The field that says whose the page was, by which nobody sends what somebody else wrote on the same device. */
export const writerField = 'writer';

type Fields = Readonly<Record<string, unknown>>;

/** A value as a form would send it back untouched; the order within a list says nothing. */
export function asSent(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(asSent).toSorted());
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\r\n?/g, '\n').trim() : '';
}

/**
 * What somebody typed over what they saw, brought to what it says now. Only what they changed is theirs, so whatever was written meanwhile
 * in other fields stands; partners, fields that say something only together, are one. Of a field not among `seen`, they saw `now`.
 * `clashes`: what both changed, each in another way.
 */
export function bringTogether<T extends Fields>(
  now: T,
  seen: Sent,
  typed: T,
  partnersOf: (field: string) => readonly string[] = (field) => [field],
): { readonly typed: T; readonly clashes: readonly (keyof T & string)[] } {
  const shown: Fields = { ...now, ...seen };
  const differs = (one: Fields, other: Fields) => (field: string) => asSent(one[field]) !== asSent(other[field]);
  const ofWriter = (field: string) => partnersOf(field).some((one) => one in typed && differs(typed, shown)(one));
  const ofOthers = (field: string) => partnersOf(field).some(differs(now, shown));
  const standing = (field: string) => !ofWriter(field) && field in now;
  const together = Object.keys(typed).map((field) => [field, (standing(field) ? now : typed)[field]]);
  return {
    typed: Object.fromEntries(together) as T,
    clashes: Object.keys(typed).filter((field) => ofWriter(field) && ofOthers(field) && differs(typed, now)(field)),
  };
}

/** What a form that came back shows: what its writer changed, and of all else what it says now. */
export const shownAgain = <T extends Fields>(
  now: T,
  back: { readonly seen?: Sent; readonly values?: T } | null,
  partnersOf?: (field: string) => readonly string[],
): T => ({ ...now, ...(back?.values && bringTogether(now, back.seen ?? {}, back.values, partnersOf).typed) });

interface Told {
  /** Fields that hold what nobody reads: it is only said that they were changed. */
  readonly coded?: readonly string[];
  readonly partnersOf?: (field: string) => readonly string[];
  /** Refuses as well where only others changed something of what was seen: what its writer has not read is not to go in their name. */
  readonly unread?: boolean;
}

/** The same for a command: refuses `changed-by-others`, with what each field says now, or 0 of one that is `coded`. */
export function overOthers<T extends Fields>(
  now: T,
  seen: Sent,
  typed: T,
  { coded = [], partnersOf, unread = false }: Told = {},
): T {
  const together = bringTogether(now, seen, typed, partnersOf);
  const changed = unread ? broughtOver(now, seen, typed, partnersOf) : {};
  const says = [...new Set([...together.clashes, ...Object.keys(changed)])].map((field) => [
    field,
    coded.includes(field) ? 0 : asSent(now[field]),
  ]);
  return says.length > 0 ? refused('changed-by-others', Object.fromEntries(says) as Particulars) : together.typed;
}

/** Where it stands as others wrote it, what was typed there instead, or seen where nothing was typed. */
export function broughtOver<T extends Fields>(
  now: T,
  seen: Sent,
  typed: T,
  partnersOf?: (field: string) => readonly string[],
): Readonly<Record<string, T[keyof T] | Sent[string]>> {
  const before: Readonly<Record<string, T[keyof T] | Sent[string]>> = { ...seen, ...typed };
  const stands: Fields = { ...now, ...bringTogether(now, seen, typed, partnersOf).typed };
  return Object.fromEntries(Object.entries(before).filter(([field, said]) => asSent(stands[field]) !== asSent(said)));
}
