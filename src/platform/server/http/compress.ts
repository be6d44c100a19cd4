/** What a visitor takes compressed, and pages compressed in one call: a third of the work of a stream, the same bytes. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** Below so many bytes there is nothing to win. */
const least = 1024;

/** The best encoding that an `accept-encoding` allows. */
export function encodingFor(accepted: string): Encoding {
  const names = accepted.split(',').flatMap((one) => (/;\s*q=0(\.0*)?\s*$/.test(one) ? [] : one.split(';')[0]!.trim()));
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : 'identity';
}

const squeeze = {
  br: (page: Buffer) =>
    brotliCompressSync(page, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: page.length },
    }),
  gzip: (page: Buffer) => gzipSync(page, { level: 4 }),
};

/** A page as it travels. What is no page, comes compressed already, or would win nothing is left as it is. */
export async function compressed(request: Pick<Request, 'headers'>, response: Response): Promise<Response> {
  const { headers } = response;
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!isPage || !response.body || headers.has('content-encoding')) return response;
  const page = Buffer.from(await response.arrayBuffer());
  const encoding = encodingFor(request.headers.get('accept-encoding') ?? '');
  headers.append('vary', 'Accept-Encoding');
  const { status } = response;
  if (encoding === 'identity' || page.length < least) return new Response(page, { status, headers });
  headers.set('content-encoding', encoding);
  headers.delete('content-length');
  return new Response(squeeze[encoding](page), { status, headers });
}
