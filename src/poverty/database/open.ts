/** Opens the files of statistics packages: SPSS (.sav, .zsav) and Stata (.dta). What they are is told by their first bytes, not their name. */
import { BadInput } from '../input/fault.ts';
import type { SurveyFile } from '../files/block.ts';
import { FileBytes } from '../files/bytes.ts';
import { openSpss } from '../files/spss/spss.ts';
import { openStata } from '../files/stata/stata.ts';

export type {
  Block,
  BlockColumn,
  FileVariable,
  NumberColumn,
  SurveyFile,
  TextColumn,
  ValueLabel,
} from '../files/block.ts';

/** Files of these names are opened here. */
export function isSurveyFile(file: string): boolean {
  return /\.(z?sav|dta)$/i.test(file);
}

/**
 * Opens a file and reads what it says of its variables. Throws BadInput: `not-a-survey-file`, `unsupported-version`, `cut-file`,
 * `damaged-file`, `unknown-encoding`; its blocks may throw also `too-few-rows`, `too-many-rows`, `cut-last-row`. None gives a short answer:
 * reading ends only when all the rows that the file declares were read.
 */
export async function openSurveyFile(name: string): Promise<SurveyFile> {
  const file = await FileBytes.open(name);
  try {
    return await openByContent(file);
  } catch (error) {
    await file[Symbol.asyncDispose]();
    throw error;
  }
}

async function openByContent(file: FileBytes): Promise<SurveyFile> {
  const start = (await file.read(0, Math.min(16, file.size), 'header')).bytes;
  const text = start.toString('latin1');
  if (text.startsWith('$FL')) return openSpss(file);
  if (text.startsWith('<stata_dta>')) return openStata(file);
  const other = otherVersion(start);
  if (other) throw new BadInput('unsupported-version', { file: file.name, ...other });
  throw new BadInput('not-a-survey-file', { file: file.name, found: text.replace(/[^ -~]/g, '·').slice(0, 8) });
}

const EBCDIC_MAGIC = Buffer.from([0x5b, 0xc6, 0xd3, 0xf2]);

/** Files of these packages that we know and do not read. */
function otherVersion(start: Buffer): { found: string; supported: string } | null {
  const [release = 0, order = 0, type = 0] = start;
  if (release >= 102 && release <= 115 && (order === 1 || order === 2) && type === 1)
    return { found: `Stata ${release}`, supported: 'Stata 117, 118, 119' };
  if (start.subarray(0, 4).equals(EBCDIC_MAGIC)) return { found: 'SPSS EBCDIC', supported: 'SPSS $FL2, $FL3' };
  return null;
}
