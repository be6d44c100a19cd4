/** Reads what was typed into a search: forgives accents, plurals and slips. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import { editDistance } from '#platform/edit-distance.ts';

/** A search understood: the query for PostgreSQL, and the words that were taken for others. */
export interface Search {
  /** Null when nothing typed carries meaning: everything matches. */
  readonly query: string | null;
  readonly corrections: readonly { readonly typed: string; readonly meant: string }[];
}

interface Term {
  readonly typed: string;
  readonly word: string;
  readonly stem: string;
  readonly known: boolean;
}

/** Understands a search. A word nobody uses becomes the beginning of one, else the nearest one by spelling. */
export async function readSearch(db: Db, text: string): Promise<Search> {
  if (!text) return { query: null, corrections: [] };
  const terms = await termsOf(db, text);
  const parts = await Promise.all(terms.map((term) => understood(db, term)));
  return {
    query: parts.length > 0 ? [...new Set(parts.map(({ query }) => query))].join(' & ') : null,
    corrections: parts.flatMap(({ correction }) => correction ?? []),
  };
}

async function termsOf(db: Db, text: string): Promise<Term[]> {
  const { rows } = await sql<Term>`
    select shown as typed, word, directory_stem(word) as stem,
      exists (select from directory_lexicon l where l.stem = directory_stem(s.word)) or word ~ '[0-9]' as known
    from directory_split(${text}) s limit 12`.execute(db);
  return rows;
}

async function understood(
  db: Db,
  term: Term,
): Promise<{ query: string; correction?: { typed: string; meant: string } }> {
  if (term.known) return { query: quoted(term.stem) };
  if (term.word.length >= 3 && (await beginsAWord(db, term.word))) return { query: `${quoted(term.word)}:*` };
  const meant = await nearestWord(db, term.word);
  return meant
    ? { query: quoted(meant.stem), correction: { typed: term.typed, meant: meant.shown } }
    : { query: quoted(term.stem) };
}

const quoted = (stem: string): string => `'${stem}'`; // stems hold nothing but letters and digits

async function beginsAWord(db: Db, word: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from directory_lexicon where stem like ${`${word}%`}) as found`.execute(db);
  return rows[0]!.found;
}

/** The word a person most likely meant: few slips away (one under six letters, else two), then the most alike. */
async function nearestWord(db: Db, word: string): Promise<{ stem: string; shown: string } | null> {
  const { rows } = await sql<{ word: string; stem: string; shown: string; alike: number }>`
    select word, stem, shown, similarity(word, ${word}) as alike from directory_lexicon
    where word % ${word} and length(word) between ${word.length - 2} and ${word.length + 2}
    order by alike desc, word limit 30`.execute(db);
  const slips = word.length < 6 ? 1 : 2;
  const near = rows
    .map((row) => ({ ...row, distance: editDistance(row.word, word, slips) }))
    .filter(({ distance }) => distance <= slips)
    .toSorted((a, b) => a.distance - b.distance || b.alike - a.alike);
  return near[0] ?? null;
}
