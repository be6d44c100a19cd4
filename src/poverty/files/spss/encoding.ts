/** In which encoding an SPSS file's texts are: named by itself (extension 20), else its code page (extension 3), else unsaid. */
import { BadInput } from '../../input/fault.ts';
import type { Bytes } from '../bytes.ts';
import { type ReadText, textReader, undeclaredTextReader } from '../text.ts';

const INTEGER_INFO = 3;
const ENCODING = 20;
/** Written by old programs whatever the encoding was. */
const SAYS_NOTHING = [0, 2, 3];

const CODE_PAGES = new Map([
  [819, 'iso-8859-1'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [9066, 'windows-874'],
  [20127, 'windows-1252'],
  [51949, 'euc-kr'],
  [65001, 'utf-8'],
]);

export function spssTextReader(extensions: ReadonlyMap<number, Bytes>, file: string): ReadText {
  const encoding = namedEncoding(extensions.get(ENCODING)) ?? codePage(extensions.get(INTEGER_INFO));
  if (encoding === null) return undeclaredTextReader();
  const reader = textReader(encoding);
  if (!reader) throw new BadInput('unknown-encoding', { file, encoding });
  return reader;
}

function namedEncoding(record: Bytes | undefined): string | null {
  const name = record?.ascii(0, record.length).replaceAll('\0', '').trim();
  if (!name) return null;
  const page = /^cp-?(\d+)$/i.exec(name)?.[1];
  return page ? encodingOf(Number(page)) : name;
}

function codePage(record: Bytes | undefined): string | null {
  if (!record || record.length < 32) return null;
  const code = record.int32(28);
  return SAYS_NOTHING.includes(code) ? null : encodingOf(code);
}

function encodingOf(page: number): string {
  if (page > 28590 && page < 28606) return `iso-8859-${page - 28590}`;
  return CODE_PAGES.get(page) ?? `windows-${page}`;
}
