/** Initiatives, resources and gaps by the open API: as its description says, with the filters of their pages, and nothing that is not public. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { initiativesPage, resourcesPage } from '#ecosystem/api/schema.ts';
import { story } from '#platform/test/story.ts';
import { loadSample } from '../../sample/load.ts';
import { gapDetail, gapsPage } from '#gaps/api/schema.ts';
import { answerGap, answerGaps, answerInitiatives, answerResources } from './ecosystem.server.ts';
import { problem } from './problem.ts';

const { db } = await story();
await loadSample(db);
const asked = (path: string) => ({
  request: new Request(`https://mesa.example${path}`),
  url: new URL(`https://mesa.example${path}`),
});
const initiatives = async (query = '') =>
  v.parse(initiativesPage, await (await answerInitiatives(db, asked(`/api/v1/initiatives${query}`))).json());
const resources = async (query = '') =>
  v.parse(resourcesPage, await (await answerResources(db, asked(`/api/v1/resources${query}`))).json());

test('every page together gives each once, with counts that leave their own filter aside', async () => {
  const first = await resources();
  expect(first.items).toHaveLength(50);
  const second = await resources(new URL(first.next!).search);
  expect([second.items.length, second.next]).toEqual([first.total - 50, null]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(first.total);
  const some = await resources('?kind=coworking&kind=awards');
  expect(new Set(some.items.map(({ kind }) => kind))).toEqual(new Set(['coworking', 'awards']));
  const counted = some.facets['kind']!.reduce((sum, { count }) => sum + count, 0);
  expect([counted, some.facets['kind']!.find(({ value }) => value === 'coworking')?.count]).toEqual([
    first.total,
    some.items.filter(({ kind }) => kind === 'coworking').length,
  ]);
});

test('words and filters go together, and what is said is what its page says', async () => {
  const { items } = await initiatives('?q=relevos&population=carers');
  expect(items).toMatchObject([
    {
      slug: 'relevo-entre-vecinas',
      url: 'https://mesa.example/iniciativas/relevo-entre-vecinas',
      territories: ['07101', '13112', '13401'],
      reach: { year: '2026', persons: 312, basis: 'counted' },
    },
  ]);
  expect((await initiatives('?comuna=13112')).items.map(({ slug }) => slug)).toContain('relevo-entre-vecinas');
});

test('how an initiative reaches people is a filter with counts, and is given', async () => {
  const all = await initiatives();
  const remote = await initiatives('?way=remote');
  expect(new Set(remote.items.map(({ way }) => way))).toEqual(new Set(['remote']));
  expect(all.facets['way']!.find(({ value }) => value === 'remote')?.count).toBe(remote.total);
  expect((await initiatives(`?q=${encodeURIComponent('a distancia')}`)).items.map(({ id }) => id)).toEqual(
    remote.items.map(({ id }) => id),
  );
});

test('what is withdrawn or a draft is not there', async () => {
  const { total } = await resources();
  await db.updateTable('resource').set({ state: 'withdrawn' }).where('slug', '=', 'convocatoria-camanchaca').execute();
  expect((await resources()).total).toBe(total - 1);
  const all = await initiatives();
  await db.updateTable('initiative').set({ state: 'draft' }).where('slug', '=', 'relevo-entre-vecinas').execute();
  expect((await initiatives()).total).toBe(all.total - 1);
});

test.each([
  ['?kind=juegos', 'kind'],
  ['?region=99', 'region'],
  ['?page=0', 'page'],
  ['?q=a&q=b', 'q'],
  ['?tipo=training', 'tipo'],
])('%s is refused, naming %s', async (query, parameter) => {
  const response = await answerResources(db, asked(`/api/v1/resources${query}`));
  expect(response.status).toBe(400);
  expect(v.parse(problem, await response.json()).errors!.map((error) => error.parameter)).toContain(parameter);
});

const gaps = async (query = '') =>
  v.parse(gapsPage, await (await answerGaps(db, asked(`/api/v1/gaps${query}`))).json());
const gap = (slug: string) => answerGap(db, asked(`/api/v1/gaps/${slug}`), slug);

test('gaps are found by words, places and filters, as on their page', async () => {
  const all = await gaps();
  expect([all.total, all.items.length, all.next]).toEqual([8, 8, null]);
  const [carers] = (await gaps('?population=carers')).items;
  expect(carers).toMatchObject({ slug: 'quienes-cuidan-en-casa-no-encuentran-relevo-cerca', kind: 'coverage' });
  expect((await gaps(`?q=${encodeURIComponent('relevo para quienes cuidan')}`)).items[0]!.id).toBe(carers!.id);
  expect(all.facets['kind']!.reduce((sum, { count }) => sum + count, 0)).toBe(8);
});

test('one says its sources, its tree and what became of each proposal; a proposal that was taken back is not told', async () => {
  const { items } = await gaps();
  const read = async (slug: string) => v.parse(gapDetail, await (await gap(slug)).json());
  for (const item of items) {
    const one = await read(item.slug);
    const tree = one.causesAndEffects.filter(({ state }) => state === 'accepted');
    expect([one.sample, one.sources.length, tree.length]).toEqual([true, item.sources, item.causesAndEffects]);
  }
  const of = items.find(({ slug }) => slug.startsWith('quienes-cuidan'))!;
  const [waiting] = (await read(of.slug)).causesAndEffects.filter(({ state }) => state === 'proposed');
  expect(waiting!.proposedBy).toMatchObject({ slug: expect.any(String) as string });
  await db.updateTable('gap_node').set({ state: 'withdrawn' }).where('id', '=', waiting!.id).execute();
  expect((await read(of.slug)).causesAndEffects.map(({ id }) => id)).not.toContain(waiting!.id);
});

test('a gap that is not published is not there', async () => {
  await db.updateTable('gap').set({ state: 'draft' }).where('slug', 'like', 'quienes-cuidan%').execute();
  expect((await gaps()).total).toBe(7);
  expect((await gap('quienes-cuidan-en-casa-no-encuentran-relevo-cerca')).status).toBe(404);
});
