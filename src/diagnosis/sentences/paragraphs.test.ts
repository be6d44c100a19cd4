/** What the ready paragraphs say of each kind of figure, and what they refuse to say. */
import { describe, expect, test } from 'vitest';
import type { Estimate } from '#figures/release/estimate.ts';
import type { Draft } from '../facts/facts.ts';
import { latest, seriesByMethod, verdict } from '../facts/series.ts';
import { ageSentences, deprivationSentences, lineSentences } from './count-paragraphs.ts';
import {
  changeSentences,
  comparisonSentences,
  methodBreakSentences,
  missingSentences,
  neighbourSentences,
  rateSentences,
} from './paragraphs.ts';
import { namedPlace } from '../facts/named-place.ts';
import { estimate as anEstimate, noInterval, plainly } from '#figures/test/estimate.stage.ts';

const florida = namedPlace('13110', 'es')!;
const region = namedPlace('13', 'es')!;
const chile = namedPlace('CL', 'es')!;
const antarctica = namedPlace('12202', 'es')!;

const estimate = (more: Partial<Estimate> = {}): Estimate =>
  anEstimate({ value: 0.118861, low: 0.084826, high: 0.152897, ...more });
const said = (drafts: readonly Draft[]) => drafts.map(({ text }) => plainly(text));

describe('a rate', () => {
  test('is told of every hundred, with persons, interval and how it was reached', () => {
    expect(said(rateSentences(estimate(), florida, 'es'))).toEqual([
      'En 2024, según la metodología de 2024, el 11,9 % de las personas de La Florida vivía en pobreza por ingresos: cerca de 12 de cada 100, unas 48.429 personas, entre 34.561 y 62.296, de las 407.437 en que se basa la fuente.',
      'Es una estimación: con un 95 % de confianza, el valor está entre 8,5 % y 15,3 %.',
      'Combina la muestra de la encuesta con un modelo (estimación para áreas pequeñas).',
    ]);
  });
  test('without persons or interval says so and invents neither', () => {
    const bare = estimate({ ...noInterval, persons: null, estimation: null, territory: '13', value: 0.133408 });
    expect(said(rateSentences(bare, region, 'es'))).toEqual([
      'En 2024, según la metodología de 2024, el 13,3 % de las personas de la Región Metropolitana vivía en pobreza por ingresos: cerca de 13 de cada 100.',
      'La fuente no publica el margen de error de esta cifra.',
    ]);
  });
  test('without the population it is a share of gives persons alone', () => {
    const [first] = said(rateSentences(estimate({ population: null }), florida, 'es'));
    expect(first).toMatch(/unas 48\.429 personas\.$/);
  });
  test('that is suppressed has no number at all', () => {
    const hidden = estimate({ value: null, ...noInterval, persons: null, quality: 'suppressed' });
    expect(said(rateSentences(hidden, florida, 'es'))).toEqual([
      'La cifra de pobreza por ingresos de 2024 para La Florida no se publica, porque la muestra es demasiado pequeña.',
    ]);
  });
  test('near nobody or everybody is not rounded to nobody or everybody', () => {
    const of = (value: number) => said(rateSentences(estimate({ value, ...noInterval }), florida, 'es'))[0];
    expect(of(0.004)).toContain('menos de 1 de cada 100');
    expect(of(0.997)).toContain('casi todas');
  });
  test('marked by its publisher carries the warning', () => {
    expect(said(rateSentences(estimate({ quality: 'unreliable' }), florida, 'es')).at(-1)).toContain('no fiable');
    expect(said(rateSentences(estimate({ quality: 'reliable' }), florida, 'es'))).toHaveLength(3);
  });
  test('is told in English too', () => {
    const [first, second] = said(rateSentences(estimate(), namedPlace('13110', 'en')!, 'en'));
    expect(first).toBe(
      'In 2024, by the 2024 method, 11.9 % of the people of La Florida lived in income poverty: about 12 in every 100, some 48,429 people, between 34,561 and 62,296, of the 407,437 that the source builds on.',
    );
    expect(second).toContain('between 8.5 % and 15.3 %');
  });
});

test('a place without a figure says whether comunas have none or only this one', () => {
  expect(said(missingSentences('extreme_fgt0', florida, false, 'es'))).toEqual([
    'La pobreza extrema por ingresos no se publica para comunas.',
  ]);
  expect(said(missingSentences('fgt0', antarctica, true, 'es'))).toEqual([
    'No hay ninguna estimación publicada de pobreza por ingresos para Antártica.',
  ]);
});

describe('two methods', () => {
  const old = (period: string, value: number, low: number, high: number) =>
    estimate({ method: 'chile-income-2013', period, value, low, high });
  const all = [estimate(), old('2022', 0.035, 0.017, 0.054), old('2011', 0.121, 0.096, 0.148)];

  test('are two series, the newest method first whatever the order', () => {
    const series = seriesByMethod(all, '13110', 'fgt0');
    expect(series.map(({ method, estimates }) => [method, estimates.map(({ period }) => period)])).toEqual([
      ['chile-income-2024', ['2024']],
      ['chile-income-2013', ['2011', '2022']],
    ]);
    expect(latest(all, '13110', 'fgt0')).toBe(all[0]);
  });
  test('are never compared', () => {
    expect(verdict(all[0]!, all[1]!)).toBeNull();
    const told = comparisonSentences(all[0]!, florida, [{ place: region, estimate: all[1] }], 'es');
    expect(said(told).join(' ')).not.toMatch(/más (alta|baja)|se distingue/);
  });
  test('change is told within one, and the break beside it', () => {
    const series = seriesByMethod(all, '13110', 'fgt0');
    expect(changeSentences(series[0]!, 'es')).toEqual([]);
    expect(said(changeSentences(series[1]!, 'es'))).toEqual([
      'Según la metodología de 2013, la tasa fue de 12,1 % en 2011 y de 3,5 % en 2022: bajó más que el margen de error.',
      'El ministerio que las publica advierte que las estimaciones comunales de distintos años no son estrictamente comparables.',
    ]);
    const ofRegion = series[1]!.estimates.map((one) => ({ ...one, territory: '13' }));
    expect(changeSentences({ method: 'chile-income-2013', estimates: ofRegion }, 'es')).toHaveLength(1);
    expect(said(methodBreakSentences(series, 'es'))).toEqual([
      'Las cifras desde 2024 usan la metodología de 2024 y no se comparan con las de antes.',
    ]);
  });
  test('change from a figure without margin says of which year, and that it was imputed', () => {
    const imputed = { ...old('2011', 0.165, 0, 0), ...noInterval, estimation: 'imputed' as const };
    const told = (first: Estimate, last: Estimate, locale: 'es' | 'en') =>
      said(changeSentences({ method: 'chile-income-2013', estimates: [first, last] }, locale))[0];
    const last = old('2022', 0.025, 0, 0.0565);
    expect(told(imputed, last, 'es')).toBe(
      'Según la metodología de 2013, la tasa fue de 16,5 % en 2011 y de 2,5 % en 2022; la fuente no publica el margen de error de 2011 (un valor imputado, porque el territorio no estuvo en la encuesta), así que no se sabe si la diferencia es real.',
    );
    expect(told(imputed, last, 'en')).toContain(
      'the margin of error of 2011 (an imputed value, because the territory was not in the survey), so nobody',
    );
    expect(told({ ...last, ...noInterval, period: '2017' }, { ...last, ...noInterval }, 'es')).toContain(
      'el margen de error de 2017 y 2022, así que',
    );
  });
  test('of the same years are told apart, not one after the other', () => {
    const series = seriesByMethod([...all, estimate({ period: '2011' })], '13110', 'fgt0');
    expect(said(methodBreakSentences(series, 'es'))).toEqual([
      'Hay cifras de los mismos años según la metodología de 2024 y según la metodología de 2013: no se comparan entre sí.',
    ]);
  });
  test('of other countries and variants are left out', () => {
    const others = ['global-mpi-2018', 'chile-multidimensional-2015-four'].map((method) =>
      estimate({ measure: 'h', method }),
    );
    expect(seriesByMethod(others, '13110', 'h')).toEqual([]);
  });
});

describe('a comparison', () => {
  const of = (territory: string, value: number, low: number | null, high: number | null) =>
    estimate({ territory, value, low, high });
  const cases = [
    [of('13', 0.2, 0.19, 0.21), 'lower'],
    [of('13', 0.05, 0.04, 0.06), 'higher'],
    [of('13', 0.14, 0.13, 0.15), 'unclear'],
    [of('13', 0.17, null, null), 'unsaid'],
  ] as const;
  test.each(cases)('goes by the margins there are: %#', (other, expected) => {
    expect(verdict(estimate(), other)).toBe(expected);
  });
  test('without any margin says only that nobody knows', () => {
    const own = estimate(noInterval);
    const told = comparisonSentences(own, florida, [{ place: chile, estimate: of('CL', 0.173, null, null) }], 'es');
    expect(said(told)[1]).toBe(
      'La de Chile fue de 17,3 %; sin el margen de error de ambas no se puede decir si la diferencia es real.',
    );
  });
  test('with one margin it cannot be said either', () => {
    const told = comparisonSentences(
      estimate(),
      florida,
      [{ place: chile, estimate: of('CL', 0.173, null, null) }],
      'es',
    );
    expect(said(told)[1]).toContain('sin el margen de error de ambas');
  });
  test('with neighbours names those that stand out, and leaves out those without a figure', () => {
    const neighbours = [
      { place: namedPlace('13112', 'es')!, estimate: of('13112', 0.233, 0.186, 0.28) },
      { place: namedPlace('13201', 'es')!, estimate: of('13201', 0.138, 0.109, 0.168) },
      { place: antarctica, estimate: undefined },
    ];
    expect(said(neighbourSentences(estimate(), florida, neighbours, 'es'))[1]).toBe(
      'Entre sus comunas vecinas, tiene una tasa claramente más alta La Pintana (23,3 %); no se distingue de ella Puente Alto (13,8 %).',
    );
    expect(neighbourSentences(estimate(), florida, [{ place: antarctica, estimate: undefined }], 'es')).toEqual([]);
  });
});

describe('counts', () => {
  const counted = (breakdown: string, value: number) =>
    estimate({
      ...noInterval,
      measure: 'population',
      method: 'ine-census-2024',
      breakdown,
      value,
      estimation: 'count',
    });

  test('of a census give shares of everybody', () => {
    const census = [counted('', 374_836), counted('age=0-14', 58_762), counted('age=65+', 60_747)];
    expect(said(ageSentences(census, florida, 'es'))).toEqual([
      'El Censo de 2024 contó 374.836 personas en La Florida.',
      'De cada 100, 16 tienen menos de 15 años y 16 tienen 65 años o más.',
    ]);
    const [, few] = said(
      ageSentences([counted('', 1000), counted('age=0-14', 0), counted('age=65+', 4)], florida, 'es'),
    );
    expect(few).toBe('De cada 100, ninguna tiene menos de 15 años y menos de una tiene 65 años o más.');
    expect(ageSentences([counted('age=0-14', 1)], florida, 'es')).toEqual([]);
  });
  test('of deprivations name the most frequent first', () => {
    const raw = (part: string, value: number | null) =>
      estimate({ ...noInterval, measure: 'raw', method: 'chile-multidimensional-2024', part, value });
    const told = deprivationSentences([raw('asis', 0.015), raw('inf', 0.321), raw('esc', null)], region, 'es', 1);
    expect(said(told)).toEqual([
      'En 2024, las carencias más frecuentes en la Región Metropolitana fueron «Informalidad» (32,1 %).',
    ]);
  });
  test('of lines scale a household by its method and warn of the other', () => {
    const line = (measure: string, value: number) =>
      estimate({ ...noInterval, territory: 'CL', measure, method: 'chile-income-2013', period: '2024-05', value });
    const told = said(lineSentences([line('poverty_line', 229_766), line('extreme_line', 153_177)], estimate(), 'es'));
    expect(told[0]).toContain('En mayo de 2024, la línea de pobreza era de $229.766');
    expect(told[1]).toContain(`$606.356 al mes`); // 229,766 × 4^0.7
    expect(told[2]).toContain('usan la metodología de 2024');
    expect(said(lineSentences([], undefined, 'es'))).toEqual(['No hay líneas de pobreza publicadas.']);
  });
});
