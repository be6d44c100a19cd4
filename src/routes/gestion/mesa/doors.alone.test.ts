/** The doors of the mesa's cycles, axes and products: what each shows to whom, and what its forms answer. */
import { expect, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { cast } from '#platform/test/story.ts';
import { axes } from '#mesa/cycle/queries.server.ts';
import { productBySlug, publicProducts } from '#mesa/product/queries.server.ts';
import * as public_ from '../../productos/[slug]/+page.server.ts';
import { knock, storyOfDoors } from '../../test/door.stage.ts';
import * as newPage from '../sitio/nueva/+page.server.ts';
import * as products from '../sitio/productos/+page.server.ts';
import * as product from '../sitio/productos/[id]/+page.server.ts';
import * as mesa from './+page.server.ts';
import * as axis from './ejes/[id]/+page.server.ts';

const { db } = await storyOfDoors();
const { sofia: actor, raul, nadie } = cast;

test('the page of an empty mesa has no cycle, for staff and for nobody else', async () => {
  expect(await knock(mesa.load, { actor })).toEqual({ cycles: [], pages: {}, done: false });
  expect(await knock(mesa.load, { actor: raul })).toMatchObject({ cycles: [] });
  expect(await knock(mesa.load, { actor: nadie })).toBe('not-allowed');
  expect(await knock(mesa.load, { actor: null })).toBe('sign-in-first');
});

test('what is wrong in a cycle goes back to its own form with what was typed', async () => {
  const form = { name: 'Ciclo 2022', startsOn: '2022-12-31', endsOn: '2022-01-01' };
  expect(await knock(mesa.actions.cycle, { actor, form })).toMatchObject({
    of: 'cycle',
    values: form,
    issues: { endsOn: 'ends-before' },
  });
  expect(await knock(mesa.actions.axis, { actor, form: { name: '' } })).toMatchObject({
    of: 'axis',
    issues: { name: 'required', cycleId: 'required' },
  });
});

test('a cycle is added and said to be; a second one of that name is refused in words, with what was typed', async () => {
  const form = { name: 'Ciclo 2022', startsOn: '2022-01-01', endsOn: '2022-12-31' };
  expect(await knock(mesa.actions.cycle, { actor: raul, form })).toMatchObject({ refusal: { code: 'not-allowed' } });
  expect(await knock(mesa.actions.cycle, { actor, form })).toBe('to /x?hecho');
  expect(await knock(mesa.actions.cycle, { actor, form })).toMatchObject({
    of: 'cycle',
    values: form,
    refusal: { code: 'cycle-taken', words: 'Ya hay un ciclo con ese nombre. Elige otro.' },
  });
  expect(await knock(mesa.load, { actor, query: '?hecho' })).toMatchObject({
    cycles: [{ cycle: { slug: '2022' }, axes: [] }],
    done: true,
  });
});

test('an axis is added to its cycle, and opens its page', async () => {
  const [row] = await db.selectFrom('cycle').select('id').execute();
  const form = { name: 'Evidencia', purpose: 'Saber qué funciona.', cycleId: row!.id, followsId: '' };
  expect(await knock(mesa.actions.axis, { actor, form })).toBe('to /x?hecho');
  const { id } = (await axes(db))[0]!;
  expect(await knock(axis.load, { actor, params: { id } })).toMatchObject({
    axis: { name: 'Evidencia', number: 1 },
    earlier: [],
    pageId: null,
    done: false,
  });
  for (const other of [newId(), 'nada']) expect(await knock(axis.load, { actor, params: { id: other } })).toBe(404);
});

test('an axis is described anew, and cannot continue itself', async () => {
  const { id } = (await axes(db))[0]!;
  const form = { name: 'Evidencia y medición', purpose: '', followsId: '' };
  expect(await knock(axis.actions.default, { actor, params: { id }, form })).toBe('to /x?hecho');
  expect((await axes(db))[0]).toMatchObject({ name: 'Evidencia y medición', slug: 'evidencia' });
  const again = { ...form, followsId: id };
  expect(await knock(axis.actions.default, { actor, params: { id }, form: again })).toMatchObject({
    values: again,
    refusal: { code: 'follows-later' },
  });
});

test('the page about an axis is begun from the axis; without one the way leads back to the mesa', async () => {
  const { id } = (await axes(db))[0]!;
  expect(await knock(newPage.load, { actor, query: `?tipo=axis&eje=${id}` })).toMatchObject({
    kind: 'axis',
    axis: { id },
  });
  expect(await knock(newPage.load, { actor, query: '?tipo=axis' })).toBe('to /gestion/mesa');
  expect(await knock(newPage.load, { actor, query: '?tipo=otro' })).toMatchObject({ kind: 'page', challenges: [] });
  expect(await knock(newPage.load, { actor: raul })).toBe('not-allowed');
});

test('a product is made, and leads to its own page, where its first file is published', async () => {
  const axisId = (await axes(db))[0]!.id;
  const form = { title: 'Guía', description: 'Para todas.', axisId };
  expect(await knock(products.actions.default, { actor, form: { title: ' ' } })).toMatchObject({
    values: { title: ' ' },
    issues: { title: 'required', axisId: 'required' },
  });
  const made = await knock(products.actions.default, { actor, form });
  const params = { id: String(made).split('/').at(-1)! };
  expect(made).toBe(`to /gestion/sitio/productos/${params.id}`);
  expect(await knock(product.load, { actor, params })).toMatchObject({
    product: { slug: 'guia', files: [], archived: null, revision: 1 },
    done: null,
  });
  const words = { ...form, base: '1' };
  expect(await knock(product.actions.publish, { actor, params, form: { ...words, title: ' ' } })).toMatchObject({
    values: { title: ' ' },
    issues: { title: 'required' },
  });
  expect(await knock(public_.load, { actor: null, params: { slug: 'guia' } })).toBe(404);
  const file = new File(['hola'], 'guía final.txt');
  expect(await knock(product.actions.publish, { actor, params, form: { ...words, file } })).toBe(
    'to /x?hecho=published',
  );
  expect(await knock(public_.load, { actor: null, params: { slug: 'guia' } })).toMatchObject({
    product: { title: 'Guía', files: [{ number: 1, bytes: 4 }] },
  });
});

test('it is put away and brought back, by the secretariat alone', async () => {
  const { id } = (await productBySlug(db, 'guia'))!;
  const params = { id };
  expect(await knock(product.actions.archive, { actor: raul, params })).toMatchObject({
    refusal: { code: 'not-allowed' },
  });
  expect(await knock(product.actions.archive, { actor, params })).toBe('to /x?hecho=archived');
  expect(await publicProducts(db)).toEqual([]);
  expect(await knock(product.load, { actor, params })).toMatchObject({ product: { archived: { reason: '' } } });
  expect(await knock(product.actions.restore, { actor, params })).toBe('to /x?hecho=restored');
  expect(await publicProducts(db)).toMatchObject([{ id }]);
  expect(await knock(product.load, { actor, params: { id: newId() } })).toBe(404);
});
