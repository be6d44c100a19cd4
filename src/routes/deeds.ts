/** What was done, in words: each module's own deeds, folded from the house. */
import type { JournalEntry } from '#platform/server/journal.ts';
import { log } from '#platform/server/log.ts';
import { locales, type Locale } from '#platform/words.ts';
import { house } from '../house.ts';

/** An entry of the journal with its deed in words. */
export interface ToldEntry extends JournalEntry {
  readonly deed: string;
}

const told = new Map(locales.map((locale) => [locale, deedsIn(locale)]));

function deedsIn(locale: Locale): Readonly<Record<string, string>> {
  return Object.assign({}, ...house.map(({ words }) => words(locale).deed)) as Record<string, string>;
}

/** The entries of a history for its page. */
export function tellDeeds(entries: readonly JournalEntry[], locale: Locale): readonly ToldEntry[] {
  return entries.map((entry) => ({ ...entry, deed: deedInWords(entry.what, locale) }));
}

/** A deed without words cannot be written here; one that was kept may be older than its words. */
export function deedInWords(what: string, locale: Locale): string {
  const deed = told.get(locale)?.[what];
  if (deed === undefined) log.error({ what, locale }, 'a deed without words');
  return deed ?? what;
}
