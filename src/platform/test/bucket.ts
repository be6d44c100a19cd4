/** A bucket for stories: as much of the S3 protocol as keeping files needs, in memory. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Bucket {
  /** What MINGA_FILES would be. */
  readonly address: string;
  readonly objects: Map<string, { bytes: Buffer; type: string }>;
  close(): void;
}

/** Serves a bucket called `mesa` on a free port. */
export async function startBucket(): Promise<Bucket> {
  const objects: Bucket['objects'] = new Map();
  const server = createServer((request, response) => void answer(objects, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const address = `s3://key:secret@mesa?endpoint=http://127.0.0.1:${port}`;
  return { address, objects, close: () => server.closeAllConnections() ?? server.close() };
}

async function answer(objects: Bucket['objects'], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '', 'http://bucket');
  const key = decodeURIComponent(url.pathname).replace(/^\/mesa\/?/, '');
  const body = await buffer(request);
  if (!request.headers.authorization?.includes('Credential=key/')) return void response.writeHead(403).end();
  if (request.method === 'PUT')
    objects.set(key, { bytes: plain(request, body), type: request.headers['content-type'] ?? '' });
  if (request.method === 'DELETE') objects.delete(key);
  if (request.method === 'GET' && key === '') return void response.end(listing([...objects.keys()]));
  const object = objects.get(key);
  if (!object && request.method !== 'DELETE')
    return void response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
  response.setHeader('last-modified', 'Sun, 01 Nov 2026 12:00:00 GMT');
  response.setHeader('etag', '"x"');
  if (object && request.method !== 'PUT')
    response.setHeader('content-type', object.type).setHeader('content-length', object.bytes.length);
  response.end(request.method === 'GET' ? object?.bytes : undefined);
}

/** The SDK may send a body in signed chunks: `size;signature\r\nbytes\r\n`. */
function plain(request: IncomingMessage, body: Buffer): Buffer {
  if (!request.headers['content-encoding']?.includes('aws-chunked')) return body;
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const end = body.indexOf('\r\n', at);
    const size = parseInt(body.toString('latin1', at, end), 16);
    if (!size) break;
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 4 + size;
  }
  return Buffer.concat(parts);
}

function listing(keys: readonly string[]): string {
  const contents = keys.map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`).join('');
  return `<?xml version="1.0"?><ListBucketResult><Name>mesa</Name><KeyCount>${keys.length}</KeyCount><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>`;
}
