/** Which organisations a search finds, and how surely each says it. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import { parseRut } from '../organization/rut.ts';
import { writtenOf } from './lexicon.server.ts';
import type { Kindred, Literal, Search } from './search.server.ts';

/** How an organisation says what was asked, the surest first: its name whole; word for word in its name, or by its words; word for word in its texts; in other forms of the words; by an answer. */
const tiers = ['whole', 'name', 'named', 'description', 'answers', 'worded', 'found'] as const;

/** Those called so are marked up to this. */
export const calledSo = 2 * (tiers.indexOf('named') + 1);

/** Its name says it, of a place word for word. */
const isCalled = (hit: number, pieces: Search['pieces']): boolean =>
  hit <= (pieces.some(({ kind }) => kind === 'place') ? 2 * (tiers.indexOf('name') + 1) : calledSo);

/** Those of the place that was named, which say nothing else of what was asked, are marked so. */
export const beside = 2 * tiers.length + 1;

export interface Hits {
  /** By place: 0 no hit, else from 1 how surely. */
  readonly surely: Uint8Array;
  /** Where nobody of the place named says the rest: those that say it elsewhere are found; of a place alone, those of its region. */
  readonly around: 'words' | 'region' | null;
  /** Words that none of them writes, where they were found by what is written for these. */
  readonly kindred: readonly Kindred[];
}

interface Index {
  /** No place is this high. */
  readonly ceiling: number;
}

/** A tax number typed finds who has it; else what the first query finds that finds anything. */
export async function hitsOf(db: Db, q: string, search: Search, { ceiling }: Index): Promise<Hits> {
  const hits = new Uint8Array(ceiling);
  const place = await placeOfRut(db, q);
  if (place !== undefined) return { surely: hits.fill(1, place, place + 1), around: null, kindred: [] };
  for (const query of new Set([search.query, search.looser])) {
    const places = query === null ? null : await placesOf(db, query, search);
    if (!places || places.found.length === 0) continue;
    mark(hits, places, search);
    return { surely: hits, around: null, kindred: [] };
  }
  if (await markOne(db, hits, search, search.akin))
    return { surely: hits, around: null, kindred: await unwritten(db, search, search.akin!) };
  const { words, akin, regions } = search.around ?? { words: null, akin: null, regions: null };
  for (const query of words === null ? [] : new Set([words, akin!]))
    if (await markOne(db, hits, search, query)) {
      await markBeside(db, hits, search);
      return { surely: hits, around: 'words', kindred: query === words ? [] : await unwritten(db, search, query) };
    }
  const isRegion = words === null && (await markOne(db, hits, search, regions));
  return { surely: hits, around: isRegion ? 'region' : null, kindred: [] };
}

/** Whether a query finds somebody, who is then marked. */
async function markOne(db: Db, hits: Uint8Array, search: Search, query: string | null): Promise<boolean> {
  const places = query === null ? null : await placesOf(db, query, search);
  if (!places || places.found.length === 0) return false;
  mark(hits, places, search);
  return true;
}

async function markBeside(db: Db, hits: Uint8Array, search: Search): Promise<void> {
  eachPlace((await placesOf(db, search.around!.places, search)).found, (place) => {
    if (hits[place] === 0) hits[place] = beside;
  });
}

/** Of the words that others were taken for, those that none of whom a query finds writes. */
async function unwritten(db: Db, { kindred }: Search, query: string): Promise<Kindred[]> {
  const both = kindred.map(({ own }) => `(${query}) & ${own}`);
  const written = await writtenOf(db, both);
  return kindred.filter((_, at) => !written.has(both[at]!));
}

/** Whose tax number was typed, in whatever writing: its page shows it. */
async function placeOfRut(db: Db, q: string): Promise<number | undefined> {
  const rut = parseRut(q);
  const listed = await (rut === null
    ? undefined
    : db
        .selectFrom('directory_entry')
        .innerJoin('organization', 'organization.id', 'organization_id')
        .select('place')
        .where('rut', '=', rut)
        .executeTakeFirst());
  return listed?.place;
}

/** Four bytes for each; who gave the answers that were asked, where nothing else was. */
type Places = Readonly<Record<'found' | 'named', Buffer> & Record<keyof Literal | 'gave' | 'worded', Buffer | null>>;

async function placesOf(db: Db, query: string, { answered, worded, literal, shorter }: Search): Promise<Places> {
  const { rows } = await sql<Places>`
    select found, named, (select found from directory_hits(${answered}::tsquery)) as gave,
      (select found from directory_hits(${worded}::tsquery)) as worded from directory_hits(${query}::tsquery)`.execute(
    db,
  );
  const said = await saying(db, literal);
  return { ...rows[0]!, ...(shorter && isNobody(said) ? await saying(db, shorter) : said) };
}

type Said = Pick<Places, keyof Literal>;
const isNobody = (said: Said): boolean => Object.values(said).every((places) => !places?.length);

async function saying(db: Db, { whole, name, description, answers }: Literal): Promise<Said> {
  const { rows } = await sql<Said>`
    select directory_says(${whole}::tsquery) as whole, directory_says(${name}::tsquery) as name,
      directory_says(${description}::tsquery) as description, directory_says(${answers}::tsquery) as answers`.execute(
    db,
  );
  return rows[0]!;
}

/** Of those that say it as surely, who gave the answers asked comes first. What is said word for word but was not found was not asked for. */
function mark(hits: Uint8Array, places: Places, { answersFirst, pieces }: Search): void {
  for (const [tier, name] of [...tiers.entries()].toReversed())
    eachPlace(places[name], (place) => {
      // A place beyond the ceiling came after the index was read: it is of no entry.
      if (place < hits.length && (name === 'found' || hits[place]! > 0)) hits[place] = 2 * tier + 2;
    });
  const gave = new Uint8Array(hits.length);
  eachPlace(places.gave, (place) => {
    if (place < hits.length && hits[place]! > 0) gave[place] = 1;
  });
  for (const [place, hit] of hits.entries())
    if (gave[place]) hits[place] = hit - 1;
    else if (answersFirst && hit > 0 && !isCalled(hit, pieces)) hits[place] = 2 * tiers.length;
}

function eachPlace(places: Buffer | null, visit: (place: number) => void): void {
  for (let byte = 0; byte < (places?.length ?? 0); byte += 4) visit(places!.readUInt32BE(byte));
}
