/** A delimited text file as a person's program left it: which encoding, which delimiter, which cells. */
import { parse } from 'csv-parse/sync';
import { refused } from '../reasons.ts';

/** The text, whatever wrote it: UTF-8 or UTF-16 with or without mark, else Mac Roman or Windows-1252 (of which Latin-1 is a part). */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(isMacRoman(bytes) ? 'macintosh' : 'windows-1252').decode(bytes);
  }
}

/** Between two letters, á é ñ ó ú of a Mac are signs for Windows that stand there seldom; whichever is more often a letter is right. */
function isMacRoman(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 200_000));
  const within = (letters: RegExp) => text.match(letters)?.length ?? 0;
  return within(/[a-z][‡Ž–—œ](?=[a-z])/gi) > within(/[a-z][áéíñóú](?=[a-z])/gi);
}

/** Latin letters in UTF-16 leave every other byte zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const half = sample.length / 2;
  if ((zeros[1] ?? 0) > half * 0.6) return 'utf-16le';
  return (zeros[0] ?? 0) > half * 0.6 ? 'utf-16be' : null;
}

const delimiters = [',', ';', '\t', '|'] as const;

/** The cells of a delimited text, a row per record with its blank ones left out, and how many lines precede each. */
export function parseDelimited(text: string): string[][] {
  if (text.includes('\0')) refused('table-unreadable'); // not a text: a program's own format
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? sniffDelimiter(body);
  try {
    return records(body, delimiter);
  } catch {
    return refused('table-unreadable');
  }
}

/** The delimiter that splits the first records into the same number of cells, the more the better. */
function sniffDelimiter(text: string): string {
  const sample = text.slice(0, 200_000);
  let best = { delimiter: ',' as string, worth: 0 };
  for (const delimiter of delimiters) {
    const worth = evenness(sample, delimiter);
    if (worth > best.worth) best = { delimiter, worth };
  }
  return best.delimiter;
}

function evenness(sample: string, delimiter: string): number {
  try {
    const widths = records(sample, delimiter, 40).map((cells) => cells.length);
    const counts = Map.groupBy(widths, (width) => width);
    const [width, alike] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [1, []];
    return width < 2 ? 0 : (alike.length / widths.length) * (1 + width / 1000);
  } catch {
    return 0;
  }
}

function records(text: string, delimiter: string, most?: number): string[][] {
  return parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    ...(most ? { to: most } : {}),
  });
}
