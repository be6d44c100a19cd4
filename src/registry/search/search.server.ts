/** Turns the sentence typed into a search into a query for PostgreSQL: forgives accents, plurals and slips. */
import { sql } from 'kysely';
import { saysNothingAlone } from '#platform/facet/small-words.ts';
import type { Db } from '#platform/server/db.ts';
import { plain } from '#territory/find.ts';
import { namedByCode } from '#territory/place.ts';
import { wordsOfSentence } from '#territory/sentence.ts';
import { comunasOfProvince } from '#territory/territory.ts';
import { onlyAsks } from './asking.ts';
import { kindredOf } from './kindred.ts';
import { beginsAWord, formsOf, isSameWord, nearestWord, writtenOf } from './lexicon.server.ts';
import { costsOfWords, understandSentence } from './queries.server.ts';
import { asOne, isOfTheDomain, stemsOfSaying } from './sayings.ts';
import { isLabel, isPopulation, isRequired, wordsSaying, type SentencePiece, type SentenceRead } from './sentence.ts';

/** A search understood: the query for PostgreSQL, and the words that were taken for others. */
export interface Search {
  /** Null when nothing typed carries meaning. */
  readonly query: string | null;
  /** The same with each word as the beginning of one, for when nothing is found. */
  readonly looser: string | null;
  /** The same with the words that texts use for others. */
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

/** Those anywhere that say what was asked beside the places, or say it in other words; those of the places, whatever they say; those of their whole regions. */
export interface Around {
  readonly words: string | null;
  readonly akin: string | null;
  readonly places: string;
  readonly regions: string | null;
}

/** Queries of what stands word for word: a name whole, and the phrases in a name, in a description and in other answers. */
export type Literal = Readonly<Record<'whole' | 'name' | 'description' | 'answers', string | null>>;

/** A word, and what organisations write for it; whether some write the word itself. */
export interface Kindred {
  readonly typed: string;
  /** What finds the word as it was typed. */
  readonly own: string;
  readonly said: readonly string[];
  readonly isWritten: boolean;
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

/** Understands a search. A word nobody uses becomes the beginning of one, else its other forms, else the nearest one where that is sure. */
export async function readSearch(db: Db, text: string): Promise<Search> {
  const { pieces, phrases, text: meant, corrections } = await understandSentence(db, text);
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
    pieces: mended(pieces, slips),
    corrections: [...corrections, ...slips],
  };
}

/** Pieces with what was surely meant instead of slips. */
const mended = (pieces: readonly SentencePiece[], slips: Search['corrections']): readonly SentencePiece[] =>
  pieces.map((piece) => {
    const slip = piece.kind === 'word' ? slips.find(({ typed }) => plain(typed) === plain(piece.typed)) : undefined;
    return slip ? { ...piece, typed: slip.meant.toLowerCase() } : piece;
  });

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
    akin: everyOf(parts.flatMap(({ isPlace, query, akin }) => (isPlace ? [] : [akin ?? query]))),
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
  const texts =
    piece.kind === 'answer' ? [...saidTogether(piece.typed), ...(await seldomSaid(db, piece))] : namesOf(piece);
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
  return [
    isLabel(piece) || (await writtenOf(db, [written])).size > 0
      ? { ...part, worded }
      : { ...part, worded, unsaid: piece },
  ];
}

/** A label of so many words is nothing that texts say: «personas sin empleo» asks for who answered it. */
const longLabel = 3;

/** An answer that small words make, as «sin hogar», is not said by the one word that is left of them; nor one whose word says little, as «trabajo». */
function saidTogether(typed: string): string[] {
  const words = asOne(typed).split(' ');
  return words.every(onlyAsks) || words.some(saysNothingAlone) ? [] : [typed];
}

/** Words of an answer that by themselves say it, where few organisations write them. */
async function seldomSaid(db: Db, piece: AnswerPiece): Promise<string[]> {
  const { meaning, own } = wordsSaying(piece);
  const words = [...own, ...meaning];
  if (words.length === 0) return [];
  const costOf = await costsOfWords(db, words);
  return words.filter((word) => costOf(word) >= seldom);
}
/** One in twenty. */
const seldom = 0.7;

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
      exists (select from directory_lexicon l where ${isSameWord(sql`l`, sql`s.word`)}) or word ~ '[0-9]' as known
    from directory_split(${text}) s limit ${mostTerms}`.execute(db);
  return rows;
}

const asTyped = ({ stem }: Term): Part => ({ query: quoted(stem), looser: quoted(stem) });

async function understood(db: Db, term: Term): Promise<Part> {
  const [forms, akin] = await Promise.all([formsOf(db, term.word), akinTo(db, term)]);
  const beginning = term.word.length >= 3 ? `${quoted(term.word)}:*` : quoted(term.stem);
  const either = `(${[quoted(term.stem), beginning, ...forms.map(quoted)].join(' | ')})`;
  const own = { looser: either, ...akin };
  if (term.known) return { query: quoted(term.stem), ...own };
  if (term.word.length >= 3 && (await beginsAWord(db, term.word))) return { query: beginning, ...own };
  if (forms.length > 0) return { query: either, ...own };
  const meant = isOfTheDomain(term.word) ? null : await nearestWord(db, term.word);
  if (!meant) return { ...asTyped(term), ...akin };
  const query = quoted(meant.stem);
  return { query, looser: query, correction: { typed: term.typed, meant: meant.shown } };
}

/** What organisations write in the stead of a word. */
async function akinTo(db: Db, { typed, stem, known }: Term): Promise<Pick<Part, 'akin' | 'kindred'>> {
  const kin = kindredOf(typed).map((said) => ({ said, query: akinQuery(said) }));
  const written = await writtenOf(
    db,
    kin.map(({ query }) => query),
  );
  const said = kin.filter(({ query }) => written.delete(query));
  if (said.length === 0) return {};
  const own = quoted(stem);
  const akin = `(${[own, ...said.map(({ query }) => query)].join(' | ')})`;
  return { akin, kindred: { typed, own, said: said.map((one) => one.said).slice(0, mostSaid), isWritten: known } };
}
const mostSaid = 3;

/** All the words of a saying that mean something. */
const akinQuery = (said: string): string => `(${stemsOfSaying(said).map(quoted).join(' & ')})`;

const quoted = (lexeme: string): string => `'${lexeme}'`; // letters, digits, and of codes a sign of equality, of fields a point
