/** Turns the sentence typed into a search into a query for PostgreSQL: forgives accents, plurals and slips. */
import { sql } from 'kysely';
import { saysNothingAlone } from '#platform/facet/asked.ts';
import type { Db } from '#platform/server/db.ts';
import { isSlipOf } from '#platform/spelling/slip.ts';
import { plain } from '#territory/find.ts';
import { namedByCode } from '#territory/place.ts';
import { wordsOfSentence } from '#territory/sentence.ts';
import { comunasOfProvince } from '#territory/territory.ts';
import { onlyAsks } from './asking.ts';
import { kindredOf } from './kindred.ts';
import { understandSentence } from './queries.server.ts';
import {
  asOne,
  isLabel,
  isOfTheDomain,
  isPopulation,
  isRequired,
  stemsOfSaying,
  withoutDenials,
  type SentencePiece,
  type SentenceRead,
} from './sentence.ts';

/** A search understood: the query for PostgreSQL, and the words that were taken for others. */
export interface Search {
  /** Null when nothing typed carries meaning. */
  readonly query: string | null;
  /** The same with each word as the beginning of one, for when nothing is found. */
  readonly looser: string | null;
  /** The same with the words that texts use for those that nobody writes. */
  readonly akin: string | null;
  /** These, each with some of those that are written. */
  readonly kindred: readonly Kindred[];
  /** Where nothing but answers was asked: those who gave them, who come first. */
  readonly answered: string | null;
  /** They come before whoever only writes of it, but for those called so: what was asked is an answer and no theme. */
  readonly answersFirst: boolean;
  /** Those that say it in words of their own. */
  readonly worded: string | null;
  /** What was taken for an answer, and no organisation writes. */
  readonly unsaid: readonly AnswerPiece[];
  /** Those that say it word for word. */
  readonly literal: Literal;
  /** Those that say it without the words that only ask, for when nobody says all. */
  readonly shorter: Literal | null;
  /** Where a place is named: for when nobody of it says the rest. */
  readonly around: Around | null;
  readonly pieces: readonly SentencePiece[];
  readonly corrections: readonly { readonly typed: string; readonly meant: string }[];
}

/** Those anywhere that say what was asked beside the places; those of the places, whatever they say; those of their whole regions. */
export interface Around {
  readonly words: string | null;
  readonly places: string;
  readonly regions: string | null;
}

/** Queries of what stands word for word: a name whole, and the phrases in a name, in a description and in other answers. */
export type Literal = Readonly<Record<'whole' | 'name' | 'description' | 'answers', string | null>>;

/** A word that no organisation writes, and what they write for it. */
export interface Kindred {
  readonly typed: string;
  readonly said: readonly string[];
}

type AnswerPiece = Extract<SentencePiece, { kind: 'answer' }>;

interface Term {
  readonly typed: string;
  readonly word: string;
  readonly stem: string;
  readonly known: boolean;
}

interface Part {
  readonly query: string;
  readonly looser: string;
  readonly akin?: string;
  readonly kindred?: Kindred;
  /** What was answered by a code; of words there is none. */
  readonly coded?: string;
  readonly worded?: string;
  readonly unsaid?: AnswerPiece;
  readonly isPlace?: boolean;
  readonly correction?: { typed: string; meant: string };
}

/** Understands a search. A word nobody uses becomes the beginning of one, else the nearest one where that is sure. */
export async function readSearch(db: Db, text: string): Promise<Search> {
  const { pieces: read, phrases, text: meant, corrections } = await understandSentence(db, text);
  const pieces = withoutDenials(read);
  const served = pieces.some(isPopulation);
  const parts = (await Promise.all(pieces.slice(0, 12).map((piece) => partsOf(db, piece, served)))).flat();
  const all = (of: (part: Part) => string | undefined) => everyOf(parts.map(of));
  const answered = pieces.some(({ kind }) => kind === 'word') ? null : all(({ coded }) => coded);
  const kindred = parts.flatMap((part) => part.kindred ?? []);
  const slips = parts.flatMap(({ correction }) => correction ?? []);
  return {
    query: all(({ query }) => query),
    looser: all(({ looser }) => looser),
    akin: kindred.length > 0 ? all(({ query, akin }) => akin ?? query) : null,
    kindred,
    answered,
    answersFirst: answered !== null && pieces.every(isAnswerAsked),
    worded: answered && all(({ worded }) => worded),
    around: aroundOf(pieces, parts),
    unsaid: parts.flatMap(({ unsaid }) => unsaid ?? []),
    literal: literalOf(meant, phrases.whole, slips),
    shorter: isSamePhrase(phrases) ? null : literalOf(meant, phrases.telling, slips),
    pieces,
    corrections: [...corrections, ...slips],
  };
}

/** By its label, or an answer of which texts say little: a place, a legal form, what is offered; not whom or what they write of. */
const isAnswerAsked = (piece: SentencePiece): boolean =>
  piece.kind === 'place' ||
  isLabel(piece) ||
  (piece.kind === 'answer' && !['population', 'dimension'].includes(piece.means[0].facet));

function everyOf(queries: readonly (string | undefined)[]): string | null {
  const said = new Set(queries.filter((query) => query !== undefined));
  return said.size > 0 ? [...said].join(' & ') : null;
}

/** What is in quotes must be said where it was asked. */
function aroundOf(pieces: readonly SentencePiece[], parts: readonly Part[]): Around | null {
  const places = parts.flatMap(({ isPlace, query }) => (isPlace ? [query] : []));
  if (places.length === 0 || pieces.some(isRequired)) return null;
  const regions = pieces.flatMap((piece) =>
    piece.kind === 'place' && piece.code.length > 2 ? piece.code.slice(0, 2) : [],
  );
  return {
    words: everyOf(parts.flatMap(({ isPlace, query }) => (isPlace ? [] : [query]))),
    places: places.join(' | '),
    regions: regions.map((region) => quoted(`whole=${region}`)).join(' | ') || null,
  };
}

const isSamePhrase = ({ whole, telling }: SentenceRead['phrases']): boolean =>
  whole.ofName.join() === telling.ofName.join();

function literalOf(
  text: string,
  { ofName, ofText }: SentenceRead['phrases']['whole'],
  slips: Search['corrections'],
): Literal {
  const mended = new Map(slips.map(({ typed, meant }) => [plain(typed), plain(meant)]));
  const spoken = (said: string) => wordsOfSentence(said).map((word) => mended.get(plain(word)) ?? plain(word));
  const phrased = (phrase: string, field: string) =>
    `(${spoken(phrase)
      .map((word) => quoted(`${field}.${word}`))
      .join(' <-> ')})`;
  const said = (phrases: readonly string[], ...fields: readonly ('n' | 'd' | 'a')[]) =>
    phrases.map((phrase) => `(${fields.map((field) => phrased(phrase, field)).join(' | ')})`).join(' & ') || null;
  const names = [text, ...ofName].flatMap((one) => spoken(one).join(' ') || []);
  return {
    whole: names.map((name) => quoted(`=${name}`)).join(' | ') || null,
    name: said(ofName, 'n'),
    description: said(ofText, 'n', 'd'),
    answers: said(ofText, 'a'),
  };
}

async function partsOf(db: Db, piece: SentencePiece, served: boolean): Promise<Part[]> {
  if (piece.kind === 'word') {
    const terms = await termsOf(db, piece.typed);
    return isRequired(piece) ? terms.map(asTyped) : Promise.all(terms.map((term) => understood(db, term)));
  }
  const texts = piece.kind === 'answer' ? saidTogether(piece.typed) : namesOf(piece);
  const said = await allStems(db, texts);
  const codes = codedOf(piece, served);
  const kin = piece.kind === 'answer' ? wordsOfSentence(piece.typed).flatMap(kindredOf).map(akinQuery) : [];
  const isTheme = piece.kind === 'answer' && piece.means[0].facet === 'dimension';
  const query = `(${[...codes, ...said, ...(isTheme ? kin : [])].join(' | ')})`;
  const coded = `(${codes.join(' | ')})`;
  const part = { query, looser: query, ...(codes.length > 0 && { coded }) };
  if (piece.kind === 'place') return [{ ...part, worded: query, isPlace: true }];
  if (said.length === 0) return [{ ...part, worded: query }];
  if (isLabel(piece) && wordsOfSentence(piece.typed).length >= longLabel)
    return [{ ...part, query: coded, looser: coded, worded: coded }];
  const written = `(${said.join(' | ')})`;
  const worded = `(${[...said, ...kin].join(' | ')})`;
  return [isLabel(piece) || (await isWritten(db, written)) ? { ...part, worded } : { ...part, worded, unsaid: piece }];
}

/** A label of so many words is nothing that texts say: «personas sin empleo» asks for who answered it. */
const longLabel = 3;

/** An answer that small words make, as «sin hogar», is not said by the one word that is left of them; nor one whose word says little, as «trabajo». */
function saidTogether(typed: string): string[] {
  const words = asOne(typed).split(' ');
  return words.every(onlyAsks) || words.some(saysNothingAlone) ? [] : [typed];
}

async function isWritten(db: Db, query: string): Promise<boolean> {
  const { rows } = await sql<{ written: boolean }>`
    select exists (select from directory_entry where words @@ ${query}::tsquery) as written`.execute(db);
  return rows[0]!.written;
}

/** Who works in a place, or sits in a region, answered so; else as typed and as it is called, of a province its comunas too, by which who is seated there is found; an initial is of no text, and without it the rest would be another name: «S. Bernardo». */
function namesOf({ name, code, asks }: Extract<SentencePiece, { kind: 'place' }>): string[] {
  if (asks === 'works' || (asks === 'seat' && code.length === 2)) return [];
  const hasInitial = wordsOfSentence(name).some((word) => word.length === 1);
  const within = code.length === 3 ? comunasOfProvince(code).map((comuna) => comuna.name) : [];
  return [hasInitial ? '' : name, namedByCode(code)?.name ?? '', ...within];
}

/** The answers that a piece stands for; that of a seat in a comuna is of no code. Whom they serve in a place is asked of all who work there, or in its whole region. */
function codedOf(piece: Exclude<SentencePiece, { kind: 'word' }>, served: boolean): string[] {
  if (piece.kind === 'answer') return piece.means.map(({ facet, code }) => quoted(`${facet}=${code}`));
  const region = piece.code.slice(0, 2);
  if (piece.asks === 'seat') return region === piece.code ? [quoted(`region=${region}`)] : [];
  if (piece.asks === 'works' && region === piece.code) return [quoted(`worksIn=${region}`)];
  const comunas = piece.code.length === 3 ? comunasOfProvince(piece.code).map(({ code }) => code) : [piece.code];
  if (region !== piece.code)
    return [...comunas.map(worksInComuna), ...(served || piece.asks === 'works' ? [quoted(`whole=${region}`)] : [])];
  return [quoted(`region=${piece.code}`), ...(served ? [quoted(`worksIn=${piece.code}`)] : [])];
}

const worksInComuna = (code: string): string => quoted(`works=${code}`);

/** Of each text all its words; of one without words none. */
async function allStems(db: Db, texts: readonly string[]): Promise<string[]> {
  if (texts.every((text) => !text)) return [];
  const { rows } = await sql<{ stems: string[] }>`
    select array_agg(directory_stem(s.word)) as stems
    from unnest(${[...texts]}::text[]) with ordinality text (said, at), lateral (select word from directory_split(said) limit ${mostTerms}) s
    group by at order by at`.execute(db);
  return rows.map(({ stems }) => `(${stems.map(quoted).join(' & ')})`);
}

/** How many words of one text are read. */
const mostTerms = 12;

async function termsOf(db: Db, text: string): Promise<Term[]> {
  if (!text) return [];
  const { rows } = await sql<Term>`
    select shown as typed, word, directory_stem(word) as stem,
      exists (select from directory_lexicon l where l.stem = directory_stem(s.word)) or word ~ '[0-9]' as known
    from directory_split(${text}) s limit ${mostTerms}`.execute(db);
  return rows;
}

const asTyped = ({ stem }: Term): Part => ({ query: quoted(stem), looser: quoted(stem) });

async function understood(db: Db, term: Term): Promise<Part> {
  const beginning = term.word.length >= 3 ? `${quoted(term.word)}:*` : quoted(term.stem);
  const either = `(${quoted(term.stem)} | ${beginning})`;
  if (term.known) return { query: quoted(term.stem), looser: either };
  if (term.word.length >= 3 && (await beginsAWord(db, term.word))) return { query: beginning, looser: beginning };
  const meant = isOfTheDomain(term.word) ? null : await nearestWord(db, term.word);
  if (!meant) return { ...asTyped(term), ...(await akinTo(db, term)) };
  return { query: meant.query, looser: meant.query, correction: { typed: term.typed, meant: meant.shown } };
}

/** What organisations write where nobody writes a word. */
async function akinTo(db: Db, { typed, stem }: Term): Promise<Pick<Part, 'akin' | 'kindred'>> {
  const kin = kindredOf(typed).map((said) => ({ said, query: akinQuery(said) }));
  if (kin.length === 0) return {};
  const { rows } = await sql<{ query: string }>`
    select query from unnest(${kin.map(({ query }) => query)}::text[]) query
    where exists (select from directory_entry where words @@ query::tsquery)`.execute(db);
  const written = new Set(rows.map(({ query }) => query));
  const said = kin.filter(({ query }) => written.delete(query)).map((one) => one.said);
  if (said.length === 0) return {};
  const akin = `(${[quoted(stem), ...rows.map(({ query }) => query)].join(' | ')})`;
  return { akin, kindred: { typed, said: said.slice(0, mostSaid) } };
}
const mostSaid = 3;

/** All the words of a saying that mean something. */
const akinQuery = (said: string): string => `(${stemsOfSaying(said).map(quoted).join(' & ')})`;

const quoted = (lexeme: string): string => `'${lexeme}'`; // letters, digits, and of codes a sign of equality, of fields a point

async function beginsAWord(db: Db, word: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from directory_lexicon where stem like ${`${word}%`}) as found`.execute(db);
  return rows[0]!.found;
}

/** The word a person surely meant. */
async function nearestWord(db: Db, word: string): Promise<{ query: string; shown: string } | null> {
  const { rows } = await sql<{ word: string; stem: string; shown: string }>`
    select word, stem, shown from directory_lexicon
    where word % ${word} and length(word) between ${word.length - 1} and ${word.length + 1}
    order by similarity(word, ${word}) desc, word limit 30`.execute(db);
  const near = rows.find((row) => isSlipOf(word, row.word));
  return near ? { query: quoted(near.stem), shown: near.shown } : null;
}
