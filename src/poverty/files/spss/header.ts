/**
 * The header of an SPSS system file: 176 bytes that say how to read all the others. Every spss-*.ts follows "System File Format" in the
 * PSPP developer's guide (https://pspp.benpfaff.org/guide/system-file.html); the words for its parts are that chapter's.
 */
import { BadInput } from '../../input/fault.ts';
import { Cursor, type FileBytes } from '../bytes.ts';

export type Compression = 'none' | 'bytecode' | 'zlib';

export interface SpssHeader {
  readonly little: boolean;
  readonly compression: Compression;
  /** Subtracted from the codes of compressed numbers. */
  readonly bias: number;
  /** -1 when the program that wrote it did not know. */
  readonly cases: number;
  readonly label: Buffer;
}

const LENGTH = 176;
const COMPRESSIONS: readonly Compression[] = ['none', 'bytecode', 'zlib'];

/** Reads the header, and leaves a cursor at the first record of the dictionary. */
export async function readSpssHeader(file: FileBytes): Promise<{ header: SpssHeader; cursor: Cursor }> {
  const bytes = await file.read(0, LENGTH, 'header');
  const magic = bytes.ascii(0, 4);
  if (magic !== '$FL2' && magic !== '$FL3')
    throw new BadInput('unsupported-version', { file: file.name, found: magic, supported: 'SPSS $FL2, $FL3' });
  const little = isLayout(bytes.view.getInt32(64, true));
  if (!little && !isLayout(bytes.view.getInt32(64, false))) throw file.damaged('header', 64, '2, 3', bytes.int32(64));
  const compression = COMPRESSIONS[bytes.view.getInt32(72, little)];
  if (!compression || (compression === 'zlib') !== (magic === '$FL3'))
    throw file.damaged('header', 72, magic === '$FL3' ? '2' : '0, 1', bytes.view.getInt32(72, little));
  const cases = bytes.view.getInt32(80, little);
  if (cases < -1) throw file.damaged('header', 80, '≥ -1', cases);
  const header = {
    little,
    compression,
    bias: bytes.view.getFloat64(84, little),
    cases,
    label: bytes.bytes.subarray(109, 173),
  };
  return { header, cursor: new Cursor(file, LENGTH, little) };
}

function isLayout(code: number): boolean {
  return code === 2 || code === 3;
}
