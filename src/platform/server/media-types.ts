/** What a file really is: told by its bytes, whatever its name or its sender say. */
import { fileTypeFromBuffer } from 'file-type';

/** The kinds we keep, with the ending their names carry. */
const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/zip': 'zip',
  'application/gzip': 'gz',
  'audio/mpeg': 'mp3',
  'video/mp4': 'mp4',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/json': 'json',
};

/** The kinds that have no mark of their own: their sender says which, and the bytes must be text. */
const texts = new Set(['text/csv', 'text/plain', 'text/markdown', 'application/json']);

/** The media type of some bytes, or null where we do not keep such files. `claimed` only chooses among texts. */
export async function sniff(bytes: Uint8Array, claimed: string): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found?.mime === 'application/xml' || (!found && claimed === 'image/svg+xml'))
    return isSvg(bytes) ? 'image/svg+xml' : null;
  if (found) return found.mime in endings ? found.mime : null;
  const type = claimed.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!isText(bytes)) return null;
  return texts.has(type) ? type : 'text/plain';
}

/** A file's name made safe to show, send and save: one line, no folders, and the ending of what it is. */
export function safeName(name: string, mediaType: string): string {
  const base = name
    .normalize('NFC')
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{C}<>:"|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\.[\p{L}\d]{1,5}$/u, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${base.slice(0, 120) || 'archivo'}.${endings[mediaType] ?? 'bin'}`;
}

function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 64_000).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

function isSvg(bytes: Uint8Array): boolean {
  return isText(bytes) && /<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 4096)));
}
