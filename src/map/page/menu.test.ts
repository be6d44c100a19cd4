/** What stands beside a map: its choices, its addresses, the order of its table. */
import { expect, test } from 'vitest';
import { embedCode, figureHeight, heightOf } from '../embed/code.ts';
import { choice, rates, viewMade } from '../test/view.stage.ts';
import {
  figureEmbedHref,
  figureEmbeddingHref,
  mapEmbedHref,
  mapEmbeddingHref,
  mapHref,
  mapPictureHref,
  mapQuery,
} from '../view/address.ts';
import { readChoice, statusOfMissing, type Layer } from '../view/choice.ts';
import { measureOptions, yearsOf } from './menu.ts';
import { orderedRows, orders, readOrder } from './order.ts';

const layers: Layer[] = [
  { measure: 'fgt0', part: '', method: 'chile-income-2024', periods: ['2024'] },
  { measure: 'fgt0', part: '', method: 'chile-income-2013', periods: ['2022', '2017'] },
  { measure: 'raw', part: 'asis', method: 'chile-multidimensional-2024', periods: ['2024'] },
  { measure: 'population', part: '', method: 'ine-census-2024', periods: ['2024'] },
  { measure: 'gini', part: '', method: 'chile-income-2024', periods: ['2024'] },
];

test('a measure is offered once, under its group, in the language of the page', () => {
  expect(measureOptions(layers, 'es').map(({ value, label }) => [value, label])).toEqual([
    ['fgt0', 'Pobreza por ingresos'],
    ['raw.asis', 'Carencia: Asistencia escolar'],
    ['population', 'Población'],
    ['gini', 'Coeficiente de Gini'],
  ]);
  const groups = (locale: 'es' | 'en') => measureOptions(layers, locale).map(({ group }) => group);
  expect(new Set(groups('es')).size).toBe(4);
  expect(groups('en')).not.toEqual(groups('es'));
});

test('its years stand under their method, the newest method first, and no other measure’s among them', () => {
  expect(yearsOf(layers, { measure: 'fgt0', part: '' }, 'es')).toEqual([
    { method: 'chile-income-2024', name: 'metodología de 2024', periods: ['2024'] },
    { method: 'chile-income-2013', name: 'metodología de 2013', periods: ['2022', '2017'] },
  ]);
  expect(yearsOf(layers, { measure: 'raw', part: 'otra' }, 'es')).toEqual([]);
});

test('an address says what is chosen and leaves out what goes without saying', () => {
  expect(mapHref({ measure: 'h' })).toBe('/datos/mapa?medida=h');
  expect(mapHref({ ...choice, region: '13' }, { orden: 'nombre', vista: undefined })).toBe(
    '/datos/mapa?medida=fgt0&metodo=chile-income-2024&ano=2024&region=13&orden=nombre',
  );
  expect(mapPictureHref({ measure: 'raw', part: 'asis', level: 'regions' }, 'png')).toBe(
    '/datos/mapa.png?nivel=regiones&medida=raw.asis',
  );
  expect([mapEmbedHref({ measure: 'h' }), mapEmbeddingHref({ measure: 'h' })]).toEqual([
    '/datos/incrustar/mapa?medida=h',
    '/datos/incrustar?medida=h&que=mapa',
  ]);
  const figure = { territory: '13110', measure: 'fgt0', period: '2024' };
  expect([figureEmbedHref(figure), figureEmbeddingHref(figure)]).toEqual([
    '/datos/incrustar/figura?territorio=13110&medida=fgt0&ano=2024',
    '/datos/incrustar?territorio=13110&medida=fgt0&ano=2024',
  ]);
});

test('an address reads back as the choice that it was made of', () => {
  for (const level of ['comunas', 'regions'] as const)
    for (const { periods, ...layer } of layers)
      for (const period of periods)
        for (const region of level === 'comunas' ? [null, '13'] : [null]) {
          const made = { ...layer, level, period, region };
          const read = readChoice(
            new URLSearchParams(mapQuery(made)),
            () => layers,
            (code) => code === '13',
            2026,
          );
          expect(read).toEqual({ choice: made, missing: null });
        }
});

test('two things at once are a mistake of who asks; what is not there is only not there', () => {
  expect(statusOfMissing({ code: 'asked-twice', asked: '' })).toBe(400);
  for (const code of ['no-level', 'no-region', 'no-measure', 'no-method', 'no-year', 'no-territory'] as const)
    expect(statusOfMissing({ code, asked: '' })).toBe(404);
});

test('every order shows every row once; those without a figure come last, by name', () => {
  const none = { value: null, low: null, high: null, persons: null } as const;
  const { rows } = viewMade(
    { region: '13' },
    { estimates: rates('comunas', { '13101': none, '13132': none, '13110': none }) },
  );
  const last = orders.filter((order) => order === 'mayor' || order === 'menor' || order === 'personas');
  for (const order of orders)
    expect(
      orderedRows(rows, order)
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(rows.map(({ code }) => code).toSorted());
  for (const order of last)
    expect(
      orderedRows(rows, order)
        .slice(-3)
        .map(({ name }) => name),
    ).toEqual(['La Florida', 'Santiago', 'Vitacura']);
  const values = (order: 'mayor' | 'menor') => orderedRows(rows, order).flatMap(({ value }) => value ?? []);
  expect(values('menor')).toEqual(values('mayor').toReversed());
  expect(values('menor')).toEqual(values('menor').toSorted((a, b) => a - b));
  expect(['orden=menor', 'orden=toString', ''].map((query) => readOrder(new URLSearchParams(query)))).toEqual([
    'menor',
    'mayor',
    'mayor',
  ]);
});

test('the code to copy is one frame, as high as what it shows, that no title can break out of', () => {
  const code = embedCode({ address: 'https://m.example/en/x?a=1&b=2', title: 'A "b" <c> & d', height: figureHeight });
  expect(code.match(/<[a-z/]+/g)).toEqual(['<iframe', '</iframe']);
  expect(code).toContain('title="A &quot;b&quot; &lt;c> &amp; d"');
  expect(code).toContain('src="https://m.example/en/x?a=1&amp;b=2"');
  expect(heightOf({ region: '13' })).toBeGreaterThan(heightOf({ region: null }));
});
