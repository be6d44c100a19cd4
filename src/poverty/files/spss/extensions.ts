/** The extension records of an SPSS dictionary that hold names, labels and missing values. */
import type { DeclaredMissing, ValueLabel } from '../block.ts';
import type { Bytes, FileBytes } from '../bytes.ts';
import { type ReadText, trimmedEnd } from '../text.ts';

const FLOAT_INFO = 4;
const LONG_CASES = 16;
const LONG_TEXT_LABELS = 21;
const LONG_TEXT_MISSING = 22;

type Extensions = ReadonlyMap<number, Bytes>;

/** Pairs SHORT=value separated by tabs, where the short names are always capitals. */
export function nameTable(record: Bytes | undefined, read: ReadText): Map<string, string> {
  if (!record) return new Map();
  const pairs = read(record.bytes, 0, record.length).replaceAll('\0', '').split('\t');
  return new Map(
    pairs
      .filter((p) => p.includes('='))
      .map((p) => [p.slice(0, p.indexOf('=')).toUpperCase(), p.slice(p.indexOf('=') + 1).trimEnd()]),
  );
}

/** The number that means system-missing. */
export function systemMissing(extensions: Extensions): number {
  const record = extensions.get(FLOAT_INFO);
  return record && record.length >= 8 ? record.float64(0) : -Number.MAX_VALUE;
}

/** The count of cases as a 64-bit number; null when there is none, or when it is unknown. */
export function longCaseCount(extensions: Extensions): number | null {
  const record = extensions.get(LONG_CASES);
  const cases = record && record.length >= 16 ? record.int64(8) : -1;
  return cases < 0 ? null : cases;
}

/** Value labels of strings of more than 8 bytes, by variable name. */
export function longTextLabels(extensions: Extensions, read: ReadText, file: FileBytes): Map<string, ValueLabel[]> {
  const all = new Map<string, ValueLabel[]>();
  const walk = new Walk(extensions.get(LONG_TEXT_LABELS), read, file);
  while (!walk.done) {
    const name = walk.text(walk.int32());
    walk.int32();
    const labels = Array.from({ length: walk.count() }, () => ({
      value: walk.text(walk.int32()),
      label: walk.text(walk.int32()),
    }));
    all.set(name, labels);
  }
  return all;
}

/** Missing values of strings of more than 8 bytes, by variable name. */
export function longTextMissing(extensions: Extensions, read: ReadText, file: FileBytes): Map<string, DeclaredMissing> {
  const all = new Map<string, DeclaredMissing>();
  const walk = new Walk(extensions.get(LONG_TEXT_MISSING), read, file);
  while (!walk.done) {
    const name = walk.text(walk.int32());
    const count = walk.byte();
    const length = walk.int32();
    const values = Array.from({ length: count }, (_, i) => {
      if (i > 0 && walk.next() === length) walk.int32(); // old PSPP and ReadStat write the length before each
      return walk.text(length);
    });
    all.set(name, { values, range: null });
  }
  return all;
}

/** Goes through a record that counts its own parts. */
class Walk {
  readonly #record: Bytes | null;
  readonly #read: ReadText;
  readonly #file: FileBytes;
  #at = 0;

  constructor(record: Bytes | undefined, read: ReadText, file: FileBytes) {
    this.#record = record ?? null;
    this.#read = read;
    this.#file = file;
  }

  get done(): boolean {
    return !this.#record || this.#at >= this.#record.length;
  }

  int32(): number {
    return this.#take(4).int32(0);
  }

  byte(): number {
    return this.#take(1).uint8(0);
  }

  /** A number of parts, each of 8 bytes or more: as many as can be there. */
  count(): number {
    const count = this.int32();
    this.#take(8 * count);
    this.#at -= 8 * count;
    return count;
  }

  text(length: number): string {
    const { bytes } = this.#take(length);
    return this.#read(bytes, 0, trimmedEnd(bytes, 0, length));
  }

  /** The coming number, without going past it; null at the end. */
  next(): number | null {
    const left = (this.#record?.length ?? 0) - this.#at;
    return left >= 4 ? (this.#record?.int32(this.#at) ?? null) : null;
  }

  #take(length: number): Bytes {
    const record = this.#record as Bytes;
    if (!(length >= 0 && this.#at + length <= record.length))
      throw this.#file.damaged('dictionary', this.#at, `≤ ${record.length - this.#at}`, length);
    const part = record.part(this.#at, length);
    this.#at += length;
    return part;
  }
}
