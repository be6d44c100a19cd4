/** What the search over everything finds: each module's findings, in their place; the site's own are pages and products. */
import { stemsOf } from '#platform/facet/asked.ts';
import type { Actor } from '#platform/actor.ts';
import { rights } from '#people/rights.ts';
import { may } from '#people/rules.ts';
import type { Findings, Module } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { understandSentence } from '#registry/search/queries.server.ts';
import { costOfWord } from '#registry/search/filler.ts';
import { costOfElsewhere, costsBySubject, keepsSubject, relaxations } from '#registry/search/relaxation.ts';
import { readSentence, type SentencePiece } from '#registry/search/sentence.ts';
import { plain } from '#territory/find.ts';
import type { Locale } from '#platform/words.ts';
import { staffPagesCalled } from '../frame/staff-findings.ts';
import { pathOf } from '../page/page.ts';
import { words } from '../words.ts';
import { searchSite } from './queries.server.ts';
import { standingPages } from './standing.ts';

export interface Found {
  readonly total: number;
  /** The groups that hold something. */
  readonly groups: readonly Findings[];
  readonly corrections: Findings['corrections'];
}

/** Beside it, what the question was understood to say. */
interface FoundForAll extends Found {
  readonly pieces: readonly SentencePiece[];
}

/** Asks every module of the house; where none has all that was asked, with fewer words, and says which were left out. */
export async function findAll(db: Db, house: readonly Bringing[], asked: string, locale: Locale): Promise<FoundForAll> {
  const { understood, first } = await firstAsked(db, house, asked, locale);
  const corrections = [...understood.corrections, ...first.flatMap((group) => group.corrections)];
  const text = corrected(understood.text, first);
  const isMeant = text === understood.text;
  const { pieces } = isMeant ? understood : await understandSentence(db, text);
  const found = isMeant ? first : await asks(db, house, text, locale);
  const isAll = found.some(isHere);
  const asksFewer = !isAll || found.some(({ elsewhere }) => elsewhere);
  const fewer = asksFewer ? await withFewerWords(db, house, pieces, locale, found.some(isWhole)) : [];
  const isElsewhere = ({ heading }: Findings) => found.some((one) => one.heading === heading && one.elsewhere);
  const more = isAll ? fewer.filter(isElsewhere) : fewer;
  const all = gathered(more.length > 0 || isAll ? [...found.filter(({ elsewhere }) => !elsewhere), ...more] : found);
  return { ...all, pieces, corrections: saidOnce([...corrections, ...all.corrections]) };
}

/** A word that something here is found by as it was typed is no slip, although no organisation uses it. */
async function firstAsked(db: Db, house: readonly Bringing[], asked: string, locale: Locale) {
  const understood = await understandSentence(db, asked);
  const first = await asks(db, house, understood.text, locale);
  if (understood.corrections.length === 0) return { understood, first };
  const asTyped = await asks(db, house, asked, locale);
  const isFound = asTyped.some((group) => isWhole(group) && !group.instead && group.corrections.length === 0);
  return isFound ? { understood: readSentence(asked), first: asTyped } : { understood, first };
}

/** What one module takes for a slip is one for all of them. */
const corrected = (text: string, found: readonly Findings[]): string =>
  saidOnce(found.flatMap(({ hits, corrections }) => (hits.length > 0 ? corrections : []))).reduce(
    (said, { typed, meant }) => said.replaceAll(typed, meant),
    text,
  );

const isWhole = ({ hits, partly }: Findings): boolean => hits.length > 0 && !partly;
/** Beside it, what is of elsewhere says nothing. */
const isHere = (group: Findings): boolean => isWhole(group) && !group.elsewhere;

async function asks(db: Db, house: readonly Bringing[], question: string, locale: Locale): Promise<Findings[]> {
  const found = await Promise.all(house.map(({ findings }) => findings(db, question, locale)));
  return surest([standingPages(house, question, locale), ...found.flat()]);
}

/** What is found with fewer words; where all of them are said elsewhere, only what is of the place without words that say little. */
async function withFewerWords(
  db: Db,
  house: readonly Bringing[],
  pieces: readonly SentencePiece[],
  locale: Locale,
  isSaidElsewhere: boolean,
): Promise<Findings[]> {
  const words = pieces.flatMap(({ kind, typed }) => (kind === 'word' ? [typed] : [])).slice(0, mostWeighed);
  const found = await Promise.all(words.map((word) => asks(db, house, word, locale)));
  const saying = new Map(words.map((word, at) => [word, found[at]!.reduce((sum, { total }) => sum + total, 0)]));
  const most = Math.max(1, ...saying.values());
  const costOf = costsBySubject(pieces, (word) => costOfWord(word, saying.get(word) ?? most, usually * most));
  const isSaid = ({ typed }: SentencePiece) => saying.get(typed) !== 0;
  const ways = relaxations(pieces, costOf)
    .filter(({ kept }) => kept.every(isSaid) && keepsSubject(pieces, kept))
    .filter(({ cost }) => !isSaidElsewhere || cost < costOfElsewhere);
  for (const { text, leftOut } of ways.slice(0, mostTried)) {
    const answers = await asks(db, house, text, locale);
    const whole = answers.filter(answers.some(isHere) || isSaidElsewhere ? isHere : isWhole);
    if (whole.length > 0) return whole.map((group) => ({ ...group, leftOut }));
  }
  return [];
}

/** How many words are weighed, and ways tried: each asks all that there is. */
const mostWeighed = 5;
const mostTried = 9;
/** There are so many times as many things as say the word that most say. */
const usually = 4;

type Bringing = Pick<Module, 'pages' | 'findings' | 'staff' | 'staffFindings'>;

/** Beside it, what only staff find: their own pages first, then what each module gives this actor. Null for all others; of no question nothing is found. */
export async function findForStaff(
  db: Db,
  actor: Actor | null,
  house: readonly Bringing[],
  question: string,
  locale: Locale,
): Promise<Found | null> {
  if (!actor || !may(actor, rights.enterStaff)) return null;
  if (!question) return gathered([]);
  const found = await Promise.all(house.map((module) => module.staffFindings(db, actor, question, locale)));
  return gathered([staffPagesCalled(house, actor, question, locale), ...found.flat()]);
}

function gathered(found: readonly Findings[]): Found {
  const groups = found.toSorted((a, b) => a.place - b.place);
  return {
    total: groups.reduce((sum, { total }) => sum + total, 0),
    groups: groups.filter(({ hits }) => hits.length > 0),
    corrections: saidOnce(groups.flatMap(({ corrections }) => corrections)),
  };
}

/** What two modules took for another, be it for two words, is said once. */
const saidOnce = (all: Findings['corrections']): Findings['corrections'] =>
  all.filter(({ typed }, at) => all.findIndex((one) => plain(one.typed) === plain(typed)) === at);

/** A word that is found as it was typed is not taken for another elsewhere. */
function surest(groups: readonly Findings[]): Findings[] {
  const asTyped = groups.some((group) => isWhole(group) && group.corrections.length === 0);
  return groups.filter(({ corrections }) => !asTyped || corrections.length === 0);
}

/** The site's pages and its products; the words corrected are of both. */
export async function siteFindings(db: Db, question: string, locale: Locale): Promise<Findings[]> {
  const { pages, products, corrections } = await searchSite(db, question);
  const t = words.in(locale);
  const ofPages = pages.map((page) => hit(pathOf(page), t.kind[page.kind], page.title, page.summary));
  const ofProducts = products.map((product) =>
    hit(`/productos/${product.slug}`, t.product, product.title, product.description),
  );
  return [
    { place: placeOf(question, pages, 2), heading: t.search.pages, total: pages.length, hits: ofPages, corrections },
    {
      place: placeOf(question, products, 3),
      heading: t.search.products,
      total: products.length,
      hits: ofProducts,
      corrections,
    },
  ];
}

/** What is called just what was asked comes before what only holds it. */
const placeOf = (question: string, found: readonly { readonly title: string }[], usual: number): number =>
  found.some(({ title }) => isCalled(title, question)) ? 1.2 : usual;

/** «¿Qué es la mesa?» asks for «La mesa». */
function isCalled(title: string, question: string): boolean {
  const [named, asked] = [stemsOf(title), stemsOf(question)];
  return named.size > 0 && named.symmetricDifference(asked).size === 0;
}

/** Texts of the mesa are in Spanish, whichever language is read. */
function hit(path: string, kind: string, title: string, text: string) {
  return { path, kind, title, text, lang: 'es-CL' };
}
