/** Fields that forms of the ecosystem share. Messages are keys of a catalogue's `issue`. */
import * as v from 'valibot';
import { optionalText } from '#platform/form/fields.ts';
import { isWebAddress, withProtocol } from '#registry/organization/web-address.ts';

/** One of a list of codes. Messages: `required`, `not-in-list`. */
export const requiredChoice = <const T extends readonly string[]>(codes: T) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.check((typed) => typed !== '', 'required'),
    v.picklist(codes, 'not-in-list'),
  );

export const typedLine = v.pipe(v.optional(v.string(), ''), v.trim());

/** The most people that are believed: more than there are in Chile. */
const mostPersons = 30_000_000;

/** A whole number of people, thousands parted or not; nothing is null. Messages: `negative`, `not-whole`, `too-many`. */
export const people = v.pipe(
  typedLine,
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    if (value === '') return null;
    const digits = value.replace(/(?<=\d)[.\s\u00a0](?=\d{3}(\D|$))/g, '');
    const said = /^\d+$/.test(digits) ? Number(digits) : undefined;
    if (said !== undefined && said <= mostPersons) return said;
    addIssue({ message: said !== undefined ? 'too-many' : /^[-−–]\s*\d/.test(digits) ? 'negative' : 'not-whole' });
    return NEVER;
  }),
);

/** A page of the web, its protocol left out or not; nothing is null. Messages: `too-long`, `not-a-web-address`. */
export const optionalWebAddress = v.pipe(
  optionalText(300),
  v.transform((typed) => withProtocol(typed || null)),
  v.nullable(v.pipe(v.string(), v.check(isWebAddress, 'not-a-web-address'))),
);
