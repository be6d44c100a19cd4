/** Pages kept as they travel: rendered once for each stamp and encoding, answered whole, never when they went wrong. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { keptPage } from './page-cache.ts';

const text = 'Puente Alto: 13,8 %\n'.repeat(500);
let rendered = 0;
const render = (status = 200) => {
  rendered += 1;
  const headers = { 'content-type': 'text/html', 'content-length': '9500', etag: '"one"' };
  return Promise.resolve(new Response(text, { status, headers }));
};
const asking = (accepts: string, more: Record<string, string> = {}, url = 'http://x/datos/mapa') =>
  new Request(url, { headers: { 'accept-encoding': accepts, ...more } });

test('a page is rendered once for its stamp and each encoding, and says how it travels', async () => {
  rendered = 0;
  const first = await keptPage(asking('gzip, br'), 'release 1', render);
  const again = await keptPage(asking('br'), 'release 1', render);
  expect(rendered).toBe(1);
  expect(again.headers.get('content-encoding')).toBe('br');
  expect(again.headers.get('content-length')).toBeNull();
  for (const answer of [first, again]) expect(brotliDecompressSync(await answer.arrayBuffer()).toString()).toBe(text);
  const zipped = await keptPage(asking('gzip, br;q=0'), 'release 1', render);
  expect(gunzipSync(await zipped.arrayBuffer()).toString()).toBe(text);
  const plain = await keptPage(asking('identity'), 'release 1', render);
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, text]);
  expect(rendered).toBe(3);
});

test('another stamp or another address renders anew; who has it already is told so', async () => {
  rendered = 0;
  await keptPage(asking('br'), 'release 2', render);
  await keptPage(asking('br', {}, 'http://x/datos/mapa?region=13'), 'release 2', render);
  expect(rendered).toBe(2);
  const known = await keptPage(asking('br', { 'if-none-match': '"one"' }), 'release 2', render);
  expect([known.status, known.body]).toEqual([304, null]);
});

test('what went wrong is not kept', async () => {
  rendered = 0;
  for (const _ of [1, 2]) {
    const answer = await keptPage(asking('br'), 'release 3', () => render(404));
    expect([answer.status, await answer.text()]).toEqual([404, text]);
  }
  expect(rendered).toBe(2);
});
