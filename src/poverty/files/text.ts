/** Text in the encoding of the file that holds it. */

export type ReadText = (bytes: Buffer, from: number, to: number) => string;

/**
 * How to read text written in an encoding (a WHATWG label such as "utf-8" or "windows-1252"), or null when there is no such encoding.
 * Bytes that are not text in it come out as U+FFFD, seen by whoever reads them.
 */
export function textReader(encoding: string): ReadText | null {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { ignoreBOM: true });
  } catch {
    return null;
  }
  if (decoder.encoding === 'utf-8')
    return (bytes, from, to) => bytes.toString('utf8', from, wholeCharacters(bytes, from, to));
  return (bytes, from, to) =>
    isAscii(bytes, from, to) ? bytes.toString('latin1', from, to) : decoder.decode(bytes.subarray(from, to));
}

/** For files that do not say their encoding: text that is UTF-8 is read so, and any other as Windows wrote it. */
export function undeclaredTextReader(): ReadText {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const windows = new TextDecoder('windows-1252');
  return (bytes, from, to) => {
    if (isAscii(bytes, from, to)) return bytes.toString('latin1', from, to);
    const text = bytes.subarray(from, to);
    try {
      return utf8.decode(text);
    } catch {
      return windows.decode(text);
    }
  };
}

const SLOTS = 1024;
const SLOT_BYTES = 32;

/** The same reader, quicker on columns whose texts come again and again: it remembers short ones by their bytes. */
export function remembering(read: ReadText): ReadText {
  const bytesKept = new Uint8Array(SLOTS * SLOT_BYTES);
  const lengths = new Uint8Array(SLOTS);
  const texts = new Array<string>(SLOTS).fill('');
  return (bytes, from, to) => {
    const length = to - from;
    if (length <= 0) return '';
    if (length > SLOT_BYTES) return read(bytes, from, to);
    const slot = slotOf(bytes, from, to);
    const kept = slot * SLOT_BYTES;
    let same = lengths[slot] === length;
    for (let i = 0; same && i < length; i++) same = bytesKept[kept + i] === bytes[from + i];
    if (!same) {
      texts[slot] = read(bytes, from, to);
      lengths[slot] = length;
      for (let i = 0; i < length; i++) bytesKept[kept + i] = bytes[from + i] as number;
    }
    return texts[slot] as string;
  };
}

/** FNV-1a. */
function slotOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return (hash ^ (hash >>> 16)) & (SLOTS - 1);
}

/** Where the text ends: before the filling of spaces and zeros. */
export function trimmedEnd(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  while (end > from && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end--;
  return end;
}

/** Where the text ends: at its first zero. */
export function zeroEnd(bytes: Uint8Array, from: number, to: number): number {
  let end = from;
  while (end < to && bytes[end] !== 0) end++;
  return end;
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((bytes[i] as number) > 0x7f) return false;
  return true;
}

/** Packages cut text at the width of its column, also inside a character: what is left of that one is not text. */
function wholeCharacters(bytes: Uint8Array, from: number, to: number): number {
  let lead = to - 1;
  while (lead > from && to - lead < 4 && ((bytes[lead] as number) & 0xc0) === 0x80) lead--;
  const first = bytes[lead] as number;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return lead >= from && first >= 0xc0 && lead + length > to ? lead : to;
}
