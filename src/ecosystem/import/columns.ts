/** The columns of sheets of initiatives and resources: how each is headed, guessed and read. Pure. */
import { plain } from '#territory/find.ts';
import type { Locale } from '#platform/words.ts';
import { codedCells } from '#registry/sheet/everyday.ts';
import { headerWords } from '#registry/sheet/header-words.ts';
import type { CodedCells, GuessedFrom, KindColumn } from '#registry/sheet/kind.ts';

/** How a column is called, in both languages, and by files from elsewhere. */
export interface HeadedColumn extends KindColumn {
  readonly also: readonly string[];
}

type Header = KindColumn['header'];

export const textColumn = (key: string, header: Header, ...also: string[]): HeadedColumn => ({
  key,
  header,
  also,
  read: (cell) => cell,
});

type Said = Readonly<Record<string, string>>;

/** A column of few answers. `said`: by language, what each code is called; several catalogues may call it. */
export function codedColumn(
  key: string,
  header: Header,
  {
    codes,
    said,
    also = [],
    everyday = {},
  }: {
    readonly codes: readonly string[];
    readonly said: readonly Said[];
    readonly also?: readonly string[];
    readonly everyday?: Readonly<Record<string, string>>;
  },
): HeadedColumn {
  const known = new Map(
    codes.flatMap((code) => [code, ...said.map((words) => words[code] ?? '')].map((word) => [plain(word), code])),
  );
  const others = new Map(Object.entries(everyday).flatMap(([code, words]) => words.split(',').map((word) => [plain(word), code]))); // prettier-ignore
  const coded: CodedCells = {
    codes,
    many: false,
    everyday: (word) => others.get(plain(word)),
    perhaps: () => undefined,
  };
  return { key, header, also, coded, read: (cell) => known.get(plain(cell)) ?? cell.trim() };
}

/** A column of several answers, read as that of organisations. */
export function severalColumn(
  key: 'populations' | 'dimensions' | 'kinds',
  header: Header,
  said: readonly Said[],
  also: readonly string[],
): HeadedColumn {
  const coded = codedCells(key)!;
  const known = new Map(coded.codes.flatMap((code) => [code, ...said.map((words) => words[code] ?? '')].map((word) => [plain(word), code]))); // prettier-ignore
  return {
    key,
    header,
    also,
    coded,
    read: (cell) =>
      cell
        .split(/[;\n]/)
        .map((part) => part.trim())
        .filter(Boolean)
        .map((part) => known.get(plain(part)) ?? part),
  };
}

/** By column: the key it fills, or ''; the header itself first, then what others call it. A key is used once. */
export function guessThings(columns: readonly HeadedColumn[], { headers }: GuessedFrom): string[] {
  const mapping = headers.map(() => '');
  const fill = (calls: (column: HeadedColumn) => readonly string[], spelled: (text: string) => string): void =>
    headers.forEach((header, at) => {
      const said = spelled(header);
      const found = said && columns.find((one) => !mapping.includes(one.key) && calls(one).map(spelled).includes(said));
      if (found && !mapping[at]) mapping[at] = found.key;
    });
  const own = ({ key, header }: HeadedColumn) => [header.es, header.en, key];
  fill(own, plain);
  fill((one) => [...own(one), ...one.also], headerWords);
  return mapping;
}

/** What a catalogue calls codes, in both languages. */
export const calledIn = <T>(words: { readonly in: (locale: Locale) => T }, pick: (of: T) => object): Said[] =>
  (['es', 'en'] as const).map((locale) => pick(words.in(locale)) as Said);
