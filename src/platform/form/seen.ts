/** What a page said when somebody came to write in its form, which the form tells so that nothing of others is written over. */
import * as v from 'valibot';
import { seenField, type Sent } from './together.ts';

/** The most letters of it that are read. */
const mostLetters = 64_000;

const seen = v.fallback(
  v.pipe(
    v.string(),
    v.maxLength(mostLetters),
    v.parseJson(),
    v.record(v.string(), v.union([v.string(), v.array(v.string())])),
  ),
  {},
);

/** Takes it out of a form; null where the form tells nothing. */
export function takeSeen(form: FormData): Sent | null {
  const told = form.get(seenField);
  form.delete(seenField);
  return told === null ? null : v.parse(seen, told);
}
