/**
 * The header and the map of a Stata file: how many variables and rows it declares, and where each section is. Every stata-*.ts follows
 * Stata's own "File formats .dta" (help dta, releases 117, 118 and 119: Stata 13, 14 and later, and those of more than 32,767 variables).
 */
import { BadInput } from '../../input/fault.ts';
import type { Bytes, FileBytes } from '../bytes.ts';
import type { Part } from '../../input/particulars.ts';

export type Release = 117 | 118 | 119;

export interface StataHeader {
  readonly release: Release;
  readonly little: boolean;
  readonly variables: number;
  readonly rows: number;
  readonly label: Buffer;
}

/** What lies between a section's tags. */
export interface StataSection {
  readonly at: number;
  readonly length: number;
}

export type SectionName = (typeof SECTIONS)[number];
export type StataMap = ReadonlyMap<SectionName, StataSection>;

const RELEASES: readonly number[] = [117, 118, 119] satisfies Release[];
const SECTIONS = [
  'variable_types',
  'varnames',
  'sortlist',
  'formats',
  'value_label_names',
  'variable_labels',
  'characteristics',
  'data',
  'strls',
  'value_labels',
] as const;
/** The map lists the start of the file, its own, those of the sections, and of the closing tag; and the end of the file. */
const MAP_LENGTH = SECTIONS.length + 4;
/** The longest header: a label of 80 characters of 4 bytes is in it. */
const MOST = 600;

export async function readStataHeader(file: FileBytes): Promise<{ header: StataHeader; map: StataMap }> {
  const start = await file.read(0, Math.min(MOST, file.size), 'header');
  let at = expect(file, start, 0, '<stata_dta><header><release>');
  const release = Number(start.ascii(at, at + 3));
  if (!RELEASES.includes(release))
    throw new BadInput('unsupported-version', {
      file: file.name,
      found: `Stata ${start.ascii(at, at + 3)}`,
      supported: 'Stata 117, 118, 119',
    });
  at = expect(file, start, at + 3, '</release><byteorder>');
  const order = start.ascii(at, at + 3);
  if (order !== 'LSF' && order !== 'MSF') throw file.damaged('header', at, 'LSF, MSF', order);
  const bytes = await file.read(0, start.length, 'header', order === 'LSF');
  const counts = expect(file, bytes, at + 3, '</byteorder><K>');
  const { end, ...header } = within(file, bytes, () => readCounts(file, bytes, counts, release as Release));
  return { header, map: await readMap(file, end, header.little) };
}

/** A number that lies past the end of a file is one that was cut off. */
function within<T>(file: FileBytes, bytes: Bytes, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError ? file.cut('header', bytes.length + 1) : error;
  }
}

function readCounts(file: FileBytes, bytes: Bytes, at: number, release: Release): StataHeader & { end: number } {
  const variables = release === 119 ? bytes.uint32(at) : bytes.uint16(at);
  let next = expect(file, bytes, at + (release === 119 ? 4 : 2), '</K><N>');
  const rows = release === 117 ? bytes.uint32(next) : bytes.int64(next);
  next = expect(file, bytes, next + (release === 117 ? 4 : 8), '</N><label>');
  const length = release === 117 ? bytes.uint8(next) : bytes.uint16(next);
  next += release === 117 ? 1 : 2;
  const label = bytes.bytes.subarray(next, next + length);
  next = expect(file, bytes, next + length, '</label><timestamp>');
  next = expect(file, bytes, next + 1 + bytes.uint8(next), '</timestamp></header>');
  return { release, little: bytes.little, variables, rows, label, end: next };
}

async function readMap(file: FileBytes, at: number, little: boolean): Promise<StataMap> {
  const from = '<map>'.length;
  const bytes = await file.read(at, from + 8 * MAP_LENGTH + from + 1, 'map', little);
  expect(file, bytes, 0, '<map>', 'map', at);
  expect(file, bytes, from + 8 * MAP_LENGTH, '</map>', 'map', at);
  const places = Array.from({ length: MAP_LENGTH }, (_, i) => bytes.int64(from + 8 * i));
  const end = places[MAP_LENGTH - 1] as number;
  if (end > file.size) throw file.cut('map', end);
  if (end !== file.size) throw file.damaged('map', at + from + 8 * (MAP_LENGTH - 1), file.size, end);
  const map = new Map<SectionName, StataSection>();
  for (const [i, name] of SECTIONS.entries())
    map.set(name, await readSection(file, name, places[i + 2] as number, places[i + 3] as number));
  return map;
}

/** The place of a section, whose tags must be where the map says. */
async function readSection(file: FileBytes, name: SectionName, start: number, end: number): Promise<StataSection> {
  const [opening, closing] = [`<${name}>`, `</${name}>`];
  const length = end - start - opening.length - closing.length;
  if (!(start > 0 && length >= 0)) throw file.damaged('map', start, `<${name}>`, `${start} … ${end}`);
  expect(file, await file.read(start, opening.length, 'map'), 0, opening, 'map', start);
  expect(file, await file.read(end - closing.length, closing.length, 'map'), 0, closing, 'map', end - closing.length);
  return { at: start + opening.length, length };
}

/** Goes past a tag; `offset` is where the bytes start in the file. */
function expect(file: FileBytes, bytes: Bytes, at: number, tag: string, part: Part = 'header', offset = 0): number {
  if (at + tag.length > bytes.length) throw file.cut(part, offset + at + tag.length);
  const found = bytes.ascii(at, at + tag.length);
  if (found !== tag) throw file.damaged(part, offset + at, tag, found);
  return at + tag.length;
}
