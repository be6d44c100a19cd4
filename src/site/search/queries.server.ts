/** Searches the site's pages and products. Forgives accents, plurals and slips, by the same stems as the directory. */
import { sql } from 'kysely';
import { isSlipOf } from '#platform/spelling/slip.ts';
import { isOfTheDomain } from '#registry/search/sayings.ts';
import { stemsOfNames } from '#registry/search/queries.server.ts';
import { plain } from '#territory/find.ts';
import { namesPlace } from '#territory/sentence.ts';
import type { Db } from '#platform/server/db.ts';
import type { LivePage } from '../page/page.ts';
import type { Product } from '#mesa/product/product.ts';
import { publicProducts } from '#mesa/product/queries.server.ts';
import { allLivePages } from '../page/queries.server.ts';

export interface SiteFindings {
  readonly pages: readonly LivePage[];
  readonly products: readonly Product[];
  /** Words that nobody uses here, and the ones they were taken for. */
  readonly corrections: readonly { readonly typed: string; readonly meant: string }[];
}

interface Word {
  readonly shown: string;
  readonly stem: string;
}

/** What of the site holds every word typed; titles count first. Nothing typed finds nothing. */
export async function searchSite(db: Db, text: string): Promise<SiteFindings> {
  const typed = await wordsOf(db, text.slice(0, 200));
  if (typed.length === 0) return { pages: [], products: [], corrections: [] };
  const [pages, products, names] = await Promise.all([
    allLivePages(db),
    publicProducts(db),
    stemsOfNames(
      db,
      typed.map(({ stem }) => stem),
    ),
  ]);
  const stems = await stemsOf(db, [...pages.map(textOfPage), ...products.map(textOfProduct)]);
  const lexicon = new Map(stems.flatMap(({ all }) => [...all]));
  const understood = typed.map((word) => understand(word, lexicon, names.has(word.stem)));
  const found = indicesWith(
    understood.map(({ stem }) => stem),
    stems,
  );
  return {
    pages: found.filter((index) => index < pages.length).map((index) => pages[index]!),
    products: found.filter((index) => index >= pages.length).map((index) => products[index - pages.length]!),
    corrections: understood.flatMap(({ correction }) => correction ?? []),
  };
}

/** Which texts have every stem wanted, those with more of them in their title first, and of them the shortest. */
function indicesWith(wanted: readonly string[], stems: readonly Stems[]): number[] {
  const inTitle = (index: number) => wanted.filter((stem) => stems[index]!.title.has(stem)).length;
  // Of two titles with as many of them the shorter says more surely what was asked.
  const rank = (index: number) => inTitle(index) + inTitle(index) / (1 + stems[index]!.title.size);
  const found = [...stems.keys()].filter((index) => wanted.every((stem) => stems[index]!.all.has(stem)));
  return found.sort((a, b) => rank(b) - rank(a) || a - b);
}

interface Searched {
  readonly title: string;
  readonly rest: string;
}

const textOfPage = ({ title, summary, body }: LivePage): Searched => ({ title, rest: `${summary} ${spoken(body)}` });
const textOfProduct = ({ title, description }: Product): Searched => ({ title, rest: description });

/** A body without the addresses of its links and its marks. */
const spoken = (body: string): string => body.replace(/\]\([^)]*\)|\{\{[^}]*\}\}/g, ' ');

async function wordsOf(db: Db, text: string): Promise<Word[]> {
  const { rows } =
    await sql<Word>`select shown, directory_stem(word) as stem from directory_split(${text}) limit 12`.execute(db);
  return rows;
}

interface Stems {
  readonly title: ReadonlyMap<string, string>;
  /** Each stem with a word that has it, as written. */
  readonly all: ReadonlyMap<string, string>;
}

async function stemsOf(db: Db, texts: readonly Searched[]): Promise<Stems[]> {
  const pieces = texts.flatMap(({ title, rest }) => [title, rest]);
  const stems = await stemsOfPieces(db, new Set(pieces));
  return texts.map(({ title, rest }) => ({
    title: stems.get(title)!,
    all: new Map([...stems.get(rest)!, ...stems.get(title)!]),
  }));
}

/** What a text is cut into hangs on the text alone: each is cut once, and kept while it is searched. */
let kept: ReadonlyMap<string, Stems['title']> = new Map();

async function stemsOfPieces(db: Db, pieces: ReadonlySet<string>): Promise<ReadonlyMap<string, Stems['title']>> {
  const known = kept;
  const unknown = [...pieces].filter((piece) => !known.has(piece));
  const cut = unknown.length > 0 ? await cutInto(db, unknown) : [];
  const added = new Map(unknown.map((piece, index) => [piece, cut[index]!]));
  const stems = new Map([...pieces].map((piece) => [piece, known.get(piece) ?? added.get(piece)!]));
  kept = stems;
  return stems;
}

async function cutInto(db: Db, pieces: readonly string[]): Promise<Stems['title'][]> {
  const { rows } = await sql<Word & { at: number }>`
    select piece.at::int as at, s.shown, directory_stem(s.word) as stem
    from unnest(${[...pieces]}::text[]) with ordinality piece(said, at), directory_split(piece.said) s`.execute(db);
  const maps = pieces.map(() => new Map<string, string>());
  for (const { at, shown, stem } of rows) maps[at - 1]!.set(stem, shown);
  return maps;
}

/** A word as it is used here: itself, else the one it begins, else the one it is surely a slip of, else itself and nothing is found. */
function understand(
  { shown, stem }: Word,
  lexicon: ReadonlyMap<string, string>,
  isOfAName: boolean,
): { stem: string; correction?: { typed: string; meant: string } } {
  if (lexicon.has(stem) || stem.length < 3) return { stem };
  const typed = plain(shown);
  const begun = [...lexicon].filter(([, word]) => plain(word).startsWith(typed));
  if (begun.length > 0) return { stem: least(begun) };
  const meansItself = isOfAName || isOfTheDomain(shown) || namesPlace(shown);
  const near = [...lexicon].filter(([other, word]) => isSlipOf(typed, plain(word)) || isSlipOf(stem, other));
  if (meansItself || near.length === 0) return { stem };
  const meant = least(near);
  return { stem: meant, correction: { typed: shown, meant: lexicon.get(meant)! } };
}

const least = (words: readonly (readonly [stem: string, word: string])[]): string =>
  words.map(([stem]) => stem).toSorted((a, b) => a.length - b.length || a.localeCompare(b))[0]!;
