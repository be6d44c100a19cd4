/** Reads Stata files: .dta of releases 117, 118 and 119, of either byte order. */
import { type Block, rowsPerBlock, type SurveyFile } from '../block.ts';
import type { FileBytes } from '../bytes.ts';
import { named } from '../names.ts';
import { type ReadText, remembering, textReader, undeclaredTextReader } from '../text.ts';
import { type Rows, stataColumn } from './columns.ts';
import { readStataHeader, type StataSection, type StataHeader, type StataMap } from './header.ts';
import { readValueLabels } from './labels.ts';
import { LongTexts } from './long-texts.ts';
import { readStataVariables, type StataVariable } from './variables.ts';

/** Reads what an open file says of itself; the file closes with what comes back. */
export async function openStata(file: FileBytes): Promise<SurveyFile> {
  const { header, map } = await readStataHeader(file);
  // Stata 13 did not say its encoding; later ones always write UTF-8.
  const read = header.release === 117 ? undeclaredTextReader() : (textReader('utf-8') as ReadText);
  const tables = await readValueLabels(file, header, sectionOf(map, 'value_labels'), read);
  const variables = await readStataVariables(file, header, map, read, tables);
  const rowBytes = variables.reduce((sum, v) => sum + v.width, 0);
  const data = sectionOf(map, 'data');
  if (variables.length === 0) throw file.damaged('header', 0, '≥ 1', 0);
  if (data.length !== header.rows * rowBytes) throw file.damaged('data', data.at, header.rows * rowBytes, data.length);
  return {
    format: 'stata',
    label: read(header.label, 0, header.label.length),
    variables,
    rows: header.rows,
    blocks: (names) => blocks(file, { header, map, rowBytes, read }, named(variables, names)),
    [Symbol.asyncDispose]: () => file[Symbol.asyncDispose](),
  };
}

interface Layout {
  readonly header: StataHeader;
  readonly map: StataMap;
  readonly rowBytes: number;
  readonly read: ReadText;
}

async function* blocks(
  file: FileBytes,
  { header, map, rowBytes, read }: Layout,
  variables: readonly StataVariable[],
): AsyncGenerator<Block> {
  const longTexts = variables.some((v) => v.storage === 'strL')
    ? await LongTexts.open(file, header, sectionOf(map, 'strls'), read)
    : null;
  const data = sectionOf(map, 'data');
  const short = remembering(read);
  const most = rowsPerBlock(rowBytes);
  for (let first = 0; first < header.rows; first += most) {
    const count = Math.min(most, header.rows - first);
    const at = data.at + first * rowBytes;
    const rows: Rows = { bytes: await file.read(at, count * rowBytes, 'data', header.little), count, rowBytes, at };
    const columns = [];
    for (const variable of variables) columns.push(await stataColumn(rows, variable, short, longTexts));
    yield { first, rows: count, columns };
  }
}

function sectionOf(map: StataMap, name: Parameters<StataMap['get']>[0]): StataSection {
  return map.get(name) as StataSection;
}
