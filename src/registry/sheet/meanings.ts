/** What the words of a coded column mean: our own, those that everybody uses, and those that a person matched. Pure. */
import { leftOut, matchOf, wordKey, type UnknownWord, type WordMatches } from './coded-fields.ts';
import type { CodedCells, KindColumn } from './kind.ts';

/** A column of few answers. */
export interface CodedColumn extends KindColumn {
  readonly coded: CodedCells;
}
export const isCoded = (column: KindColumn): column is CodedColumn => column.coded !== undefined;

interface Part {
  readonly word: string;
  /** Its code; null where it has none. */
  readonly code: unknown;
  readonly known: boolean;
}

/** The words of a cell, each by itself; a list with commas is read as one where its words are none of ours together. */
function partsOf(column: CodedColumn, cell: string): Part[] {
  const read = [column.read(cell)].flat();
  return read.flatMap((said): Part[] => {
    const whole = partOf(column, said);
    const apart = !whole.known && column.coded.many ? whole.word.split(/[,/]/).map((one) => one.trim()) : [];
    if (apart.length < 2) return [whole];
    return apart.filter(Boolean).map((one) => partOf(column, [column.read(one)].flat()[0]));
  });
}

function partOf({ coded }: CodedColumn, said: unknown): Part {
  const known = typeof said !== 'string' || coded.codes.includes(said);
  const code = known ? said : coded.everyday(said);
  return { word: String(said), code: code ?? null, known: code !== undefined };
}

/** What a cell of a coded column says: codes, or the words that are none; undefined where a person left out all of it. */
export function cellMeaning(column: CodedColumn, cell: string, matches: WordMatches): unknown {
  const said = partsOf(column, cell).flatMap(({ word, code, known }) => {
    const matched = known ? undefined : matchOf(matches, column.key, word);
    return matched === leftOut ? [] : [known ? code : (matched ?? word)];
  });
  if (said.length === 0) return undefined;
  return column.coded.many ? said : said[0];
}

/** The words that are none of ours, with the rows that have them: what nobody has matched first, then the most frequent. */
export function unknownWords(
  column: CodedColumn,
  cells: readonly { readonly cell: string; readonly rows: number }[],
  matches: WordMatches,
): UnknownWord[] {
  const field = column.key;
  const found = new Map<string, UnknownWord>();
  for (const { cell, rows } of cells)
    for (const { word, known } of partsOf(column, cell)) {
      const key = wordKey(word);
      if (known || key === '') continue;
      const before = found.get(key)?.rows ?? 0;
      const means = matchOf(matches, field, word) ?? null;
      const perhaps = means === null ? (column.coded.perhaps(word) ?? null) : null;
      found.set(key, { field, key, word: found.get(key)?.word ?? word, rows: before + rows, means, perhaps });
    }
  return [...found.values()].sort((a, b) => Number(a.means !== null) - Number(b.means !== null) || b.rows - a.rows);
}
