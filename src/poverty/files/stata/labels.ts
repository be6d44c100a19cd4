/** The tables of value labels of a Stata file. */
import type { ValueLabel } from '../block.ts';
import type { Bytes, FileBytes } from '../bytes.ts';
import { type ReadText, zeroEnd } from '../text.ts';
import type { StataSection, StataHeader } from './header.ts';
import { textWidths } from './variables.ts';

/** The first of the values that are missing: the dot; then .a … .z. */
const DOT = 2147483621;

/** Tables by name. */
export async function readValueLabels(
  file: FileBytes,
  header: StataHeader,
  section: StataSection,
  read: ReadText,
): Promise<Map<string, ValueLabel[]>> {
  const bytes = await file.read(section.at, section.length, 'value-labels', header.little);
  const nameWidth = textWidths(header.release).name;
  const tables = new Map<string, ValueLabel[]>();
  const [opening, closing] = ['<lbl>', '</lbl>'];
  for (let at = 0; at < section.length;) {
    const body = at + opening.length + 4 + nameWidth + 3;
    if (bytes.ascii(at, at + opening.length) !== opening || body > section.length)
      throw file.damaged('value-labels', section.at + at, opening, bytes.ascii(at, at + opening.length));
    const length = bytes.int32(at + opening.length);
    const end = body + length;
    if (!(length >= 8) || bytes.ascii(end, end + closing.length) !== closing)
      throw file.damaged('value-labels', section.at + at + opening.length, closing, length);
    const name = at + opening.length + 4;
    tables.set(
      read(bytes.bytes, name, zeroEnd(bytes.bytes, name, name + nameWidth)),
      readTable(file, bytes.part(body, length), section.at + body, read),
    );
    at = end + closing.length;
  }
  return tables;
}

/** n, the length of the texts, the place of each one's text, the values, and the texts. */
function readTable(file: FileBytes, table: Bytes, at: number, read: ReadText): ValueLabel[] {
  const [count, textLength] = [table.int32(0), table.int32(4)];
  const texts = 8 + 8 * count;
  if (!(count >= 0 && textLength >= 0 && texts + textLength === table.length))
    throw file.damaged('value-labels', at, table.length, texts + textLength);
  return Array.from({ length: count }, (_, i) => {
    const from = texts + table.uint32(8 + 4 * i);
    if (from > table.length) throw file.damaged('value-labels', at + 8 + 4 * i, `≤ ${textLength}`, from - texts);
    return {
      value: labelled(table.int32(8 + 4 * count + 4 * i)),
      label: read(table.bytes, from, zeroEnd(table.bytes, from, table.length)),
    };
  });
}

function labelled(value: number): number | string {
  if (value < DOT) return value;
  return value === DOT ? '.' : `.${String.fromCharCode(96 + value - DOT)}`;
}
