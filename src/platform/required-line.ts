/** One line that must be written, its spaces made single. */
import * as v from 'valibot';

/** At most `max` letters. Messages: `required`, `too-long`. */
export const requiredLine = (max: number) =>
  v.pipe(
    v.string('required'),
    v.transform((typed) => typed.replace(/\s+/g, ' ').trim()),
    v.minLength(1, 'required'),
    v.maxLength(max, 'too-long'),
  );
