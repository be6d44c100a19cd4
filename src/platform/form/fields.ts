/** Kinds of field that several forms have. Messages are keys of each catalogue's `issue`. */
import * as v from 'valibot';
import { instantInSantiago } from '../clock.ts';

/** One line that must be written, its spaces made single; at most `max` letters. Messages: `required`, `too-long`. */
export const requiredLine = (max: number) =>
  v.pipe(
    v.optional(v.string('required'), ''),
    v.transform((typed) => typed.replace(/\s+/g, ' ').trim()),
    v.minLength(1, 'required'),
    v.maxLength(max, 'too-long'),
  );

/** A text that may be empty, at most `max` letters. Message: `too-long`. */
export const optionalText = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'too-long'));

/** What is chosen of a list by its id, or nothing: null. Message: `not-in-list`. */
export const optionalId = v.pipe(
  v.optional(v.string(), ''),
  v.transform((id) => id || null),
  v.nullable(v.pipe(v.string(), v.uuid('not-in-list'))),
);

/** A day as a date field gives it (2026-11-28), or nothing: null. Message: `not-a-date`. */
export const optionalDay = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    if (dataset.value === '') return null;
    try {
      return Temporal.PlainDate.from(dataset.value, { overflow: 'reject' });
    } catch {
      addIssue({ message: 'not-a-date' });
      return NEVER;
    }
  }),
);

/** A day that must be given. Messages: `required`, `not-a-date`. */
export const requiredDay = v.pipe(optionalDay, v.nonNullable(v.instance(Temporal.PlainDate), 'required'));

/** A time on Santiago's clock, as a datetime-local field gives it (2026-11-28T18:00), or nothing: null. Message: `not-a-time`. */
export const optionalTime = v.pipe(
  v.optional(v.string(), ''),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    if (dataset.value.trim() === '') return null;
    const instant = instantInSantiago(dataset.value.trim());
    if (instant) return instant;
    addIssue({ message: 'not-a-time' });
    return NEVER;
  }),
);

/** The id of something that has to be chosen. Messages: `required`, `not-in-list`. */
export const requiredId = v.pipe(v.string('required'), v.uuid('not-in-list'));
