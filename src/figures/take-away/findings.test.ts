/** Datasets in the search over everything: by their title in both languages, and not by a word of every one. */
import { expect, test } from 'vitest';
import { story } from '#platform/test/story.ts';
import { loadShipped } from '#figures/release/load/commands.server.ts';
import { datasets } from '../release/queries.server.ts';
import { datasetFindings } from './findings.server.ts';

const { db } = await story();
await loadShipped(db);
const found = async (question: string, locale: 'es' | 'en' = 'es') =>
  (await datasetFindings(db, question, locale))[0]!.hits.map(({ path }) => path.split('/').at(-1));

test('each is found by its own title, in either language', async () => {
  const all = await datasets(db);
  expect(all.length).toBeGreaterThan(10);
  for (const { slug, title } of all)
    for (const locale of ['es', 'en'] as const)
      expect([slug, await found(title[locale], locale)]).toContainEqual(expect.arrayContaining([slug]));
});

test('a survey and its year find what was made of it, though no title names both', async () => {
  expect(await found('CASEN 2022')).toEqual(['sae-comunas-income-2022', 'sae-comunas-multidimensional-2022']);
});

test('«descargar casen» finds those of Casen, six of them shown; a place, or a word of all, finds none', async () => {
  const [{ total, hits, all }] = (await datasetFindings(db, 'descargar CASEN', 'es')) as [
    Awaited<ReturnType<typeof datasetFindings>>[0],
  ];
  expect([hits.length, all?.path]).toEqual([Math.min(6, total), '/datos/conjuntos']);
  expect(hits.every(({ title }) => /casen/i.test(title))).toBe(true);
  for (const question of ['descargar', 'La Pintana', 'de la']) expect(await found(question)).toEqual([]);
});
