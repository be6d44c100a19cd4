/** The house's fonts as TrueType, which Typst reads; the packages bring them as WOFF 1.0: the same tables, each deflated. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

const files = [
  'faustina/files/faustina-latin-600-normal',
  'public-sans/files/public-sans-latin-400-normal',
  'public-sans/files/public-sans-latin-600-normal',
  'public-sans/files/public-sans-latin-ext-400-normal',
];

/** Every font the documents use. */
export function documentFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return files.map((file) => sfntOf(readFileSync(resolve(`@fontsource/${file}.woff`))));
}

interface FontTable {
  readonly tag: Buffer;
  readonly checksum: number;
  readonly data: Buffer;
}

/** Undoes WOFF (https://www.w3.org/TR/WOFF/): a header of 44 bytes, a directory of 20 bytes a table, the tables. */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF 1.0 font');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => tableAt(woff, 44 + 20 * index));
  let offset = 12 + 16 * tables.length;
  const directory = tables.map(({ tag, checksum, data }) => {
    const entry = Buffer.concat([tag, numbers(checksum, offset, data.length)]);
    offset += padded(data.length);
    return entry;
  });
  const bodies = tables.map(({ data }) => Buffer.concat([data, Buffer.alloc(padded(data.length) - data.length)]));
  return Buffer.concat([head(woff.readUInt32BE(4), tables.length), ...directory, ...bodies]);
}

function tableAt(woff: Buffer, at: number): FontTable {
  const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [number, number, number];
  const bytes = woff.subarray(offset, offset + packed);
  const data = packed < length ? inflateSync(bytes) : bytes;
  return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), data };
}

/** The offset table: flavour, number of tables, and what a binary search over them wants. */
function head(flavour: number, count: number): Buffer {
  const power = Math.floor(Math.log2(count));
  const header = Buffer.alloc(12);
  header.writeUInt32BE(flavour, 0);
  [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)].forEach((value, i) =>
    header.writeUInt16BE(value, 4 + 2 * i),
  );
  return header;
}

function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => bytes.writeUInt32BE(value, 4 * i));
  return bytes;
}

const padded = (length: number) => Math.ceil(length / 4) * 4;
