/** The references of a diagnosis: numbered as they are met, each with its method, years, whole and version, and what its source warns of. */
import { describe, expect, test } from 'vitest';
import type { Dataset } from '#figures/release/dataset.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import { dataset, estimate, noInterval } from '#figures/test/estimate.stage.ts';
import { citing } from './citations.ts';

const datasets = [
  dataset('sae', {
    caveats: { es: ['Úsese con cuidado', 'Antártica queda fuera.'], en: ['Use with care', 'Without Antártica.'] },
  }),
  dataset('casen', {
    official: false,
    source: 'Casen 2022',
    sourceUrl: 'javascript:alert(1)',
    caveats: { es: ['Úsese con cuidado.'], en: [] },
  }),
  dataset('census', { title: { es: 'Censo', en: 'Census' } }),
];
const begin = (locale: 'es' | 'en' = 'es', among: readonly Dataset[] = datasets) =>
  citing(among, 'Mesa del Sur', locale);
const referenceTo = (of: readonly Estimate[], locale: 'es' | 'en' = 'es', among?: readonly Dataset[]) => {
  const { cite, references } = begin(locale, among);
  cite(of);
  return references()[0]!;
};

test('a dataset gets its number when it is first cited, and keeps it', () => {
  const { cite, references } = begin();
  const [census, sae] = [estimate({ dataset: 'census' }), estimate()];
  expect(cite([census])).toEqual([1]);
  expect(cite([sae, census, sae])).toEqual([1, 2]);
  expect(cite([sae])).toEqual([2]);
  expect(cite([])).toEqual([]);
  expect(references().map(({ number, text }) => [number, text.includes('Censo')])).toEqual([
    [1, true],
    [2, false],
  ]);
});

test('a figure of a dataset that the release does not have is a fault, not a silence', () => {
  expect(() => begin().cite([estimate({ dataset: 'otro' })])).toThrow(/otro/);
});

describe('a reference', () => {
  test('says who, when, what and with which version, in Spanish', () => {
    expect(referenceTo([estimate()])).toEqual({
      number: 1,
      text: 'Ministerio (2026) [conjunto de datos]. Publicado por Mesa del Sur (2026) como «Pobreza de las comunas», versión 2.',
      details: [
        'Metodología: Pobreza por ingresos, metodología de 2024.',
        'Año: 2024.',
        'Estimación para áreas pequeñas: combina la muestra del territorio con un modelo.',
        'Denominador: personas en viviendas particulares según la encuesta.',
        'Publicado aquí con la versión 3 de los datos, el 1 de marzo de 2026.', // in Santiago it was still the first
      ],
      url: 'https://ministerio.example/sae',
    });
  });
  test('and in English', () => {
    const { text, details } = referenceTo([estimate()], 'en');
    expect(text).toBe(
      'Ministerio (2026) [data set]. Published by Mesa del Sur (2026) as “Poverty of the comunas”, version 2.',
    );
    expect(details.slice(1)).toEqual([
      'Year: 2024.',
      'Small-area estimate: joins the territory’s sample with a model.',
      'Denominator: people in private dwellings according to the survey.',
      'Published here with version 3 of the data, on 1 March 2026.',
    ]);
  });
  test('names each method and each way of estimating once, and its years in their order', () => {
    const of = [
      estimate({ period: '2022', method: 'chile-income-2013', estimation: 'imputed' }),
      estimate({ period: '2011', method: 'chile-income-2013' }),
      estimate({ period: '2024' }),
    ];
    const { details } = referenceTo(of);
    expect(details[0]).toBe(
      'Metodología: Pobreza por ingresos, metodología de 2013; Pobreza por ingresos, metodología de 2024.',
    );
    expect(details[1]).toBe('Años: 2011, 2022, 2024.');
    expect(details[2]).toMatch(/^Valor imputado: .*; estimación para áreas pequeñas: /);
  });
  test('of many years says the first and the last', () => {
    const of = Array.from({ length: 9 }, (_, i) => estimate({ period: String(2024 - i) }));
    expect(referenceTo(of).details[1]).toBe('Años: 2016–2024.');
    expect(referenceTo(of.slice(1)).details[1]).toMatch(/^Años: 2016, 2017, .*, 2023\.$/);
  });
  test('of counts and money has no whole; of the official deprivations says that households or persons is not known', () => {
    const details = (more: Partial<Estimate>) =>
      referenceTo([estimate({ ...noInterval, estimation: null, ...more })]).details;
    expect(details({ measure: 'population', method: 'ine-census-2024' }).join()).not.toContain('Denominador');
    expect(details({ measure: 'poverty_line' }).join()).not.toContain('Denominador');
    const raw = { measure: 'raw', part: 'asis', method: 'chile-multidimensional-2024' };
    expect(details(raw).join()).toContain('% de hogares');
    expect(details({ ...raw, dataset: 'casen' }).join()).toContain('Denominador: personas en viviendas');
  });
  test('links only to where a reader can go', () => {
    expect(referenceTo([estimate({ dataset: 'casen' })]).url).toBe('');
    expect(referenceTo([estimate()], 'es', [dataset('sae', { sourceUrl: '' })]).url).toBe('');
  });
});

test('a warning is told once, with every reference that it is about, and only of what is cited', () => {
  const { cite, caveats } = begin();
  cite([estimate({ dataset: 'census' })]);
  expect(caveats()).toEqual([]);
  cite([estimate({ dataset: 'casen' }), estimate()]);
  expect(caveats()).toEqual([
    { text: 'Úsese con cuidado.', cites: [2, 3] },
    { text: 'Antártica queda fuera.', cites: [3] },
  ]);
});

test('a diagnosis in English warns in English', () => {
  const { cite, caveats } = begin('en');
  cite([estimate()]);
  expect(caveats().map(({ text }) => text)).toEqual(['Use with care.', 'Without Antártica.']);
});
