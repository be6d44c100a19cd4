/** What a file of microdata really is, told by its first bytes; its name only decides among texts. Pure. */
import { gunzipSync, constants } from 'node:zlib';
import { kindOfName, type MediaKind } from './microdata.ts';

/** How many first bytes are enough to tell. */
export const tellingBytes = 4096;

type Sniffed = { readonly kind: MediaKind } | { readonly refusal: 'microdata-archive' | 'microdata-foreign' };

/** The kind of a file, or why it is of none: `microdata-archive` (to be unpacked first), `microdata-foreign`. */
export function sniffKind(head: Uint8Array, name: string): Sniffed {
  const starts = (...mark: number[]) => mark.every((byte, i) => head[i] === byte);
  const named = kindOfName(name);
  const text = Buffer.from(head.subarray(0, 16)).toString('latin1');
  if (text.startsWith('PAR1')) return { kind: 'parquet' };
  if (text.startsWith('$FL3')) return { kind: 'zsav' };
  if (text.startsWith('$FL')) return { kind: 'sav' };
  if (text.startsWith('<stata_dta>')) return { kind: 'dta' };
  if (starts(0x1f, 0x8b)) return packedText(head, named);
  if (archives.some((mark) => starts(...mark))) return { refusal: 'microdata-archive' };
  if (named === 'dta') return { kind: named }; // older versions have no mark; the engine says which it reads
  if (!isText(head)) return { refusal: 'microdata-foreign' };
  return { kind: named === 'tsv' || named === 'tsv.gz' ? 'tsv' : 'csv' };
}

/** zip (a workbook too), rar, 7-zip. */
const archives = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
];

function packedText(head: Uint8Array, named: MediaKind | null): Sniffed {
  let start: Uint8Array;
  try {
    start = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return { refusal: 'microdata-foreign' };
  }
  if (!isText(start)) return { refusal: 'microdata-archive' };
  return { kind: named?.startsWith('tsv') ? 'tsv.gz' : 'csv.gz' };
}

/** No byte that texts lack, and a line that has columns or an end. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
  return !/^\s*(<!doctype|<html|<\?xml|%PDF|\{\\rtf)/i.test(Buffer.from(bytes.subarray(0, 100)).toString('latin1'));
}
