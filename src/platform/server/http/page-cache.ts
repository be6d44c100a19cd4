/** Pages that are the same for every visitor until something changes: rendered and compressed once, kept as they travel. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { encodingFor, type Encoding } from './compress.ts';

interface Kept {
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

/** Most pages are squeezed while their first visitor waits; what hardly ever changes, once and for all. */
type Effort = 'quick' | 'smallest';
const quality = { br: { quick: 6, smallest: 11 }, gzip: { quick: 6, smallest: 9 } } as const;

const squeeze = {
  br: (body: Uint8Array, effort: Effort) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality.br[effort],
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body: Uint8Array, effort: Effort) => promisify(gzip)(body, { level: quality.gzip[effort] }),
  identity: (body: Uint8Array) => Promise.resolve(body),
} as const;

const kept = new Map<string, Kept>();
/** Some 60 kB each. */
const most = 150;

/**
 * The page of an address, rendered only if it is not kept. `stamp` says everything it hangs on besides its address: when that
 * changes, it is rendered anew. Only pages that came out well are kept.
 */
export async function keptPage(
  request: Pick<Request, 'headers' | 'url'>,
  stamp: string,
  render: () => Promise<Response>,
  effort: Effort = 'quick',
): Promise<Response> {
  const encoding = encodingFor(request.headers.get('accept-encoding') ?? '');
  const key = [encoding, request.url, stamp].join('\n');
  const page = kept.get(key) ?? (await keep(key, encoding, render, effort));
  if (page instanceof Response) return page;
  kept.delete(key);
  kept.set(key, page);
  const headers = new Headers(page.headers.map(([name, value]): [string, string] => [name, value]));
  const known = request.headers.get('if-none-match');
  if (known !== null && known === headers.get('etag')) return new Response(null, { status: 304, headers });
  return new Response(page.body as Uint8Array<ArrayBuffer>, { headers });
}

async function keep(
  key: string,
  encoding: Encoding,
  render: () => Promise<Response>,
  effort: Effort,
): Promise<Kept | Response> {
  const response = await render();
  if (response.status !== 200 || response.headers.has('set-cookie')) return response;
  const body = await squeeze[encoding](new Uint8Array(await response.arrayBuffer()), effort);
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  if (encoding !== 'identity') headers.set('content-encoding', encoding);
  headers.append('vary', 'Accept-Encoding');
  const page = { headers: [...headers], body };
  kept.set(key, page);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return page;
}
