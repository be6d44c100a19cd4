/** What a page said when somebody came to write in its form, which the form tells so that nothing of others is written over. */
import * as v from 'valibot';
import { refused } from '../reasons.ts';
import { seenField, writerField, type Sent } from './together.ts';

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

/** Takes out whose the page was; empty where it was nobody's, or the form does not say. */
export function takeWriter(form: FormData): string {
  const writer = form.get(writerField);
  form.delete(writerField);
  return typeof writer === 'string' ? writer : '';
}

/** Refuses what was written on the page of somebody else. */
export function refuseOfOthers(writer: string, actor: { readonly id: string } | null | undefined): void {
  if (writer && actor && writer !== actor.id) return refused('page-of-another');
}
