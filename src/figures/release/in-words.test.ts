/** Figures in words: the unit of each measure, in both languages, and a name for everything that is published. */
import { describe, expect, test } from 'vitest';
import { estimate, plainly, suppressed } from '../test/estimate.stage.ts';
import { methodIds } from '#poverty/method/list.ts';
import { isBreakdown } from './breakdown.ts';
import { csvOf, estimateColumns, hashOf, hashOfCsv, keyOf } from './canonical-csv.ts';
import { estimations, qualities, seriesOf, yearOf } from './estimate.ts';
import {
  estimationName,
  intervalOf,
  licenceName,
  meaningOf,
  measureName,
  methodName,
  partName,
  qualityMark,
  qualityName,
  valueIn,
  valueOf,
} from './in-words.ts';
import { isMeasuredBy, knownMethods, partsOfMethod } from './load/known-methods.ts';
import { countingMethods, headlines, isMeasure, measures, unitOf, units } from './measures.ts';
import { words } from './words.ts';

const both = ['es', 'en'] as const;

test.each([
  ['fgt0', 0.173, '17,3 %', '17.3 %'],
  ['fgt0', 0, '0,0 %', '0.0 %'],
  ['fgt0', 0.00049, '0,0 %', '0.0 %'],
  ['h', 1, '100,0 %', '100.0 %'],
  ['persons', 98_123.4, '98.123', '98,123'],
  ['persons', 5, '5', '5'],
  ['poverty_line', 229_766, '$229.766', '$229,766'],
  ['gini', 0.4519, '0,452', '0.452'],
  ['s80s20', 9.1, '9,100', '9.100'],
  ['whatever', 2, '2,000', '2.000'],
  ['fgt0', null, 'no se publica', 'not published'],
] as const)('%s of %s is «%s», in English “%s”', (measure, value, es, en) => {
  expect(both.map((locale) => plainly(valueIn(measure, value, locale)))).toEqual([es, en]);
  expect(valueOf({ measure, value }, 'es')).toBe(valueIn(measure, value, 'es'));
});

test('an interval is said whole or not at all, and never breaks between number and sign', () => {
  expect(plainly(intervalOf(estimate(), 'es')!)).toBe('entre 9,0 % y 15,0 %');
  expect(plainly(intervalOf(estimate(), 'en')!)).toBe('between 9.0 % and 15.0 %');
  expect([intervalOf(estimate({ low: null }), 'es'), intervalOf(estimate({ high: null }), 'es')]).toEqual([null, null]);
  expect(intervalOf(estimate(suppressed), 'es')).toBeNull();
  expect(intervalOf(estimate(), 'es')!.split('%')[0]).toMatch(/9,0\u00a0$/);
});

describe('names', () => {
  test('there are for every measure, with a sentence that says what it is', () => {
    for (const locale of both)
      for (const measure of measures) {
        expect(measureName({ measure, part: '', method: '' }, locale)).not.toBe(measure);
        expect(meaningOf(measure, locale), measure).toMatch(/^\p{Lu}.{15,}\.$/u);
      }
    expect([meaningOf('whatever', 'es'), measureName({ measure: 'whatever', part: '', method: '' }, 'es')]).toEqual([
      '',
      'whatever',
    ]);
  });
  test('of two measures are never the same, so that no table has two columns alike', () => {
    for (const locale of both) {
      const names = measures.map((measure) => measureName({ measure, part: '', method: '' }, locale));
      expect(new Set(names).size).toBe(measures.length);
    }
  });
  test('of an indicator come from its method; an unknown one is called as it is in the data', () => {
    const raw = { measure: 'raw', part: 'asis', method: 'chile-multidimensional-2024' };
    expect(both.map((locale) => measureName(raw, locale))).toEqual([
      'Carencia: Asistencia escolar',
      'Deprivation: School attendance',
    ]);
    expect(partName('chile-multidimensional-2024', 'otra', 'es')).toBe('otra');
    expect(partName('nobody', 'asis', 'es')).toBe('asis');
    for (const method of methodIds)
      for (const part of partsOfMethod(method))
        for (const locale of both) expect(partName(method, part, locale), part).not.toBe(part);
  });
  test('there are for every grade and way of estimating, also for none said', () => {
    for (const locale of both) {
      const grades = [...qualities, null].map((one) => qualityName(one, locale));
      const ways = [...estimations, null].map((one) => estimationName(one, locale));
      expect([new Set(grades).size, new Set(ways).size]).toEqual([grades.length, ways.length]);
    }
    expect([...qualities, null].map(qualityMark)).toEqual(['●', '◐', '○', '', '']);
  });
  test('of methods have the year that tells them apart; one that nobody described is its id', () => {
    for (const method of [...methodIds, ...countingMethods]) {
      const year = /\d{4}/.exec(method)?.[0];
      for (const locale of both)
        if (methodName(method, locale) !== method) expect(methodName(method, locale)).toContain(year);
    }
    expect(methodName('chile-income-2024', 'en')).toBe('2024 method');
    expect(methodName('another-1999', 'es')).toBe('another-1999');
  });
});

test('a licence reads in the other language whole or part by part, and back in its own as it was written', () => {
  for (const written of Object.values(words.es.licences)) {
    expect(licenceName(written, 'es')).toBe(written);
    expect(Object.values(words.en.licences)).toContain(licenceName(written, 'en'));
  }
  expect(
    licenceName('Dominio público; Permiso de la autora; Creative Commons Atribución-CompartirIgual 4.0', 'en'),
  ).toBe('Public domain; Permiso de la autora; Creative Commons Attribution-ShareAlike 4.0');
  expect(licenceName('GPL 3 (el paquete); microdatos públicos de Casen', 'en')).toBe(
    'GPL 3 (the package); public microdata of Casen',
  );
});

describe('measures and methods', () => {
  test('every measure has a unit, is measured by some method, and counting people is no measuring of poverty', () => {
    for (const measure of measures) {
      expect(['share', 'persons', 'clp', 'index']).toContain(unitOf(measure));
      expect(
        knownMethods.some((method) => isMeasuredBy(measure, method)),
        measure,
      ).toBe(true);
    }
    expect(countingMethods.every((method) => isMeasuredBy('population', method))).toBe(true);
    for (const method of countingMethods)
      expect(measures.filter((one) => isMeasuredBy(one, method))).toEqual(['population']);
    expect(knownMethods.filter((method) => isMeasuredBy('severe', method))).toEqual(['chile-severe-2024']);
    expect(isMeasuredBy('h', 'chile-income-2024') || isMeasuredBy('fgt0', 'chile-multidimensional-2024')).toBe(false);
    expect(isMeasuredBy('gini', 'chile-income-2013')).toBe(true);
  });
  test('what people ask for first are shares; a name of every object is no measure', () => {
    expect(headlines.map(unitOf)).toEqual(headlines.map(() => 'share'));
    expect(['constructor', '__proto__', 'toString', ''].map(isMeasure)).toEqual([false, false, false, false]);
    expect(measures).toEqual(Object.keys(units));
  });
  test('an income method has no parts, and those of a multidimensional one come once each', () => {
    expect([partsOfMethod('chile-income-2024'), partsOfMethod('ine-census-2024')]).toEqual([[], []]);
    for (const method of methodIds) expect(new Set(partsOfMethod(method)).size).toBe(partsOfMethod(method).length);
    expect(partsOfMethod('chile-multidimensional-2024').length).toBeGreaterThan(20);
  });
});

test.each(['', 'sexo=2', 'age=65+', 'area=1;sexo=2', 'a_b=x y', 'tramo=18+'])(
  '«%s» is a part of the population',
  (text) => {
    expect(isBreakdown(text)).toBe(true);
  },
);
test.each(['mujeres', 'sexo=', '=2', 'Sexo=2', 'sexo=1,2', 'sexo=1;', ';sexo=1', 'sexo=1\n', 'a=b=c'])(
  '«%s» is not',
  (text) => {
    expect(isBreakdown(text)).toBe(false);
  },
);

describe('canonical lines', () => {
  const { dataset: _, ...one } = estimate({ value: 0.1, se: 1e-7 });
  const other = { ...one, territory: '01101', value: null };

  test('are the same whatever order the figures come in, and their hash with them', () => {
    expect(csvOf([one, other])).toBe(csvOf([other, one]));
    expect(hashOf([one, other])).toBe(hashOf([other, one]));
    expect(hashOfCsv(csvOf([one, other]))).toBe(hashOf([other, one]));
    expect(hashOf([one])).toMatch(/^[0-9a-f]{64}$/);
  });
  test('have every column, an empty cell for what is not known, and end with a line end', () => {
    const [header, first, ...rest] = csvOf([other]).split('\n');
    expect([header, rest]).toEqual([estimateColumns.join(','), ['']]);
    expect(first).toBe('01101,fgt0,,chile-income-2024,2024,,,0.09,0.15,1e-7,48429,407437,,,small-area');
  });
  test('differ when any cell does, and not by the dataset they are in', () => {
    for (const column of estimateColumns)
      expect(hashOf([{ ...one, [column]: 'otra' }]), column).not.toBe(hashOf([one]));
    expect(hashOf([{ ...one, dataset: 'another' } as typeof one])).toBe(hashOf([one]));
    expect(hashOfCsv('value,territory\n1,CL\n')).toBeNull();
  });
  test('are known by territory, measure, part, method, period and breakdown; a series by all but place and time', () => {
    expect(keyOf(one)).toBe('13110,fgt0,,chile-income-2024,2024,');
    expect(seriesOf(estimate({ territory: 'CL', period: '1990' }))).toBe(seriesOf(estimate()));
    for (const more of [{ measure: 'h' }, { part: 'x' }, { method: 'm' }, { breakdown: 'sexo=1' }])
      expect(seriesOf(estimate(more))).not.toBe(seriesOf(estimate()));
    expect([yearOf({ period: '2024-05' }), yearOf({ period: '2011' })]).toEqual([2024, 2011]);
  });
});
