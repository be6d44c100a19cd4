/** Pages travel compressed as their visitor takes them; nothing else is touched. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressed, encodingFor } from './compress.ts';

const html = `<!doctype html><p>${'Mesa de Innovación Social. '.repeat(200)}</p>`;
const asking = (accepted?: string) =>
  new Request('http://localhost/', accepted === undefined ? {} : { headers: { 'accept-encoding': accepted } });
const page = (body: string | null = html, more: Record<string, string> = {}, status = 200) =>
  new Response(body, { status, headers: { 'content-type': 'text/html', etag: '"x"', ...more } });
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

test('the best that is accepted is chosen; what is refused with q=0 is not', () => {
  expect(encodingFor('gzip, deflate, br, zstd')).toBe('br');
  expect(encodingFor('br;q=0, gzip;q=0.5')).toBe('gzip');
  expect(encodingFor('gzip;q=0.0')).toBe('identity');
  expect([encodingFor(''), encodingFor('*'), encodingFor('brotli')]).toEqual(['identity', 'identity', 'identity']);
});

test('a page comes out as it went in, in a fraction of the bytes, and says that it depends on what is accepted', async () => {
  for (const [accepted, open] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const sent = await compressed(asking(accepted), page(html, { 'content-length': String(html.length) }, 404));
    expect(sent.status).toBe(404);
    expect(sent.headers.get('content-encoding')).toBe(accepted);
    expect([sent.headers.get('vary'), sent.headers.get('etag')]).toEqual(['Accept-Encoding', '"x"']);
    expect(sent.headers.has('content-length')).toBe(false);
    const body = await bytes(sent);
    expect(open(body).toString()).toBe(html);
    expect(body.length).toBeLessThan(html.length / 5);
  }
});

test('whoever takes none gets it plain, and so does a page of a few bytes', async () => {
  expect((await bytes(await compressed(asking(), page()))).toString()).toBe(html);
  const short = await compressed(asking('br'), page('<p>Sí</p>'));
  expect([short.headers.has('content-encoding'), (await bytes(short)).toString()]).toEqual([false, '<p>Sí</p>']);
});

test('files, empty answers and what is compressed already are left alone', async () => {
  for (const answer of [
    new Response('a,b', { headers: { 'content-type': 'text/csv' } }),
    page(null, {}, 304),
    page(html, { 'content-encoding': 'gzip' }),
    new Response(null, { status: 204 }),
  ])
    expect(await compressed(asking('br'), answer)).toBe(answer);
});

test('two cookies stay two', async () => {
  const answer = page();
  answer.headers.append('set-cookie', 'a=1');
  answer.headers.append('set-cookie', 'b=2');
  expect((await compressed(asking('gzip'), answer)).headers.getSetCookie()).toEqual(['a=1', 'b=2']);
});
