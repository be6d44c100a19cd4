/** The story of a product: written, published in versions, described anew, put away. */
import { describe, expect, test } from 'vitest';
import { cast, story } from '#platform/test/story.ts';
import { refusalOf } from '#people/entering/test/browser.stage.ts';
import { loadSample } from '../../../sample/load.ts';
import { axes } from '../cycle/queries.server.ts';
import { archiveProduct, createProduct, describeProduct, publishProductVersion } from './commands.server.ts';
import { allProducts, productBySlug, publicProducts } from './queries.server.ts';

const { db } = await story();
await loadSample(db);
const { sofia, raul, ana } = cast;

describe('products', () => {
  const file = (name: string, said = 'hola') => new File([said], name);
  test('of the sample are downloadable, in versions', async () => {
    const products = await publicProducts(db);
    expect(products).toHaveLength(7);
    expect((await productBySlug(db, 'plan-de-accion'))?.files.map(({ number, name }) => [number, name])).toEqual([
      [2, 'plan-de-accion-2.pdf'],
      [1, 'plan-de-accion-1.pdf'],
    ]);
    for (const { files } of products) for (const { bytes } of files) expect(bytes).toBeGreaterThan(200);
  });

  test('are kept by the secretariat, file by file', async () => {
    const axisId = (await axes(db))[0]!.id;
    const draft = { title: 'Guía nueva', description: 'Para probar.', axisId };
    expect(await refusalOf(createProduct(db, raul, draft))).toBe('not-allowed');
    const id = await createProduct(db, sofia, draft);
    expect(await productBySlug(db, 'guia-nueva')).toBeUndefined();
    expect(await refusalOf(publishProductVersion(db, sofia, id, { file: file('virus.exe'), note: '' }))).toBe(
      'file-not-allowed',
    );
    await publishProductVersion(db, sofia, id, { file: file('guia.txt'), note: 'Primera' });
    expect(await publishProductVersion(db, sofia, id, { file: file('guia.csv', 'a,b\n1,2'), note: '' })).toBe(2);
    await describeProduct(db, sofia, id, { ...draft, title: 'Guía renovada' });
    expect((await productBySlug(db, 'guia-nueva'))?.title).toBe('Guía renovada');
    await archiveProduct(db, sofia, id, true);
    expect(await productBySlug(db, 'guia-nueva')).toBeUndefined();
    expect((await allProducts(db, ana)).find((one) => one.id === id)?.archived).toBe(true);
  });
});

test('what is not an id is not found, rather than a fault', async () => {
  expect(await refusalOf(archiveProduct(db, sofia, 'x', true))).toBe('no-such-product');
});
