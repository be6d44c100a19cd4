/** The words that organisations write: which of them a word typed is, begins, is a form of, or is a slip of. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import { spanishRoot } from '#platform/spelling/root.ts';
import { isSlipOf } from '#platform/spelling/slip.ts';

/** Whether a word of organisations is one typed, in any number or gender; what is left of a short one may be of two: «crece» is not «crea». */
export const isSameWord = (known: RawBuilder<unknown>, typed: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`
  (${known}.stem = directory_stem(${typed}) and (length(${known}.stem) > 3
    or left(${known}.word, 4) = left(${typed}, 4) or starts_with(${typed}, ${known}.word)
    or regexp_replace(${known}.word, '[aeo]?s?$', '') = regexp_replace(${typed}, '[aeo]?s?$', '')))`;

/** The stems of the words of organisations that are forms of a word: of «embargar» that of «embargo». */
export async function formsOf(db: Db, word: string): Promise<string[]> {
  const root = spanishRoot(word);
  if (root === null) return [];
  const { rows } = await sql<{ word: string; stem: string }>`
    select word, stem from directory_lexicon where starts_with(word, ${root})`.execute(db);
  return [...new Set(rows.filter((row) => spanishRoot(row.word) === root).map(({ stem }) => stem))];
}

/** Whether a word begins one of them. */
export async function beginsAWord(db: Db, word: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from directory_lexicon where stem like ${`${word}%`}) as found`.execute(db);
  return rows[0]!.found;
}

/** The word a person surely meant. */
export async function nearestWord(db: Db, word: string): Promise<{ stem: string; shown: string } | null> {
  const { rows } = await sql<{ word: string; stem: string; shown: string }>`
    select word, stem, shown from directory_lexicon
    where word % ${word} and length(word) between ${word.length - 1} and ${word.length + 1}
    order by similarity(word, ${word}) desc, word limit 30`.execute(db);
  return rows.find((row) => isSlipOf(word, row.word)) ?? null;
}

/** Of some queries those that find an organisation. */
export async function writtenOf(db: Db, queries: readonly string[]): Promise<Set<string>> {
  if (queries.length === 0) return new Set();
  const { rows } = await sql<{ query: string }>`
    select query from unnest(${[...queries]}::text[]) query
    where exists (select from directory_entry where words @@ query::tsquery)`.execute(db);
  return new Set(rows.map(({ query }) => query));
}
