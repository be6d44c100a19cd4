/** Stata's strLs: texts of any length, kept after the rows, which only say variable and observation (v, o) of each. */
import { Cursor, type FileBytes } from '../bytes.ts';
import { type ReadText } from '../text.ts';
import type { Release, StataSection, StataHeader } from './header.ts';

const TAG = 'GSO';
const BINARY = 129;
const TEXT = 130;

export class LongTexts {
  readonly #cursor: Cursor;
  readonly #read: ReadText;
  readonly #header: StataHeader;
  /** Where in the file each one is. */
  readonly #places: ReadonlyMap<number, number>;

  private constructor(cursor: Cursor, read: ReadText, header: StataHeader, places: ReadonlyMap<number, number>) {
    this.#cursor = cursor;
    this.#read = read;
    this.#header = header;
    this.#places = places;
  }

  /** Lists them; their contents stay in the file. */
  static async open(file: FileBytes, header: StataHeader, section: StataSection, read: ReadText): Promise<LongTexts> {
    const cursor = new Cursor(file, section.at, header.little);
    const places = new Map<number, number>();
    while (cursor.position < section.at + section.length) {
      const at = cursor.position;
      const { v, o, length } = await readStart(cursor, header.release);
      places.set(keyOf(v, o, header), at);
      cursor.position += length;
    }
    if (cursor.position !== section.at + section.length)
      throw file.damaged('long-texts', section.at, section.at + section.length, cursor.position);
    return new LongTexts(new Cursor(file, section.at, header.little), read, header, places);
  }

  /** The text that the 8 bytes of a row refer to, which are at `at` in the file. */
  async text(reference: DataView, offset: number, at: number): Promise<string> {
    const { release } = this.#header;
    const [v, o] = referenceOf(reference, offset, this.#header, release);
    if (v === 0 && o === 0) return '';
    // haven writes the references of release 119 as those of 118
    const place =
      this.#placeOf([v, o]) ??
      this.#placeOf(referenceOf(reference, offset, this.#header, release === 119 ? 118 : release));
    if (place === undefined) throw this.#cursor.file.damaged('long-texts', at, `${TAG} v o`, `${v} ${o}`);
    this.#cursor.position = place;
    const { length, type } = await readStart(this.#cursor, this.#header.release);
    const { bytes } = await this.#cursor.take(length, 'long-texts');
    return this.#read(bytes, 0, type === TEXT ? length - 1 : length);
  }

  #placeOf([v, o]: [v: number, o: number]): number | undefined {
    return this.#places.get(keyOf(v, o, this.#header));
  }
}

async function readStart(
  cursor: Cursor,
  release: Release,
): Promise<{ v: number; o: number; type: number; length: number }> {
  const at = cursor.position;
  const width = release === 117 ? 4 : 8;
  const start = await cursor.take(12 + width, 'long-texts');
  if (start.ascii(0, 3) !== TAG) throw cursor.file.damaged('long-texts', at, TAG, start.ascii(0, 3));
  const type = start.uint8(7 + width);
  const length = start.uint32(8 + width);
  if (type !== BINARY && !(type === TEXT && length > 0))
    throw cursor.file.damaged('long-texts', at + 7 + width, `${BINARY}, ${TEXT}`, type);
  return { v: start.uint32(3), o: width === 4 ? start.uint32(7) : start.int64(7), type, length };
}

/** In 8 bytes: 4 of v and 4 of o (117), 2 and 6 (118), 3 and 5 (119). */
function referenceOf(view: DataView, at: number, { little }: StataHeader, release: Release): [v: number, o: number] {
  if (release === 117) return [view.getUint32(at, little), view.getUint32(at + 4, little)];
  const bits = release === 118 ? 16n : 24n;
  const whole = view.getBigUint64(at, little);
  return little
    ? [Number(whole & ((1n << bits) - 1n)), Number(whole >> bits)]
    : [Number(whole >> (64n - bits)), Number(whole & ((1n << (64n - bits)) - 1n))];
}

function keyOf(v: number, o: number, { variables }: StataHeader): number {
  return o * (variables + 1) + v;
}
