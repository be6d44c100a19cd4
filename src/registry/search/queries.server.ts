/** What a sentence asks for, where its words mean something as they stand here, and which are of an organisation's name. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import { plain } from '#territory/find.ts';
import { costOfWord } from './filler.ts';
import { kindredOf } from './kindred.ts';
import { formsOf, isSameWord } from './lexicon.server.ts';
import { stemsOfSaying } from './sayings.ts';
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
    .map(({ typed }) => plain(typed));
  if (words.length === 0) return read;
  const strange = words.filter((word) => !isUsed(word));
  return readSentence(text, strange.length > 0 ? await wordsNobodyUses(db, strange) : new Set());
}

/** Of some words, those that no organisation uses in any form, nor begins one of its. */
export async function wordsNobodyUses(db: Db, words: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ word: string }>`
    select typed as word from unnest(${[...words]}::text[]) typed
    where typed !~ '[0-9]' and not exists (
      select from directory_lexicon l where ${isSameWord(sql`l`, sql`typed`)} or stem like typed || '%')`.execute(db);
  const forms = await Promise.all(rows.map(({ word }) => formsOf(db, word)));
  return new Set(rows.flatMap(({ word }, at) => (forms[at]!.length > 0 ? [] : [word])));
}

/** What it costs to leave each word of a sentence out: the more, the fewer organisations write it or what is written for it. */
export async function costsOfWords(db: Db, words: readonly string[]): Promise<(word: string) => number> {
  const asked = words.map((word) =>
    [word, ...kindredOf(word)].map((said) =>
      stemsOfSaying(said)
        .map((stem) => `'${stem}'`)
        .join(' & '),
    ),
  );
  const forms = await Promise.all(words.map((word) => formsOf(db, plain(word))));
  const own = asked.map(
    ([first], at) => [first, ...forms[at]!.map((stem) => `'${stem}'`)].filter(Boolean).join(' | ') || "''",
  );
  const akin = asked.map(
    (queries) =>
      queries
        .filter(Boolean)
        .map((query) => `(${query})`)
        .join(' | ') || "''",
  );
  const { rows } = await sql<{ said: number; kin: number; n: number }>`
    select (select count(*)::int from directory_entry where words @@ own::tsquery) as said,
      (select count(*)::int from directory_entry where words @@ akin::tsquery) as kin, (select count(*)::int from directory_entry) as n
    from unnest(${own}::text[], ${akin}::text[]) with ordinality asked (own, akin, at) order by at`.execute(db);
  const costs = new Map(rows.map(({ said, kin, n }, at) => [words[at]!, costOfWord(words[at]!, said || kin, n)]));
  return (word) => costs.get(word) ?? 1;
}
