/** What the words of a coded column mean: our own, those that everybody uses, and those that a person matched. Pure. */
import { plain } from '#territory/find.ts';
import { locales } from '#platform/words.ts';
import { words } from '../organization/words.ts';
import type { Sector } from '../organization/codes.ts';
import { answersSaid } from '../search/sayings.ts';
import { choiceFields, isMany, leftOut, matchOf, wordKey, type UnknownWord, type WordMatches } from './coded-fields.ts';
import type { ImportColumn } from './guess-columns.ts';
import type { ImportField } from './row.ts';

/** By which answer of the search a field is known. */
const facets: Readonly<Partial<Record<ImportField, string>>> = {
  sector: 'sector',
  legalForm: 'legalForm',
  scope: 'scope',
  kinds: 'kind',
  dimensions: 'dimension',
  populations: 'population',
};

/** In a column of sectors these say the sector, though a search means more by them. */
const sectors: Readonly<Partial<Record<Sector, string>>> = {
  public: 'publico,publica,estado,gobierno,municipalidad,municipio,municipal,servicio publico',
  private_nonprofit:
    'privada sin fines de lucro,privado sin fin de lucro,organizacion sin fines de lucro,osfl,fundacion,organizacion de la sociedad civil,osc',
  private_company: 'empresa,privado con fines de lucro,privada con fines de lucro,sociedad comercial',
  academia: 'universidad,universidades,academica',
};
const sectorSaid = new Map(
  Object.entries(sectors).flatMap(([code, said]) => said.split(',').map((word) => [word, code] as const)),
);

/** The dictionary of the search; whom one serves and what one works on it widens, so that there it only proposes. */
function dictionary(field: ImportField, word: string): string | undefined {
  const codes = answersSaid(word).filter(({ facet }) => facet === facets[field]);
  return codes.length === 1 ? codes[0]?.code : undefined;
}
const widened: readonly ImportField[] = ['dimensions', 'populations'];

function everyday(field: ImportField, word: string): string | undefined {
  const said = field === 'sector' ? sectorSaid.get(plain(word)) : undefined;
  const known = dictionary(field, word);
  return said ?? (known && widened.includes(field) && !isOfLabel(field, known, word) ? undefined : known);
}

/** «Migrantes» says no other than «Personas migrantes», nor «niños y niñas» than «Niñas y niños». */
function isOfLabel(field: ImportField, code: string, word: string): boolean {
  const telling = (text: string) => plain(text).split(' ').filter((one) => one.length > 2); // prettier-ignore
  return locales.some((locale) => {
    const { population, dimension } = words.in(locale);
    const labels: Readonly<Record<string, string>> = field === 'populations' ? population : dimension;
    const label = new Set(telling(labels[code] ?? ''));
    return telling(word).every((one) => label.has(one));
  });
}

interface Part {
  readonly word: string;
  /** Its code; null where it has none. */
  readonly code: unknown;
  readonly known: boolean;
}

/** The words of a cell, each by itself; a list with commas is read as one where its words are none of ours together. */
function partsOf(column: ImportColumn, cell: string): Part[] {
  const field = column.key as ImportField;
  const read = [column.read(cell)].flat();
  return read.flatMap((said): Part[] => {
    const whole = partOf(field, said);
    const apart = !whole.known && isMany(field) ? whole.word.split(/[,/]/).map((one) => one.trim()) : [];
    if (apart.length < 2) return [whole];
    return apart.filter(Boolean).map((one) => partOf(field, [column.read(one)].flat()[0]));
  });
}

function partOf(field: ImportField, said: unknown): Part {
  const known = typeof said !== 'string' || (choiceFields[field] ?? []).includes(said);
  const code = known ? said : everyday(field, said);
  return { word: String(said), code: code ?? null, known: code !== undefined };
}

/** What a cell of a coded column says: codes, or the words that are none; undefined where a person left out all of it. */
export function cellMeaning(column: ImportColumn, cell: string, matches: WordMatches): unknown {
  const field = column.key as ImportField;
  const said = partsOf(column, cell).flatMap(({ word, code, known }) => {
    const matched = known ? undefined : matchOf(matches, field, word);
    return matched === leftOut ? [] : [known ? code : (matched ?? word)];
  });
  if (said.length === 0) return undefined;
  return isMany(field) ? said : said[0];
}

/** The words that are none of ours, with the rows that have them: what nobody has matched first, then the most frequent. */
export function unknownWords(
  column: ImportColumn,
  cells: readonly { readonly cell: string; readonly rows: number }[],
  matches: WordMatches,
): UnknownWord[] {
  const field = column.key as ImportField;
  const found = new Map<string, UnknownWord>();
  for (const { cell, rows } of cells)
    for (const { word, known } of partsOf(column, cell)) {
      const key = wordKey(word);
      if (known || key === '') continue;
      const before = found.get(key)?.rows ?? 0;
      const means = matchOf(matches, field, word) ?? null;
      const perhaps = means === null ? (dictionary(field, word) ?? null) : null;
      found.set(key, { field, key, word: found.get(key)?.word ?? word, rows: before + rows, means, perhaps });
    }
  return [...found.values()].sort((a, b) => Number(a.means !== null) - Number(b.means !== null) || b.rows - a.rows);
}
