/** The story of a product: written, published in versions, described anew, put away. */
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { openFile } from '#platform/server/files.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, story } from '#platform/test/story.ts';
import { refusalOf } from '#people/entering/test/browser.stage.ts';
import { loadSample } from '../../../sample/load.ts';
import { axes } from '../cycle/queries.server.ts';
import { archiveProduct, createProduct, publishProduct, saveProduct } from './commands.server.ts';
import { allProducts, productBySlug, publicProducts, versionOfFile, withdrawnProduct } from './queries.server.ts';
import type { ProductOnScreen } from './schema.ts';
import { callOffVersion, withdrawVersion } from './withdraw.server.ts';

const { db, at } = await story();
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
    const screen = (more: Partial<ProductOnScreen>) => ({
      ...draft,
      base: 1,
      file: undefined,
      note: '',
      at: null,
      ...more,
    });
    expect(await productBySlug(db, 'guia-nueva')).toBeUndefined();
    expect(await refusalOf(publishProduct(db, sofia, id, screen({ file: file('virus.exe') })))).toBe(
      'file-not-allowed',
    );
    await publishProduct(db, sofia, id, screen({ file: file('guia.txt'), note: 'Primera', title: 'Guía renovada' }));
    expect(await productBySlug(db, 'guia-nueva')).toMatchObject({
      title: 'Guía renovada',
      files: [{ note: 'Primera' }],
    });
    await archiveProduct(db, sofia, id, 'Repetido.');
    expect(await productBySlug(db, 'guia-nueva')).toBeUndefined();
    expect((await allProducts(db, sofia)).find((one) => one.id === id)?.archived).toMatchObject({
      reason: 'Repetido.',
    });
    expect(await refusalOf(allProducts(db, ana))).toBe('not-allowed');
    expect(await withdrawnProduct(db, 'guia-nueva')).toMatchObject({ reason: 'Repetido.' });
    expect(await refusalOf(publishProduct(db, sofia, id, screen({ base: 2, file: file('a.txt') })))).toBe(
      'product-archived',
    );
  });
});

describe('a version of a product', () => {
  const file = (name: string, said: string) => new File([said], name);
  const words = { title: 'Informe', description: 'El del año.', axisId: '' };
  const screen = (more: Partial<ProductOnScreen> = {}): ProductOnScreen => ({
    ...words,
    base: 1,
    file: undefined,
    note: '',
    at: null,
    ...more,
  });
  let id = '';
  const kept = async () => (await allProducts(db, sofia)).find((one) => one.id === id)!;
  const states = async () => (await kept()).files.map(({ number, state, name }) => [number, state, name]);
  /** What somebody reads at a file's address; null where nobody may. */
  const readBy = async (actor: typeof ana | null, fileId: string) => {
    const published = (await versionOfFile(db, fileId))?.state === 'published';
    const opened = await openFile(db, actor, fileId, published);
    return opened ? text(opened.stream) : null;
  };

  test('waits as a draft that staff alone read, and another file takes its place', async () => {
    words.axisId = (await axes(db))[0]!.id;
    id = await createProduct(db, sofia, words);
    expect(await refusalOf(saveProduct(db, sofia, id, screen({ note: 'Sin archivo' })))).toBe('no-file-yet');
    await saveProduct(db, sofia, id, screen({ file: file('malo.txt', 'malo') }));
    const wrong = (await kept()).files[0]!.fileId;
    await saveProduct(db, sofia, id, screen({ file: file('bueno.txt', 'bueno'), note: 'La que va' }));
    expect(await states()).toEqual([[1, 'draft', 'bueno.txt']]);
    const right = (await kept()).files[0]!.fileId;
    expect([await readBy(ana, right), await readBy(null, right), await readBy(ana, wrong)]).toEqual([
      'bueno',
      null,
      null,
    ]);
    expect(await productBySlug(db, 'informe')).toBeUndefined();
  });

  test('is scheduled, called off, and shows when its hour comes', async () => {
    const past = Temporal.Instant.from('2020-01-01T00:00:00Z');
    const later = Temporal.Instant.from('2026-11-23T12:00:00Z');
    expect(await refusalOf(publishProduct(db, sofia, id, screen({ at: past, title: 'Otro' })))).toBe(
      'version-time-past',
    );
    expect((await kept()).title).toBe('Informe');
    await publishProduct(db, sofia, id, screen({ at: later, note: 'La que va' }));
    expect(await states()).toEqual([[1, 'scheduled', 'bueno.txt']]);
    await callOffVersion(db, sofia, id, 1);
    expect(await states()).toEqual([[1, 'draft', 'bueno.txt']]);
    await publishProduct(db, sofia, id, screen({ at: later, note: 'La que va' }));
    const { fileId } = (await kept()).files[0]!;
    expect([await productBySlug(db, 'informe'), await readBy(null, fileId)]).toEqual([undefined, null]);
    at('2026-11-23T12:00:00Z');
    expect(await productBySlug(db, 'informe')).toMatchObject({ files: [{ number: 1, note: 'La que va' }] });
    expect(await readBy(null, fileId)).toBe('bueno');
    expect(await refusalOf(callOffVersion(db, sofia, id, 1))).toBe('version-not-scheduled');
  });

  test('is withdrawn with its reason; the others stay, and its story is told', async () => {
    await publishProduct(db, sofia, id, screen({ file: file('datos.txt', 'RUT de alguien') }));
    expect(await refusalOf(withdrawVersion(db, sofia, id, { number: 2, reason: '' }))).toBe('withdrawal-unexplained');
    const { fileId } = (await kept()).files[0]!;
    const reason = 'Tenía datos personales.';
    await withdrawVersion(db, sofia, id, { number: 2, reason });
    expect(await versionOfFile(db, fileId)).toMatchObject({ state: 'withdrawn', withdrawn: { reason } });
    expect(await productBySlug(db, 'informe')).toMatchObject({
      files: [{ number: 1 }],
      withdrawn: [{ number: 2, reason }],
    });
    expect(await refusalOf(withdrawVersion(db, sofia, id, { number: 2, reason }))).toBe('version-not-published');
    expect(await refusalOf(withdrawVersion(db, sofia, id, { number: 9, reason }))).toBe('no-such-product-version');
    const deeds = (await historyOf(db, ['product', id])).map(({ what }) => what);
    for (const deed of ['draftAdded', 'draftReplaced', 'versionScheduled', 'versionCalledOff', 'versionWithdrawn'])
      expect(deeds).toContain(`product.${deed}`);
  });

  test('two who change its words both keep theirs: the second is asked to compare', async () => {
    await saveProduct(db, sofia, id, screen({ title: 'Informe de una' }));
    expect(await refusalOf(saveProduct(db, sofia, id, screen({ title: 'Informe de otra' })))).toBe(
      'product-changed-meanwhile',
    );
    expect(await refusalOf(publishProduct(db, sofia, id, screen({ file: file('a.txt', 'a') })))).toBe(
      'product-changed-meanwhile',
    );
    expect(await kept()).toMatchObject({ title: 'Informe de una', revision: 2 });
    await saveProduct(db, sofia, id, screen({ title: 'Informe de otra', base: 2 }));
    expect((await kept()).title).toBe('Informe de otra');
  });
});

test('what is not an id is not found, rather than a fault', async () => {
  expect(await refusalOf(archiveProduct(db, sofia, 'x'))).toBe('no-such-product');
});
