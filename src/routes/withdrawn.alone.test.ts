/** What was withdrawn says so at its address; a file is gone from caches too: they ask each time whether it is there. */
import { isHttpError } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { axes } from '#mesa/cycle/queries.server.ts';
import { archiveProduct, createProduct, publishProduct, restoreProduct } from '#mesa/product/commands.server.ts';
import { allProducts, productBySlug, publicProducts } from '#mesa/product/queries.server.ts';
import { withdrawVersion } from '#mesa/product/withdraw.server.ts';
import type { Actor } from '#platform/actor.ts';
import { cast } from '#platform/test/story.ts';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { loadSample } from '../../sample/load.ts';
import { archivePage } from '#site/page/publish.server.ts';
import { livePages } from '#site/page/queries.server.ts';
import { GET } from './archivos/[id]/[name]/+server.ts';
import { publishReport } from '#reports/edition/commands.server.ts';
import { load as edition } from './informes/[kind]/[number]/+page.server.ts';
import { load as news } from './noticias/[slug]/+page.server.ts';
import { load as product } from './productos/[slug]/+page.server.ts';
import { knock, storyOfDoors } from './test/door.stage.ts';

const { db } = await storyOfDoors();
await loadSample(db);
const { sofia } = cast;
await enroll(db, sofia);

/** What a cache is answered that holds an entity tag, or none. */
async function asked(
  id: string,
  tag = '',
  actor: Actor | null = null,
): Promise<Pick<Response, 'status' | 'headers'> & { readonly why?: string }> {
  const request = new Request('http://minga.test/', { headers: tag ? { 'if-none-match': tag } : {} });
  const event = { params: { id, name: 'x' }, locals: { actor, locale: 'es' }, request };
  try {
    const response = await GET(event as unknown as Parameters<typeof GET>[0]);
    await response.body?.cancel();
    return response;
  } catch (error) {
    if (isHttpError(error)) return { status: error.status, headers: new Headers(), why: error.body.message };
    throw error;
  }
}

test('a published file is kept by whoever asks again; withdrawn, its tag opens nothing', async () => {
  const axisId = (await axes(db))[0]!.id;
  const draft = { title: 'Hoja suelta', description: 'Para probar.', axisId };
  const id = await createProduct(db, sofia, draft);
  const file = new File(['hola'], 'hoja.txt');
  await publishProduct(db, sofia, id, { ...draft, base: 1, file, note: 'Primera', at: null });
  const { fileId } = (await productBySlug(db, 'hoja-suelta'))!.files[0]!;
  const first = await asked(fileId);
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'public, no-cache']);
  const tag = first.headers.get('etag')!;
  expect((await asked(fileId, tag)).status).toBe(304);
  await withdrawVersion(db, sofia, id, { number: 1, reason: 'Tenía datos de personas.' });
  expect([(await asked(fileId, tag)).status, (await asked(fileId)).status]).toEqual([410, 410]);
});

test('a file of an archived product says so and why, and its tag opens nothing; staff still read it, and all do once it is brought back', async () => {
  const axisId = (await axes(db))[0]!.id;
  const draft = { title: 'Hoja archivada', description: 'Para probar.', axisId };
  const id = await createProduct(db, sofia, draft);
  const file = new File(['hola'], 'hoja.txt');
  await publishProduct(db, sofia, id, { ...draft, base: 1, file, note: 'Primera', at: null });
  const { fileId } = (await productBySlug(db, 'hoja-archivada'))!.files[0]!;
  const tag = (await asked(fileId)).headers.get('etag')!;
  await archiveProduct(db, sofia, id, 'La reemplaza el plan nuevo.');
  const gone = await asked(fileId, tag);
  expect([gone.status, gone.why]).toEqual([410, expect.stringContaining('La reemplaza el plan nuevo.')]);
  const seen = await asked(fileId, '', sofia);
  expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  await restoreProduct(db, sofia, id);
  expect((await asked(fileId)).status).toBe(200);
});

test('an edition of a report keeps its address: withdrawn it says so, and of none it is not found', async () => {
  const number = String(await publishReport(db, sofia, 'brechas'));
  const at = (asked: string) => knock(edition, { actor: null, params: { kind: 'brechas', number: asked } });
  expect(await at(number)).toMatchObject({ edition: { number: Number(number) }, newer: null });
  const product = (await publicProducts(db)).find(({ files }) => files.some(({ name }) => name.includes(`brechas-${number}-es`)))!; // prettier-ignore
  await withdrawVersion(db, sofia, product.id, { number: product.files[0]!.number, reason: 'Un nombre mal escrito.' });
  expect([await at(number), await at('99'), await at('x')]).toEqual([410, 404, 404]);
});

test('the address of a page or a product that was archived says so; of what never was there, it is not found', async () => {
  const item = (await livePages(db, 'news'))[0]!;
  await archivePage(db, sofia, item.id, 'Se suspendió.');
  const [plan] = (await allProducts(db, sofia)).filter(({ slug }) => slug === 'plan-de-accion');
  await archiveProduct(db, sofia, plan!.id);
  const at = (door: unknown, slug: string) => knock(door, { actor: null, params: { slug } });
  expect([await at(news, item.slug), await at(product, 'plan-de-accion'), await at(news, 'nada')]).toEqual([
    410, 410, 404,
  ]);
});
