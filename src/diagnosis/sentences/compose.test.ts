/** A whole diagnosis from a handful of figures: which sections, what they say in both languages, and what each sentence cites. */
import { expect, test } from 'vitest';
import type { Estimate } from '#figures/release/estimate.ts';
import { dataset, estimate, noInterval, plainly, suppressed } from '#figures/test/estimate.stage.ts';
import type { Locale } from '#platform/words.ts';
import type { Facts } from '../facts/facts.ts';
import { namedPlace, placesAround } from '../facts/named-place.ts';
import { themeNames, type Theme } from '../facts/themes.ts';
import { composeDiagnosis } from './compose.ts';

const old = { method: 'chile-income-2013', dataset: 'before' } as const;
const raw = { ...noInterval, measure: 'raw', method: 'chile-multidimensional-2024', dataset: 'deprivations' } as const;
const counted = {
  ...noInterval,
  measure: 'population',
  method: 'ine-census-2024',
  estimation: 'count',
  dataset: 'census',
} as const;
const line = {
  ...noInterval,
  territory: 'CL',
  method: 'chile-income-2013',
  dataset: 'lines',
  estimation: null,
  persons: null,
} as const;

const figures: readonly Estimate[] = [
  estimate({ quality: 'weak' }),
  estimate({ ...old, period: '2022', value: 0.035, low: 0.017, high: 0.054 }),
  estimate({ ...old, period: '2017', value: 0.05, low: 0.03, high: 0.07 }),
  estimate({ territory: '13', value: 0.134, ...noInterval, estimation: 'direct' }),
  estimate({ territory: 'CL', value: 0.173, low: 0.17, high: 0.176, estimation: 'direct' }),
  estimate({ territory: '13112', value: 0.233, low: 0.186, high: 0.28 }),
  estimate({ territory: '13201', value: 0.138, low: 0.109, high: 0.168 }),
  estimate({ territory: '13111', ...suppressed }),
  estimate({ territory: '13', measure: 'extreme_fgt0', value: 0.06, low: 0.05, high: 0.07, estimation: 'direct' }),
  estimate({ ...raw, territory: '13', part: 'asis', value: 0.015 }),
  estimate({ ...raw, territory: '13', part: 'inf', value: 0.321 }),
  estimate({ ...counted, value: 374_836 }),
  estimate({ ...counted, breakdown: 'age=0-14', value: 58_762 }),
  estimate({ ...counted, breakdown: 'age=65+', value: 3748 }),
  estimate({ ...counted, breakdown: 'sexo=2', value: 195_000 }),
  estimate({ ...line, measure: 'poverty_line', period: '2024-05', value: 229_766 }),
  estimate({ ...line, measure: 'extreme_line', period: '2024-05', value: 153_177 }),
  estimate({ ...line, measure: 'poverty_line', period: '2024-04', value: 1 }),
];
const datasets = ['sae', 'before', 'deprivations', 'census', 'lines'].map((slug) => dataset(slug));

const factsOf = (code: string, locale: Locale, estimates = figures): Facts => {
  const place = namedPlace(code, locale)!;
  return {
    place,
    around: placesAround(place, locale),
    neighbours: ['13112', '13201', '13111'].flatMap((one) => namedPlace(one, locale) ?? []),
    estimates,
    maps: new Map(),
    mesa: 'Mesa',
    locale,
  };
};
const compose = (theme: Theme, code = '13110', locale: Locale = 'es', estimates = figures) =>
  composeDiagnosis([theme], factsOf(code, locale, estimates), datasets).sections[0]!;
const told = (...asked: Parameters<typeof compose>) =>
  compose(...asked).paragraphs.map((sentences) => sentences.map(({ text }) => plainly(text)));

/** What a diagnosis of La Florida says of each theme, sentence by sentence. */
const golden: Record<Locale, Partial<Record<Theme, string[][]>>> = {
  es: {
    income: [
      [
        'En 2024, según la metodología de 2024, el 12,0 % de las personas de La Florida vivía en pobreza por ingresos: cerca de 12 de cada 100, unas 48.429 personas, entre 36.669 y 61.116, de las 407.437 en que se basa la fuente.',
        'Es una estimación: con un 95 % de confianza, el valor está entre 9,0 % y 15,0 %.',
        'Combina la muestra de la encuesta con un modelo (estimación para áreas pequeñas).',
        'Quien la publica la califica de poco fiable: hay que usarla con cautela.',
      ],
      [
        'Según la metodología de 2013, la tasa fue de 5,0 % en 2017 y de 3,5 % en 2022; la diferencia cabe en el margen de error, así que no se puede asegurar que haya cambiado.',
        'El ministerio que las publica advierte que las estimaciones comunales de distintos años no son estrictamente comparables.',
        'Las cifras desde 2024 usan la metodología de 2024 y no se comparan con las de antes.',
      ],
    ],
    extreme: [
      [
        'La pobreza extrema por ingresos no se publica para comunas.',
        'En 2024, según la metodología de 2024, el 6,0 % de las personas de la Región Metropolitana vivía en pobreza extrema por ingresos: cerca de 6 de cada 100, unas 48.429 personas, entre 20.372 y 28.521, de las 407.437 en que se basa la fuente.',
        'Es una estimación: con un 95 % de confianza, el valor está entre 5,0 % y 7,0 %.',
      ],
    ],
    severe: [['La pobreza severa no se publica para comunas.']],
    deprivations: [
      [
        'Las carencias por indicador no se publican para comunas: estas son las de la Región Metropolitana, donde está La Florida.',
        'En 2024, las carencias más frecuentes en la Región Metropolitana fueron «Informalidad» (32,1 %) y «Asistencia escolar» (1,5 %).',
      ],
    ],
    age: [
      [
        'El Censo de 2024 contó 374.836 personas en La Florida.',
        'De cada 100, 16 tienen menos de 15 años y 1 tiene 65 años o más.',
        'De cada 100, 52 son mujeres.',
      ],
    ],
    comparison: [
      [
        'En 2024, la pobreza por ingresos de La Florida fue de 12,0 % (entre 9,0 % y 15,0 %).',
        'La de la Región Metropolitana fue de 13,4 %; sin el margen de error de ambas no se puede decir si la diferencia es real.',
        'Es más baja que la de Chile (17,3 %): la diferencia supera su margen de error.',
      ],
    ],
    neighbours: [
      [
        'En 2024, la pobreza por ingresos de La Florida fue de 12,0 %.',
        'Entre sus comunas vecinas, tiene una tasa claramente más alta La Pintana (23,3 %); no se distingue de ella Puente Alto (13,8 %).',
      ],
    ],
    lines: [
      [
        'En mayo de 2024, la línea de pobreza era de $229.766 al mes por persona equivalente, y la de pobreza extrema, de $153.177 (metodología de 2013).',
        'Para un hogar de cuatro personas, la línea de pobreza equivale a un ingreso de $606.356 al mes: la línea por persona multiplicada por el número de personas elevado a 0,7.',
        'Las tasas de pobreza por ingresos más recientes usan la metodología de 2024, que tiene otras líneas: estas no les corresponden.',
      ],
    ],
  },
  en: {
    income: [
      [
        'In 2024, by the 2024 method, 12.0 % of the people of La Florida lived in income poverty: about 12 in every 100, some 48,429 people, between 36,669 and 61,116, of the 407,437 that the source builds on.',
        'It is an estimate: with 95% confidence the value is between 9.0 % and 15.0 %.',
        'It combines the sample of the survey with a model (small-area estimation).',
        'Its publisher marks it as not very reliable: use it with caution.',
      ],
      [
        'By the 2013 method, the rate was 5.0 % in 2017 and 3.5 % in 2022; the difference fits within the margin of error, so no change can be claimed.',
        'The ministry that publishes them warns that comuna estimates of different years are not strictly comparable.',
        'Figures from 2024 on use the 2024 method and are not compared with those before.',
      ],
    ],
    extreme: [
      [
        'Figures of extreme income poverty are not published for comunas.',
        'In 2024, by the 2024 method, 6.0 % of the people of the Santiago Metropolitan Region lived in extreme income poverty: about 6 in every 100, some 48,429 people, between 20,372 and 28,521, of the 407,437 that the source builds on.',
        'It is an estimate: with 95% confidence the value is between 5.0 % and 7.0 %.',
      ],
    ],
    severe: [['Figures of severe poverty are not published for comunas.']],
    deprivations: [
      [
        'Deprivations by indicator are not published for comunas: these are those of the Santiago Metropolitan Region, where La Florida is.',
        'In 2024, the most frequent deprivations in the Santiago Metropolitan Region were “Informality” (32.1 %) and “School attendance” (1.5 %).',
      ],
    ],
    age: [
      [
        'The 2024 census counted 374,836 people in La Florida.',
        'Of every 100, 16 are under 15 and 1 is 65 or older.',
        'Of every 100, 52 are women.',
      ],
    ],
    comparison: [
      [
        'In 2024, income poverty in La Florida was 12.0 % (between 9.0 % and 15.0 %).',
        'That of the Santiago Metropolitan Region was 13.4 %; without the margin of error of both nobody can say whether the difference is real.',
        'It is lower than that of Chile (17.3 %): the difference exceeds its margin of error.',
      ],
    ],
    neighbours: [
      [
        'In 2024, income poverty in La Florida was 12.0 %.',
        'Among its neighbouring comunas, La Pintana (23.3 %) has a clearly higher rate; Puente Alto (13.8 %) cannot be clearly told apart from it.',
      ],
    ],
    lines: [
      [
        'In May 2024, the poverty line was $229,766 a month per equivalent person, and the extreme poverty line $153,177 (2013 method).',
        'For a household of four, the poverty line comes to an income of $606,356 a month: the line per person times the number of people to the power of 0.7.',
        'The most recent income poverty rates use the 2024 method, which has other lines: these do not belong to them.',
      ],
    ],
  },
};

const cases = (['es', 'en'] as const).flatMap((locale) =>
  themeNames.flatMap((theme) => (golden[locale][theme] ? [[theme, locale, golden[locale][theme]] as const] : [])),
);
test.each(cases)('of La Florida, %s in %s', (theme, locale, paragraphs) => {
  expect(told(theme, '13110', locale)).toEqual(paragraphs);
});

test.each([
  ['income', '12202', 'No hay ninguna estimación publicada de pobreza por ingresos para Antártica.'],
  ['age', '13', 'No hay población por edad publicada para la Región Metropolitana.'],
  ['deprivations', 'CL', 'No hay carencias por indicador publicadas para Chile.'],
] as const)('what nobody publishes is said: %s of %s', (theme, code, first) => {
  expect(told(theme, code)[0]![0]).toBe(first);
});

test('a place without a figure is told the nearest larger one that has it, named as such', () => {
  expect(told('income', '12202')[0]![1]).toMatch(/^En 2024, .* el 17,3 % de las personas de Chile vivía/);
  expect(compose('income', '12202').tables.map(({ caption }) => caption)).toEqual([
    'Pobreza por ingresos en Chile, por año y metodología',
  ]);
});

test.each([
  ['comparison', 'CL', 'El diagnóstico es del país: no hay un territorio mayor con que compararlo.'],
  ['neighbours', '13', 'Las comunas vecinas se muestran cuando el diagnóstico es de una comuna.'],
] as const)('where there is nothing to set beside it, %s of %s is only a note', (theme, code, note) => {
  const { paragraphs, notes, pictures, tables } = compose(theme, code);
  expect([paragraphs, notes, pictures, tables]).toEqual([[], [note], [], []]);
});

test('an island has no neighbours, and says so', () => {
  const island = { ...factsOf('05201', 'es'), neighbours: [] };
  const [section] = composeDiagnosis(['neighbours'], island, datasets).sections;
  expect(section!.notes).toEqual(['Isla de Pascua no limita por tierra con otra comuna.']);
});

test('tables give every figure, the newest method first; what is withheld is named and not drawn', () => {
  const rows = (theme: Theme) => compose(theme).tables[0]!.rows.map(({ cells }) => plainly(cells.join(' | ')));
  expect(rows('income')).toEqual([
    '2024 | metodología de 2024 | 12,0 % | 9,0 % – 15,0 % | 48.429 | poco fiable',
    '2022 | metodología de 2013 | 3,5 % | 1,7 % – 5,4 % | 48.429 | la fuente no dice qué tan segura es',
    '2017 | metodología de 2013 | 5,0 % | 3,0 % – 7,0 % | 48.429 | la fuente no dice qué tan segura es',
  ]);
  expect(rows('comparison')[1]).toContain('| no se publica |');
  expect(rows('neighbours').at(-1)).toBe('La Granja | no se publica | no se publica | – | no se publica');
  expect(compose('neighbours').pictures[0]!.drawing.shapes.filter(({ kind }) => kind === 'dot')).toHaveLength(3);
  expect(rows('lines')).toEqual(['mayo de 2024 | $229.766 | $153.177 | –']);
  expect(rows('deprivations').map((row) => row.split(' | ')[0])).toEqual(['Educación', 'Trabajo y seguridad social']);
});

test('a picture is told in words, value by value, for who cannot see it', () => {
  const [picture] = compose('income').pictures;
  expect([picture!.caption, plainly(picture!.alt)]).toEqual([
    'Pobreza por ingresos en La Florida, metodología de 2013',
    'Un punto por año con su margen de error: 2017, 5,0 % (entre 3,0 % y 7,0 %); 2022, 3,5 % (entre 1,7 % y 5,4 %).',
  ]);
  expect(plainly(compose('age', '13110', 'en').pictures[0]!.alt)).toBe(
    'A bar for each category: 0 to 14, 15.7 %; 65 or older, 1.0 %.',
  );
});

test('the measures compared are those chosen, or income and multidimensional', () => {
  const of = (themes: readonly Theme[]) => {
    const { sections } = composeDiagnosis(themes, factsOf('13', 'es'), datasets);
    return sections.at(-1)!.tables.map(({ caption }) => caption.split(',')[0]);
  };
  expect(of(['comparison'])).toEqual(['Pobreza por ingresos']);
  expect(of(['extreme', 'comparison'])).toEqual(['Pobreza extrema por ingresos']);
  expect(of(['income', 'extreme', 'comparison'])).toHaveLength(2);
});

test('every figure is cited, in the order a reader meets them; a sentence without figures needs no source', () => {
  const { sections, references } = composeDiagnosis(themeNames, factsOf('13110', 'es'), datasets);
  expect(sections.map(({ theme }) => theme)).toEqual(themeNames.filter((theme) => theme !== 'organizations'));
  const cited = sections.flatMap(({ paragraphs }) => paragraphs.flat());
  for (const { text, cites } of cited)
    if (/\d\s%/.test(text) && !text.includes('95')) expect(cites, text).not.toEqual([]);
  for (const { text, cites } of cited) if (!/\d/.test(text)) expect(cites, text).toEqual([]);
  const met = [...new Set(cited.flatMap(({ cites }) => cites))];
  expect(met).toEqual(met.toSorted((a, b) => a - b));
  expect(references.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});
