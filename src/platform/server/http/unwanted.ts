/** Requests that are not worth reading: why not, and what is answered to whoever sent them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { doorOfFile, microdataDoor, mostBytesFor } from './sizes.ts';

/** A browser hears an answer to what it is still sending only if somebody goes on reading. */
const LINGER_MS = 30_000;

export const bringsMicrodata = (url: string) => doorOfFile(url) === microdataDoor;
/** What that page is told of a file that nobody read. */
export const tooHeavyQuery = 'muy-pesado';

/**
 * Why a request is not worth reading: an address that no text can be, or a body that no form of ours sends. A file of microdata over the
 * limit is read up to twice that, so that its sender hears it at the field.
 */
export function whyNotTaken(request: Sent, mostMicrodataBytes: number): 400 | 411 | 413 | null {
  const { url = '', headers } = request;
  try {
    if (decodeURIComponent(url.replaceAll('+', ' ')).includes('\0')) return 400;
  } catch {
    return 400;
  }
  const sends = headers['transfer-encoding'] !== undefined || headers['content-length'] !== undefined;
  if (!sends) return null;
  if (headers['content-length'] === undefined) return 411;
  return Number(headers['content-length']) > mostBytes(request, mostMicrodataBytes) ? 413 : null;
}

type Sent = Pick<IncomingMessage, 'url' | 'headers'>;

const mostBytes = ({ url = '', headers }: Sent, mostMicrodataBytes: number) =>
  mostBytesFor(url, headers['content-type'], mostMicrodataBytes);

const weight = (bytes: number) => (bytes < 1_000_000 ? `${bytes / 1000} kB` : `${Math.floor(bytes / 1_000_000)} MB`);

const words = {
  400: () => 'La dirección no es válida. / The address is not valid.',
  411: () => 'Falta el tamaño de lo enviado. / The length of the body is missing.',
  413: (most: string) =>
    `Lo enviado pesa más de ${most}, lo máximo que se recibe aquí. Vuelve atrás y envía menos, o un archivo más liviano; lo que escribiste sigue en la página anterior.\nWhat was sent weighs more than ${most}, the most that is taken here. Go back and send less, or a lighter file; what you wrote is still on the page before.`,
} as const;

/**
 * Answers without reading: a person with microdata is sent back to the page, which says the limit at its field; the API's readers hear it as
 * RFC 9457 asks; anybody else in plain words.
 */
export function turnAway(
  request: IncomingMessage,
  response: ServerResponse,
  { status, mostMicrodataBytes }: { status: keyof typeof words; mostMicrodataBytes: number },
): void {
  const { url = '', headers } = request;
  if (status === 413 && bringsMicrodata(url) && headers.accept?.includes('text/html'))
    return say(request, response, { status: 303, headers: { location: `${url.split('?')[0]!}?${tooHeavyQuery}` } });
  const title = words[status](weight(mostBytes(request, mostMicrodataBytes)));
  if (url.startsWith('/api/')) {
    const body = JSON.stringify({ type: 'about:blank', title, status });
    return say(request, response, { status, headers: { 'content-type': 'application/problem+json' }, body });
  }
  say(request, response, { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${title}\n` });
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Says it at once, and drops what still comes until it ends or patience does. */
function say(request: IncomingMessage, response: ServerResponse, { status, headers, body = '' }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' });
  if (body) response.write(body);
  else response.flushHeaders();
  const timer = setTimeout(() => response.end(), LINGER_MS).unref();
  response.once('close', () => clearTimeout(timer));
  request
    .once('end', () => response.end())
    .on('error', () => response.destroy())
    .resume();
}
