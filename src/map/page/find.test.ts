/** Every deprivation that is measured is found by everyday words, in each language, and a question of none finds none. */
import { expect, test } from 'vitest';
import type { NewEstimate } from '#figures/release/publication.ts';
import { releaseDatasets } from '#figures/release/publish.server.ts';
import { story } from '#platform/test/story.ts';
import { methodIds, methodOf, methodParts } from '#poverty/method/list.ts';
import { regions } from '#territory/territory.ts';
import { everyday } from './everyday.ts';
import { deprivationFindings } from './find.server.ts';

const { db } = await story();
const method = 'chile-multidimensional-2024';
const indicatorsOf = (id: string) =>
  (methodParts(methodOf(id)).multidimensional?.dimensions ?? []).flatMap(({ indicators }) => indicators);

const raw = (territory: string, part: string): NewEstimate => ({
  territory,
  measure: 'raw',
  part,
  method,
  period: '2024',
  breakdown: '',
  value: 0.1,
  low: null,
  high: null,
  se: null,
  persons: null,
  population: null,
  n: null,
  quality: null,
  estimation: 'direct',
});

await releaseDatasets(db, null, [
  {
    slug: 'carencias',
    title: { es: 'Carencias', en: 'Deprivations' },
    description: { es: 'd', en: 'd' },
    recipe: null,
    caveats: { es: [], en: [] },
    source: 'Ministerio (2026)',
    sourceUrl: '',
    licence: 'CC-BY-4.0',
    official: true,
    estimates: indicatorsOf(method).flatMap(({ id }) => regions.map(({ code }) => raw(code, id))),
  },
]);

const found = async (question: string, locale: 'es' | 'en' = 'es') =>
  (await deprivationFindings(db, question, locale))[0]!.hits.map(
    ({ path }) => new URLSearchParams(path.split('?')[1]).get('medida')!.split('.')[1],
  );

test.each([
  ['desempleo', ['actsub']],
  ['cuánto desempleo hay en Valparaíso', ['actsub']],
  ['tasa de cesantía región de Ñuble', ['actsub']],
  ['trabajo informal', ['inf']],
  ['AFP', ['jub']],
  ['pensiones', ['jub']],
  ['deserción escolar', ['asis']],
  ['analfabetismo', ['esc']],
  ['simce', ['ape']],
  ['lista de espera', ['acc']],
  ['hambre', ['ali']],
  ['hacinamiento', ['defcuanti']],
  ['allegados', ['defcuanti']],
  ['agua potable', ['defcuali']],
  ['alcantarillado', ['defcuali']],
  ['contaminación', ['medio']],
  ['delincuencia', ['seg']],
  ['discriminación', ['tsocial']],
  ['internet', ['conec']],
  ['soledad', ['apoyo']],
  ['postrados', ['dpf']],
  ['fundación', []],
  ['datos de pobreza de Chile', []],
  ['Tomé', []],
])('«%s» finds %j', async (question, parts) => expect((await found(question)).toSorted()).toEqual(parts));

test('the dimension finds what belongs to it; in English as well', async () => {
  expect((await found('trabajo y seguridad social')).toSorted()).toEqual(['actsub', 'cui', 'inf', 'jub']);
  expect(await found('unemployment', 'en')).toEqual(['actsub']);
});

test('every indicator of a method of Chile has its everyday words', () => {
  const all = methodIds.filter((id) => id.startsWith('chile')).flatMap(indicatorsOf);
  expect(all.filter(({ id }) => !everyday[id]).map(({ id }) => id)).toEqual([]);
});
