/** Reads SPSS system files: .sav and .zsav, of either byte order, uncompressed, bytecode or zlib. */
import { type Block, type SurveyFile } from '../block.ts';
import type { FileBytes } from '../bytes.ts';
import { named } from '../names.ts';
import { remembering, trimmedEnd } from '../text.ts';
import { spssCases, type SpssData } from './cases.ts';
import { type CaseLayout, spssColumn } from './columns.ts';
import { spssTextReader } from './encoding.ts';
import { longCaseCount, systemMissing } from './extensions.ts';
import { readSpssHeader, type SpssHeader } from './header.ts';
import { readSpssRecords, type SpssRecords } from './records.ts';
import { type SpssVariable, spssVariables } from './variables.ts';

/** Reads the dictionary of an open file, which closes with what comes back. */
export async function openSpss(file: FileBytes): Promise<SurveyFile> {
  const { header, cursor } = await readSpssHeader(file);
  const records = await readSpssRecords(cursor);
  const read = spssTextReader(records.extensions, file.name);
  const variables = spssVariables(records, read, file);
  if (variables.length === 0) throw file.damaged('dictionary', 176, '≥ 1', 0);
  const data: SpssData = {
    ...header,
    start: cursor.position,
    systemMissing: systemMissing(records.extensions),
    caseBytes: 8 * records.variables.length,
    cases: casesDeclared(header, records, file),
  };
  return {
    format: 'spss',
    label: read(header.label, 0, trimmedEnd(header.label, 0, header.label.length)),
    variables,
    rows: data.cases,
    blocks: (names) => blocks(file, data, named(variables, names), { ...data, read: remembering(read) }),
    [Symbol.asyncDispose]: () => file[Symbol.asyncDispose](),
  };
}

async function* blocks(
  file: FileBytes,
  data: SpssData,
  variables: readonly SpssVariable[],
  layout: CaseLayout,
): AsyncGenerator<Block> {
  let first = 0;
  for await (const cases of spssCases(file, data)) {
    const rows = cases.length / data.caseBytes;
    yield { first, rows, columns: variables.map((variable) => spssColumn(cases, variable, layout)) };
    first += rows;
  }
}

/** The count of the header (32 bits, -1 when unknown) and that of the extension (64 bits) must not disagree. */
function casesDeclared(header: SpssHeader, records: SpssRecords, file: FileBytes): number | null {
  const long = longCaseCount(records.extensions);
  if (header.cases === -1) return long;
  if (long !== null && long !== header.cases) throw file.damaged('header', 80, long, header.cases);
  return header.cases;
}
