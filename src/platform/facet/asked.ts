/** Whether a page is what a question asks for: each of its words that mean something is among those of the page. Pure. */

import type { Findings, Hit } from '../module.ts';
import { rootOf, unaccented } from '../slug.ts';
import { saysNothingAlone } from './small-words.ts';

/** As PostgreSQL's `directory_stem` cuts them: what sounds the same is one. */
export const stemOf = (word: string): string => rootOf(word.replaceAll('z', 'c'));

const wordsOf = (text: string): string[] =>
  unaccented(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** The stems of the words of a text that mean something, once each. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => !saysNothingAlone(word))
      .map(stemOf),
  );

/**
 * How much of a page's title a question says, from 0 to 1, where each of its words is of the title or otherwise said of it;
 * null where one is not, or where it says nothing.
 */
export function titleAsked(question: string, title: string, said: string): number | null {
  const [asked, named, all] = [stemsOf(question), stemsOf(title), stemsOf(`${title} ${said}`)];
  if (asked.size === 0 || !asked.isSubsetOf(all)) return null;
  return named.size === 0 ? 0 : asked.intersection(named).size / named.size;
}

/** Whether a text holds each word of a question, or its beginning of one, however either is written. */
export function holdsAsked(question: string, text: string): boolean {
  const said = wordsOf(text);
  const asked = wordsOf(question);
  return asked.length > 0 && asked.every((word) => said.some((one) => one.startsWith(word)));
}

const mostHits = 5;

/** Of some things of the staff those called as was asked, the first of them shown, with their page for the rest. */
export function findCalled<T>(
  things: readonly T[],
  question: string,
  { place, heading, path, lang, textOf, show }: Called<T>,
): Findings {
  const found = things.filter((thing) => holdsAsked(question, textOf(thing)));
  const hits = found.slice(0, mostHits).map((thing) => ({ kind: heading, lang, ...show(thing) }));
  return { place, heading, total: found.length, hits, all: { path, label: heading }, corrections: [] };
}

interface Called<T> extends Pick<Findings, 'place' | 'heading'> {
  /** Of all of them. */
  readonly path: string;
  readonly lang: string;
  /** What is searched. */
  readonly textOf: (thing: T) => string;
  readonly show: (thing: T) => Pick<Hit, 'path' | 'title' | 'text'> & Partial<Hit>;
}
