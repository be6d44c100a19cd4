/** The variables of a Stata file: name, storage, format, label, and where they are in a row. */
import type { FileVariable, ValueLabel } from '../block.ts';
import type { Bytes, FileBytes } from '../bytes.ts';
import { type ReadText, zeroEnd } from '../text.ts';
import type { Release, SectionName, StataHeader, StataMap } from './header.ts';

export type Storage = 'byte' | 'int' | 'long' | 'float' | 'double' | 'str' | 'strL';

export interface StataVariable extends FileVariable {
  readonly storage: Storage;
  /** Its place among the variables, from 1. */
  readonly number: number;
  /** Its first byte in a row. */
  readonly offset: number;
  readonly width: number;
}

const LONGEST_STR = 2045;
const STORAGE = new Map<number, { storage: Storage; width: number }>([
  [65530, { storage: 'byte', width: 1 }],
  [65529, { storage: 'int', width: 2 }],
  [65528, { storage: 'long', width: 4 }],
  [65527, { storage: 'float', width: 4 }],
  [65526, { storage: 'double', width: 8 }],
  [32768, { storage: 'strL', width: 8 }],
]);
const TYPES = {
  byte: 'whole',
  int: 'whole',
  long: 'whole',
  float: 'real',
  double: 'real',
  str: 'text',
  strL: 'text',
} as const;

/** Bytes that each variable takes in the sections of texts. */
export function textWidths(release: Release): { name: number; format: number; label: number } {
  return release === 117 ? { name: 33, format: 49, label: 81 } : { name: 129, format: 57, label: 321 };
}

export async function readStataVariables(
  file: FileBytes,
  header: StataHeader,
  map: StataMap,
  read: ReadText,
  tables: ReadonlyMap<string, readonly ValueLabel[]>,
): Promise<StataVariable[]> {
  const widths = textWidths(header.release);
  const types = await readList(file, header, map, 'variable_types', 2);
  const texts = async (section: SectionName, width: number) => {
    const { bytes } = await readList(file, header, map, section, width);
    return (i: number) => read(bytes, i * width, zeroEnd(bytes, i * width, (i + 1) * width));
  };
  const name = await texts('varnames', widths.name);
  const format = await texts('formats', widths.format);
  const label = await texts('variable_labels', widths.label);
  const table = await texts('value_label_names', widths.name);
  let offset = 0;
  return Array.from({ length: header.variables }, (_, i): StataVariable => {
    const { storage, width } = storageOf(file, types, map, i);
    const own = {
      name: name(i),
      label: label(i),
      format: format(i),
      labels: tables.get(table(i)) ?? [],
      missing: null,
    };
    const variable = { ...own, type: TYPES[storage], storage, number: i + 1, offset, width };
    offset += width;
    return variable;
  });
}

async function readList(
  file: FileBytes,
  { variables, little }: StataHeader,
  map: StataMap,
  section: SectionName,
  width: number,
): Promise<Bytes> {
  const { at, length } = map.get(section) as { at: number; length: number };
  if (length !== variables * width) throw file.damaged('dictionary', at, variables * width, length);
  return file.read(at, length, 'dictionary', little);
}

function storageOf(file: FileBytes, types: Bytes, map: StataMap, i: number): { storage: Storage; width: number } {
  const code = types.uint16(2 * i);
  if (code >= 1 && code <= LONGEST_STR) return { storage: 'str', width: code };
  const known = STORAGE.get(code);
  if (!known)
    throw file.damaged(
      'dictionary',
      (map.get('variable_types')?.at ?? 0) + 2 * i,
      '1 … 2045, 32768, 65526 … 65530',
      code,
    );
  return known;
}
