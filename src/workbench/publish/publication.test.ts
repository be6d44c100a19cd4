/** A run's figures as a dataset's estimates. */
import { describe, expect, test } from 'vitest';
import { suggestedPlaces } from '../survey/place-groups.ts';
import { estimatesOf, refuseNameless, whyNotPeriod, type PublicationChoices } from './publication.ts';
import type { RunFigure } from '../run/run.ts';

const run = { method: { id: 'chile-income-2013', version: 1 } };
const usual: PublicationChoices = { tables: ['', 'region'], places: { region: 'region' }, whole: 'CL', period: '2020' };
const figure = (domain: Record<string, string>, more: Partial<RunFigure> = {}): RunFigure => ({
  domain,
  method: 'chile-income-2013@1',
  measure: 'fgt0',
  estimate: 0.25,
  se: 0.01,
  low: 0.23,
  high: 0.27,
  cv: 0.04,
  deff: 2,
  n: 900,
  df: 80,
  quality: 'reliable',
  ...more,
});

describe('territories', () => {
  test('codes get back the zeros that they lost, and the whole is what was said', () => {
    const estimates = estimatesOf(run, [figure({}), figure({ region: '1' }), figure({ region: '13' })], usual);
    expect(estimates.map(({ territory }) => territory)).toEqual(['CL', '01', '13']);
    const [ofRegion] = estimatesOf(run, [figure({})], { ...usual, whole: '13' });
    expect(ofRegion!.territory).toBe('13');
    const comunas = { ...usual, tables: ['comuna'], places: { comuna: 'comuna' } } as const;
    expect(estimatesOf(run, [figure({ comuna: '1101' })], comunas)[0]!.territory).toBe('01101');
  });

  test('the whole of a file of one region is that region once; figures that differ stay two, and are refused as such', () => {
    const one = { ...usual, tables: ['', 'region', 'sexo', 'region*sexo'], whole: '13' };
    const domains: Record<string, string>[] = [{}, { region: '13' }, { sexo: '1' }, { region: '13', sexo: '1' }];
    const same = domains.map((domain) => figure(domain));
    expect(estimatesOf(run, same, one).map(({ breakdown }) => breakdown)).toEqual(['', 'sexo=1']);
    expect(estimatesOf(run, [figure({}), figure({ region: '13' }, { n: 899 })], one)).toHaveLength(2);
    const tables = ['', 'region'];
    expect(estimatesOf(run, [figure({}), figure({ region: '13' })], { ...usual, tables, whole: 'CL' })).toHaveLength(2);
  });

  test.each([['17'], ['Metropolitana'], ['1.0'], ['']])('%j is no region', (value) => {
    expect(() => estimatesOf(run, [figure({ region: value })], usual)).toThrow('territory-code-unknown');
  });

  test('a table by region and comuna says where twice', () => {
    const twice = { ...usual, tables: ['region*comuna'], places: { region: 'region', comuna: 'comuna' } } as const;
    const figures = [figure({ region: '13', comuna: '13110' })];
    expect(() => estimatesOf(run, figures, twice)).toThrow('table-of-two-places');
  });

  test('a table that says no territory is of the whole file, which must have one', () => {
    expect(() => estimatesOf(run, [figure({})], { ...usual, whole: null })).toThrow('nothing-without-whole');
    expect(estimatesOf(run, [figure({ region: '13' })], { ...usual, tables: ['region'], whole: null })).toHaveLength(1);
  });

  test('groups are known by their names', () => {
    expect(suggestedPlaces(['region', 'Comuna', 'sexo', 'cod_comuna', 'macroregion'])).toEqual({
      region: 'region',
      Comuna: 'comuna',
      cod_comuna: 'comuna',
    });
  });
});

describe('breakdowns', () => {
  test('other groups break figures down, in one order', () => {
    const tables = { ...usual, tables: ['sexo*region*area'] };
    const [estimate] = estimatesOf(run, [figure({ sexo: '2', region: '5', area: '1' })], tables);
    expect(estimate).toMatchObject({ territory: '05', breakdown: 'area=1;sexo=2' });
  });

  test('a value with the signs of breakdowns is refused', () => {
    const figures = [figure({ oficio: 'pesca; caza' })];
    expect(() => estimatesOf(run, figures, { ...usual, tables: ['oficio'] })).toThrow('breakdown-not-plain');
  });
});

describe('categories', () => {
  const survey = { groups: { sexo: 'sexo', edad: { column: 'edad', breaks: [18] }, region: 'region' } };
  const figures = [
    figure({ region: '13', sexo: '1' }),
    figure({ sexo: '2' }),
    figure({ edad: '0' }),
    figure({ zona: 'Rural' }),
  ];
  const tables = ['region*sexo', 'sexo', 'edad', 'zona'];
  const judged =
    (labels: Record<string, Record<string, string>>, some = tables) =>
    () =>
      refuseNameless({ ...survey, labels }, figures, { ...usual, tables: some });

  test('a code that nobody named is not published; bands, places and words have names', () => {
    expect(judged({})).toThrow(
      expect.objectContaining({ code: 'category-without-name', details: { group: 'sexo', values: '1, 2' } }),
    );
    expect(judged({ sexo: { 1: 'Hombre' } })).toThrow(
      expect.objectContaining({ details: { group: 'sexo', values: '2' } }),
    );
    expect(judged({ sexo: { 1: 'Hombre', 2: 'Mujer' } })).not.toThrow();
    expect(judged({}, ['edad', 'zona'])).not.toThrow();
  });
});

describe('figures', () => {
  test('the number of persons goes with its share', () => {
    const figures = [figure({}), figure({}, { measure: 'persons', estimate: 2000 })];
    expect(estimatesOf(run, figures, usual)).toEqual([
      {
        territory: 'CL',
        breakdown: '',
        period: '2020',
        measure: 'fgt0',
        part: '',
        method: 'chile-income-2013',
        value: 0.25,
        low: 0.23,
        high: 0.27,
        se: 0.01,
        persons: 2000,
        population: null,
        n: 900,
        quality: 'reliable',
        estimation: 'direct',
      },
    ]);
  });

  test('what must be left out leaves its place alone', () => {
    const hidden = figure({ region: '11' }, { quality: 'unreliable', suppressed: 'primary' });
    const companion = figure({ region: '12' }, { suppressed: 'secondary' });
    const [shown, ...left] = estimatesOf(run, [figure({}), hidden, companion], usual);
    expect(shown!.value).toBe(0.25);
    expect(left).toHaveLength(2);
    for (const estimate of left) {
      expect(estimate).toMatchObject({ value: null, se: null, low: null, high: null, persons: null });
      expect(estimate).toMatchObject({ quality: 'suppressed', n: 900 });
    }
    const [withHiddenCount] = estimatesOf(
      run,
      [figure({}), figure({}, { measure: 'persons', suppressed: 'secondary' })],
      usual,
    );
    expect(withHiddenCount).toMatchObject({ value: 0.25, persons: null });
  });

  test('those of another method, or of a measure that nobody publishes, stay behind', () => {
    const figures = [figure({}), figure({}, { method: 'survey' }), figure({}, { measure: 'ratio' })];
    expect(estimatesOf(run, figures, usual)).toHaveLength(1);
    expect(() => estimatesOf(run, figures, { ...usual, tables: ['sexo'] })).toThrow('nothing-to-publish');
    const hidden = figure({}, { suppressed: 'primary' });
    expect(() => estimatesOf(run, [hidden], usual)).toThrow('nothing-to-publish');
  });

  test('a period of their own goes before the one typed; it is a year or a month', () => {
    const period = (own: string | undefined, typed: string) =>
      estimatesOf(run, [figure({}, own === undefined ? {} : { period: own })], { ...usual, period: typed })[0]!.period;
    expect(period('2017', '2020')).toBe('2017');
    expect(period(undefined, '2024-05')).toBe('2024-05');
    expect(() => period(undefined, '')).toThrow('period-not-a-year');
    expect(() => period('ola 3', '2020')).toThrow('period-not-a-year');
  });
});

test('the period typed is the one that the survey was described with, or a month of it', () => {
  expect(whyNotPeriod('2020', { period: { constant: '2020' } })).toBeNull();
  expect(whyNotPeriod('2020-11', { period: { constant: '2020' } })).toBeNull();
  expect(whyNotPeriod('2017', { period: { constant: '2020' } })).toBe('period-of-another-year');
  expect(whyNotPeriod('2017', { period: { constant: '' } })).toBeNull();
  expect(whyNotPeriod('2017', { period: { column: 'anio' } })).toBeNull();
});
