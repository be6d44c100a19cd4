/** Figures as people say them, and two places set beside each other: golden sentences in both languages, and what may not be said. */
import { describe, expect, test } from 'vitest';
import { estimate, noInterval, plainly, suppressed } from '#figures/test/estimate.stage.ts';
import { country, placeByCode } from '#territory/place.ts';
import { comunas, regions } from '#territory/territory.ts';
import { comparisonQuery, most } from './comparison-address.ts';
import { pairsOf, readComparison, sharedFigures } from './comparison/comparison.ts';
import { placeFindings } from './findings.ts';
import {
  organizationsSentence,
  outOf,
  personsSentence,
  rateSentence,
  roundedPersons,
  shortInterval,
  sureSentence,
  tickOf,
  valueAndInterval,
} from './in-words.ts';
import { placePaths } from './pages.ts';
import { placeOfAddress } from './profile/address.ts';
import { comparable, methodYear } from './series.ts';

const place = (code: string) => placeByCode(code)!;
const rate = (...[code, more, locale]: [string, Parameters<typeof estimate>[0], 'es' | 'en']) =>
  plainly(rateSentence(place(code), estimate(more), locale));

test.each([
  ['13201', [], 'Todavía no hay organizaciones del registro aquí.'],
  ['13201', [['seat', 1]], '1 organización tiene su sede en la comuna.'],
  [
    '13201',
    [
      ['named', 2],
      ['whole', 3],
    ],
    '2 organizaciones dicen que trabajan en Puente Alto. 3 organizaciones dicen que trabajan en toda la Región Metropolitana.',
  ],
  ['07', [['whole', 1]], '1 organización dice que trabaja en toda la Región del Maule.'],
  ['07', [['named', 2]], '2 organizaciones dicen que trabajan en comunas de la región.'],
] as const)('organisations of %s: %j', (code, counted, said) => {
  const groups = counted.map(([how, total]) => ({ how, total, some: [] }));
  const sentence = organizationsSentence(place(code), { seated: 0, nationwide: 9, groups }, 'es');
  expect(plainly(sentence)).toBe(said);
});

describe('a rate in a sentence', () => {
  test.each([
    [
      '13201',
      { value: 0.1383 },
      'En 2024, 14 de cada 100 personas de Puente Alto vivían en un hogar pobre por ingresos (13,8 %).',
    ],
    [
      '07',
      { value: 0.2, measure: 'h' },
      'En 2024, 20 de cada 100 personas de la Región del Maule vivían en pobreza multidimensional (20,0 %).',
    ],
    [
      'CL',
      { value: 0.0104, measure: 'severe' },
      'En 2024, 1 de cada 100 personas de Chile vivía en pobreza severa (1,0 %).',
    ],
    [
      '13',
      { value: 0.004, measure: 'extreme_fgt0' },
      'En 2024, 4 de cada 1.000 personas de la Región Metropolitana vivían en pobreza extrema por ingresos (0,4 %).',
    ],
    [
      '13114',
      { value: 0 },
      'En 2024, casi ninguna persona de Las Condes vivía en un hogar pobre por ingresos (0,0 %).',
    ],
    ['13110', suppressed, 'La fuente no publica esta cifra: la muestra es demasiado pequeña.'],
  ])('of %s, %o', (code, more, sentence) => {
    expect(rate(code, more, 'es')).toBe(sentence);
  });
  test('in English, with its own numbers and its own names', () => {
    expect(rate('13', { value: 0.134 }, 'en')).toMatch(
      /^In 2024, 13 (out )?of (every )?100 .*Santiago Metropolitan Region.*\(13\.4 %\)\.$/,
    );
    expect(rate('13110', { value: 0.004 }, 'en')).toContain('1,000');
  });
  test('never says of a hundred what rounds to none, nor of a thousand what is one in a hundred', () => {
    for (let i = 0; i <= 2000; i++) {
      const share = i / 20_000;
      const { count, base } = outOf(share);
      expect(Math.abs(count / base - share) <= 0.5 / base + 1e-12, String(share)).toBe(true);
      if (share >= 0.0005) expect(count, String(share)).toBeGreaterThan(0);
      if (base === 1000) expect(count, String(share)).toBeLessThanOrEqual(10);
    }
  });
});

describe('how sure it is', () => {
  test('is the interval, or that the source does not say', () => {
    expect(plainly(sureSentence(estimate(), 'es'))).toBe(
      'El valor verdadero está, con 95 % de confianza, entre 9,0 % y 15,0 %.',
    );
    expect(sureSentence(estimate(noInterval), 'es')).toBe(
      'La fuente publica el valor sin su margen de error: léelo como aproximado.',
    );
    expect(plainly(sureSentence(estimate(), 'en'))).toContain('between 9.0 % and 15.0 %');
  });
  test('is short where room is scarce, and says nothing where there is none', () => {
    expect([shortInterval(estimate(), 'es'), shortInterval(estimate(), 'en')].map((text) => plainly(text!))).toEqual([
      '9,0–15,0 %',
      '9.0–15.0 %',
    ]);
    expect(shortInterval(estimate({ high: null }), 'es')).toBeNull();
    expect([valueAndInterval(estimate(), 'es'), valueAndInterval(estimate(noInterval), 'es')].map(plainly)).toEqual([
      '12,0 % (entre 9,0 % y 15,0 %)',
      '12,0 %',
    ]);
  });
});

describe('persons', () => {
  test('are said with three figures, so that a sample does not sound like a census', () => {
    expect([92_515, 48_429, 1_234_567, 999, 12, 0, 99_951].map(roundedPersons)).toEqual([
      92_500, 48_400, 1_230_000, 999, 12, 0, 100_000,
    ]);
    for (let n = 1; n < 5_000_000; n = Math.ceil(n * 1.37))
      expect(Math.abs(roundedPersons(n) - n) / n, String(n)).toBeLessThanOrEqual(0.005);
  });
  test('are told with the interval of those they are of, or alone', () => {
    expect(personsSentence(estimate(), 'es')).toBe(
      'Son unas 48.400 personas, entre 36.700 y 61.100, de las 407.437 en que se basa la fuente.',
    );
    expect(personsSentence(estimate({ population: null }), 'es')).toBe('Son unas 48.400 personas.');
    expect(personsSentence(estimate(noInterval), 'es')).toBe(
      'Son unas 48.400 personas, de las 407.437 en que se basa la fuente.',
    );
    expect(personsSentence(estimate({ persons: null }), 'es')).toBeNull();
  });
});

test('a tick of a scale has a decimal only where it needs one', () => {
  expect([0, 0.05, 0.125, 0.3, 0.1 + 0.2, 1].map(tickOf('es')).map(plainly)).toEqual([
    '0 %',
    '5 %',
    '12,5 %',
    '30 %',
    '30 %',
    '100 %',
  ]);
  expect(plainly(tickOf('en')(0.025))).toBe('2.5 %');
});

describe('a comparison', () => {
  const of = (territory: string, value: number, half: number | null, more = {}) =>
    estimate({
      territory,
      value,
      low: half === null ? null : value - half,
      high: half === null ? null : value + half,
      ...more,
    });

  test('takes the year and method that most places have; of equals the latest, then the newest method', () => {
    const old = { method: 'chile-income-2013' };
    const three = ['13110', '13201', '13'].map((code) => of(code, 0.1, 0.01, { ...old, period: '2022' }));
    const two = ['13110', '13201'].map((code) => of(code, 0.2, 0.01));
    expect(sharedFigures([...two, ...three])).toEqual(three);
    expect(sharedFigures([...three.slice(0, 2), ...two])).toEqual(two);
    const sameYear = two.map((one) => ({ ...one, ...old }));
    expect(sharedFigures([...sameYear, ...two])).toEqual(two);
    expect(sharedFigures([of('13110', 0.1, null), estimate({ ...suppressed, territory: '13201' })])).toHaveLength(1);
    expect(sharedFigures([])).toEqual([]);
  });
  test('sets every two that have intervals beside each other once, the higher first; of the others nothing is said', () => {
    const figures = [of('a', 0.1, 0.01), of('b', 0.3, 0.01), of('c', 0.11, 0.02), of('d', 0.5, null)];
    const { pairs, without } = pairsOf(figures);
    expect(pairs.map(({ a, is, b }) => `${a.territory} ${is} ${b.territory}`)).toEqual([
      'b higher c',
      'b higher a',
      'c alike a',
    ]);
    expect(without.map(({ territory }) => territory)).toEqual(['d']);
    for (const { a, b } of pairs) expect(a.value!).toBeGreaterThanOrEqual(b.value!);
  });
  test('never sets two methods, parts or groups beside each other', () => {
    for (const more of [{ method: 'chile-income-2013' }, { part: 'esc' }, { breakdown: 'sexo=1' }, { measure: 'h' }]) {
      expect(pairsOf([of('a', 0.1, 0.01), of('b', 0.3, 0.01, more)]).pairs).toEqual([]);
      expect(comparable(of('a', 0.1, 0.01), of('b', 0.3, 0.01, more))).toBe(false);
    }
    expect(['chile-income-2013', 'ine-projection-2017', 'nadie'].map(methodYear)).toEqual([2013, 2017, 0]);
  });
  test('has an address that reads back as the places it was made of, whichever they are', () => {
    const all = [country, ...[...regions, ...comunas].map(({ code }) => place(code))];
    for (let i = 0; i + most <= all.length; i += most) {
      const some = all.slice(i, i + most);
      expect(readComparison(new URLSearchParams(comparisonQuery(some)))).toEqual({
        places: some,
        unknown: [],
        tooMany: [],
      });
    }
    expect(comparisonQuery([])).toBe('');
  });
  test('shows no more of a wrong address than a glance', () => {
    const { unknown, places } = readComparison(new URLSearchParams(`t=${'9'.repeat(500)}&t=&t=%20&t=cl`));
    expect([unknown, places]).toEqual([['9'.repeat(60)], [country]]);
  });
});

describe('where a place is found', () => {
  test('by its code; by one without its zero it is led to the right one; a region is no comuna', () => {
    expect(placeOfAddress('comuna', '01101', 'es')).toEqual({ place: place('01101') });
    expect(placeOfAddress('comuna', '1101', 'en')).toEqual({ movedTo: '/en/datos/comuna/01101' });
    expect(placeOfAddress('region', '8', 'es')).toEqual({ movedTo: '/datos/region/08' });
    for (const [level, code] of [
      ['comuna', '13'],
      ['region', '13101'],
      ['comuna', 'CL'],
      ['region', 'x'],
      ['comuna', '99999'],
    ] as const)
      expect(placeOfAddress(level, code, 'es'), code).toBeUndefined();
  });
  test('by the search of everything, when it is called just so: of two of one name the comuna comes first', () => {
    const found = (question: string) =>
      placeFindings(question, 'es').flatMap(({ hits }) => hits.map(({ path }) => path));
    expect(found('puente alto')).toEqual(['/datos/comuna/13201']);
    expect(found('Coquimbo')).toEqual(['/datos/comuna/04102', '/datos/region/04']);
    expect(found('san pedro')).toEqual(['/datos/comuna/13505', '/datos/comuna/08108', '/datos/comuna/02203']);
    expect(found('chile')).toEqual(['/datos']);
    const [islands] = placeFindings('chiloé adultos mayores', 'es');
    expect([islands!.hits.length, islands!.total, islands!.all?.label]).toEqual([2, 10, 'Los 10 lugares']);
    expect(found('santiago')).toEqual(['/datos/comuna/13101', '/datos/region/13']);
    expect([found('puente altto'), found('pobreza'), found('')]).toEqual([['/datos/comuna/13201'], [], []]);
  });
  test('by the map of the site: each region and each comuna once', () => {
    expect(new Set(placePaths.map(({ path }) => path)).size).toBe(16 + 346);
  });
});
