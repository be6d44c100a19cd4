/** A public list found by a sentence, for its page, its file, the open API and the search over everything. */
import { sql } from 'kysely';
import { listRows } from '#platform/list/ask.server.ts';
import type { ListFacet, StaffList } from '#platform/list/list.ts';
import { readQuestion, type ListQuestion } from '#platform/list/question.ts';
import type { Hit } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { understandSentence, wordsNobodyUses } from '#registry/search/queries.server.ts';
import { isOfTheDomain } from '#registry/search/sayings.ts';
import { isRequired, readSentence, type SentenceRead } from '#registry/search/sentence.ts';
import { plain } from '#territory/find.ts';
import { namesPlace, wordsOfSentence } from '#territory/sentence.ts';
import type { AnswerFilters } from './match.ts';
import { ownAnswers, wholePhrases, withOwn, type OwnAnswers, type OwnSayings } from './own-answers.ts';
import type { ListRead, Match, Sought } from './asked.ts';
import { seek, type HowFar } from './seek.ts';
import { isUsed, lexiconOf, slipIn, type Lexicon, type Findable } from './thing.ts';

/** A list whose filters `region` and `comuna` are its places. */
export interface SentenceList<Row extends { readonly id: string }> {
  readonly list: StaffList<Row>;
  readonly filters: AnswerFilters;
  /** By its other filters what people say for each of their codes: with these it is asked for in words too. */
  readonly own: OwnSayings;
  readonly thing: (row: Row) => Findable;
  /** Words that say of all of it what it is: beside others they ask for nothing. */
  readonly itself: ReadonlySet<string>;
  readonly hit: (row: Row, locale: Locale) => Hit;
  /** Whether the search over everything shows what is nearest, where nothing of it is for whom was asked. */
  readonly showsNearest: boolean;
  /** Where it stands among what a search finds: when one is called so, and otherwise. */
  readonly place: { readonly named: number; readonly else: number };
}

type Asked = Pick<ListQuestion, 'q' | 'filters'>;

/** Opens a list to be searched: all of it is read once. */
export async function openSearch<Row extends { readonly id: string }>(
  db: Db,
  { list, filters: answers, own, itself, thing }: SentenceList<Row>,
): Promise<(asked: Asked, reach?: HowFar) => Promise<Sought<Row>>> {
  const rows = await listRows(db, list, readQuestion(list, new URLSearchParams()), null);
  const given = (row: Row) => list.facets.flatMap((facet) => (own[facet.name] ? givenIn(facet, row) : []));
  const all = rows.map((row) => {
    const said = thing(row);
    return { row, thing: { ...said, answers: [...said.answers, ...given(row)] } };
  });
  const ownRead = known.get(own) ?? ownAnswers(list, own);
  known.set(own, ownRead);
  const lexicon = lexiconOf([...all.map((one) => one.thing), ...wordsOf(ownRead)]);
  const read = (text: string) => asRead(readSentence(text), ownRead, itself);
  return async ({ q, filters }, reach = 'fewer') => {
    const kept = all.filter(({ row }) => passes(list, filters, row));
    const isFiltered = Object.keys(filters).length > 0;
    const asked = asRead(await readIn(db, lexicon, q), ownRead, itself);
    return seek({ all, kept, isFiltered, filters: answers, itself, read }, asked, reach);
  };
}

/** What a list declares does not change: it is read once. */
const known = new WeakMap<OwnSayings, OwnAnswers>();

function asRead(said: SentenceRead, own: OwnAnswers, itself: ReadonlySet<string>): ListRead {
  const whole = withOwn(said, own);
  const pieces = whole.some(({ kind }) => kind === 'own')
    ? whole
    : withOwn({ ...said, pieces: beside(itself, said) }, own);
  const { whole: ofAll, telling } = said.phrases;
  return { ...said, pieces, phrases: { whole: wholePhrases(ofAll, pieces), telling: wholePhrases(telling, pieces) } };
}

/** Its pieces; without what only says of what list it is where the rest is nothing but answers and places: «brechas de trabajo y seguridad social». */
function beside(itself: ReadonlySet<string>, { text, pieces }: SentenceRead): SentenceRead['pieces'] {
  if (pieces.some(isRequired)) return pieces;
  const rest = wordsOfSentence(text).filter((word) => !itself.has(plain(word)));
  const others = readSentence(rest.join(' ')).pieces;
  return others.length > 0 && others.every(({ kind }) => kind !== 'word') ? others : pieces;
}

/** What people say for the answers of the list is no slip of another word. */
const wordsOf = ({ bySaying }: OwnAnswers): readonly Pick<Findable, 'name' | 'text' | 'rest'>[] =>
  [...bySaying.values()].flat().flatMap(({ wholes }) => wholes.map((whole) => ({ name: whole, text: '', rest: '' })));

/** What a row answers to a facet: `etapa=pilot`. */
const givenIn = <Row>({ name, column }: ListFacet<Row>, row: Row): string[] =>
  [row[column]].flat().flatMap((value) => (value === null ? [] : [`${name}=${String(value)}`]));

/** Whether the filters leave a row. */
const passes = <Row extends { readonly id: string }>(
  { facets }: StaffList<Row>,
  filters: Asked['filters'],
  row: Row,
): boolean =>
  facets.every(({ name, column }) => {
    const chosen = filters[name] ?? [];
    return chosen.length === 0 || [row[column]].flat().some((value) => chosen.includes(String(value)));
  });

/** The sentence of the list; a word that nothing of it nor of the registry uses, and that is no place, may be a slip of one that is used. */
async function readIn(db: Db, lexicon: Lexicon, text: string): Promise<SentenceRead> {
  const read = await understandSentence(db, text, (word) => isUsed(lexicon, word));
  const words = read.pieces.filter((piece) => piece.kind === 'word' && !isRequired(piece)).map(({ typed }) => typed);
  const strange = words.filter((word) => !isUsed(lexicon, plain(word)) && !isOfTheDomain(word) && !namesPlace(word));
  const unknown = await wordsNobodyUses(db, strange.map(plain));
  const slips = strange.flatMap((typed) => {
    const meant = unknown.has(plain(typed)) ? slipIn(lexicon, plain(typed)) : undefined;
    return meant === undefined ? [] : [{ typed, meant: meant.toLowerCase() }];
  });
  if (slips.length === 0) return read;
  const mended = slips.reduce((said, { typed, meant }) => said.replaceAll(typed, meant), read.text);
  return { ...readSentence(mended), corrections: [...read.corrections, ...slips] };
}

/** The list with what was found alone, in its order: so is it counted, shown and taken away as any other. */
export function listOfMatches<Row extends { readonly id: string }>(
  list: StaffList<Row>,
  matches: readonly Match<Row>[],
): StaffList<Row> {
  const ids = matches.map(({ row }) => row.id);
  const rows: StaffList<Row>['rows'] = (db) => sql`(
    select listed.*, found.place as found_at from ${list.rows(db)} as listed
    join unnest(${ids}::uuid[]) with ordinality as found (id, place) using (id))`;
  const columns = list.columns.map((column) =>
    column.key === list.sort ? { ...column, sort: 'found_at' as keyof Row & string } : column,
  );
  return { ...list, rows, columns };
}

/** The list that an address asks for: as it is, or what its sentence finds. */
export async function listAsked<Row extends { readonly id: string }>(
  db: Db,
  of: SentenceList<Row>,
  params: URLSearchParams,
  reach: HowFar,
): Promise<StaffList<Row>> {
  const question = readQuestion(of.list, params);
  if (!question.q) return of.list;
  const search = await openSearch(db, of);
  return listOfMatches(of.list, (await search(question, reach)).matches);
}

/** What its page shows with every column, as its file has it. */
export async function wholeListAsked<Row extends { readonly id: string }>(
  db: Db,
  of: SentenceList<Row>,
  params: URLSearchParams,
): Promise<StaffList<Row>> {
  const list = await listAsked(db, of, params, 'fewer');
  return { ...list, columns: list.columns.map(({ aside: _, ...column }) => column) };
}
