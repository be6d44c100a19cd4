/** What a sentence asks for, where its words mean something as they stand here, and which are of an organisation's name. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import { plain } from '#territory/find.ts';
import { isRequired, readSentence, type SentenceRead } from './sentence.ts';

/** Of some stems, as `directory_stem` cuts them, those of a word of a name. */
export async function stemsOfNames(db: Db, stems: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ stem: string }>`
    select stem from unnest(${[...stems]}::text[]) stem
    where exists (select from directory_entry where name_words @@ quote_literal(stem)::tsquery)`.execute(db);
  return new Set(rows.map(({ stem }) => stem));
}

/** A sentence understood; a word that no organisation uses, nor begins one, may be a slip, unless it is used where it is asked. */
export async function understandSentence(
  db: Db,
  text: string,
  isUsed: (word: string) => boolean = () => false,
): Promise<SentenceRead> {
  const read = readSentence(text);
  const words = read.pieces
    .filter((piece) => piece.kind === 'word' && !isRequired(piece))
    .map(({ typed }) => plain(typed))
    .filter((word) => !isUsed(word));
  return words.length > 0 ? readSentence(text, await wordsNobodyUses(db, words)) : read;
}

/** Of some words, those that no organisation uses, nor begins one of its. */
export async function wordsNobodyUses(db: Db, words: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ word: string }>`
    select typed as word from unnest(${[...words]}::text[]) typed
    where typed !~ '[0-9]' and not exists (
      select from directory_lexicon where stem = directory_stem(typed) or stem like typed || '%')`.execute(db);
  return new Set(rows.map(({ word }) => word));
}
