/** What an address may ask of the figures, what it may not and how that is said; and the address of a table, which it reads back. */
import { describe, expect, test } from 'vitest';
import { tableAddress, tableFormats, type TableAsked } from '../take-away/address.ts';
import { askedParameters, explainAsked, readAsked } from './parameters.ts';
import { readRelease } from './release-number.ts';
import { words } from './words.ts';

const read = (query: string, others: readonly string[] = []) => readAsked(new URLSearchParams(query), others);
const filterOf = (query: string) => {
  const asked = read(query);
  if ('problems' in asked) throw new Error(JSON.stringify(asked.problems));
  return Object.fromEntries(Object.entries(asked.filter).filter(([, value]) => value !== undefined));
};
const problemsOf = (query: string, others?: readonly string[]) => {
  const asked = read(query, others);
  return 'problems' in asked ? asked.problems.map(({ parameter, code, value }) => `${parameter} ${code} ${value}`) : [];
};

describe('what is asked', () => {
  test.each([
    ['', {}],
    ['territory=13110&territory=CL', { territories: ['13110', 'CL'] }],
    ['territory=13110,%2013 ,,13110', { territories: ['13110', '13'] }],
    ['level=comuna&measure=fgt0,h', { level: 'comuna', measures: ['fgt0', 'h'] }],
    [
      'measure=raw&part=asis&method=chile-multidimensional-2024',
      { measures: ['raw'], parts: ['asis'], methods: ['chile-multidimensional-2024'] },
    ],
    [
      'measure=fgt0,h&method=chile-income-2024,chile-multidimensional-2024',
      { measures: ['fgt0', 'h'], methods: ['chile-income-2024', 'chile-multidimensional-2024'] },
    ],
    ['breakdown=sexo=2', { breakdowns: ['sexo=2'] }],
    ['breakdown=sexo=2,all', { breakdowns: 'all' }],
    ['dataset=sae-2024&release=12', { dataset: 'sae-2024', release: 12 }],
    ['territory=&measure=+&release=', {}],
    ['period=2024-05,2023', { periods: ['2024-05', '2023'] }],
  ])('by «%s» is that and nothing else', (query, filter) => {
    expect(filterOf(query)).toEqual(filter);
  });

  test('of a year is the year and its twelve months; with periods, those of them that lie in it', () => {
    const { periods } = filterOf('year=2023') as { periods: string[] };
    expect([periods.length, periods[0], periods[1], periods.at(-1)]).toEqual([13, '2023', '2023-01', '2023-12']);
    expect(filterOf('year=2023&period=2023-04,2024-04,2023')).toEqual({ periods: ['2023-04', '2023'] });
    expect(filterOf('year=2022&period=2023-04')).toEqual({ periods: [] });
  });
});

describe('what cannot be asked', () => {
  test.each([
    ['territory=1311', 'territory territory-unknown 1311'],
    ['territory=cl', 'territory territory-unknown cl'],
    ['level=comuna,region', 'level once comuna, region'],
    ['level=barrio', 'level level-unknown barrio'],
    ['measure=__proto__', 'measure measure-unknown __proto__'],
    ['part=hambre', 'part part-unknown hambre'],
    ['method=casen', 'method method-unknown casen'],
    ['method=chile-income-2013,chile-income-2024', 'method two-methods chile-income-2013, chile-income-2024'],
    ['year=24', 'year year-bad 24'],
    ['period=2024-5', 'period period-bad 2024-5'],
    ['breakdown=mujeres', 'breakdown breakdown-bad mujeres'],
    ['dataset=../etc', 'dataset dataset-unknown ../etc'],
    ['dataset=a&dataset=b', 'dataset once a, b'],
    ['release=0', 'release release-unknown 0'],
    ['release=1e9', 'release release-unknown 1e9'],
    ['color=rojo', 'color parameter-unknown color'],
  ])('«%s» is refused as %s', (query, problem) => {
    expect(problemsOf(query)).toEqual([problem]);
  });

  test('is told all at once, what nobody knows first, each by its parameter', () => {
    expect(problemsOf('year=x&color=rojo&territory=99&territory=98')).toEqual([
      'color parameter-unknown color',
      'territory territory-unknown 99',
      'territory territory-unknown 98',
      'year year-bad x',
    ]);
  });

  test('but a parameter of whoever reads it is let through', () => {
    expect(problemsOf('format=csv&page=2')).toHaveLength(2);
    expect(problemsOf('format=csv&page=2', ['format', 'page'])).toEqual([]);
  });

  test('is said in words of both languages, that name the value, what there is, and never more than a line of it', () => {
    const asked = read('method=casen');
    const [method] = 'problems' in asked ? asked.problems : [];
    expect(explainAsked(method!, 'es')).toMatch(/^«casen» no es una metodología\. Las que hay: chile-income-2013, /);
    expect(explainAsked(method!, 'en')).toMatch(/^“casen” is not a method\. There are: chile-income-2013, /);
    const long = { parameter: 'territory', code: 'territory-unknown', value: 'x'.repeat(500), known: [] } as const;
    expect(explainAsked(long, 'es').length).toBeLessThan(200);
    for (const locale of ['es', 'en'] as const)
      for (const say of Object.values(words.in(locale))) expect(say('QUÉ', '1, 10')).toContain('QUÉ');
  });
});

describe('the release of an address', () => {
  const of = (query: string) => readRelease(new URLSearchParams(query), 'es');
  test.each([
    ['', undefined],
    ['release=', undefined],
    ['release=3', 3],
    ['release=999999999', 999_999_999],
  ])('«%s» is %s', (query, release) => {
    expect(of(query)).toEqual({ release });
  });
  test.each(['0', '-1', '03', '3.0', 'tres', '1e3', '9999999999', ' 3'])('«%s» is none', (text) => {
    expect(of(`release=${text}`)).toEqual({
      wrong: `«${text}» no es una entrega de los datos. Escribe un número, como 3.`,
    });
  });
});

describe('the address of a table', () => {
  test('without anything asked is everything', () => {
    expect(tableFormats.map((format) => tableAddress(format, {}))).toEqual([
      '/datos/tabla.xlsx',
      '/datos/tabla.csv',
      '/datos/tabla.json',
    ]);
  });
  test('repeats what may be several, and leaves out what is not said', () => {
    expect(tableAddress('csv', { territory: ['13', 'CL'], measure: undefined, release: 2 })).toBe(
      '/datos/tabla.csv?territory=13&territory=CL&release=2',
    );
  });
  test('is read back as it was asked, parameter by parameter', () => {
    const asked: Required<TableAsked> = {
      territory: ['13110', 'CL'],
      level: 'comuna',
      measure: ['raw'],
      part: ['asis'],
      method: ['chile-multidimensional-2024'],
      year: ['2024'],
      period: ['2024'],
      breakdown: ['area=1;sexo=2'],
      dataset: 'deprivations-regions-2024',
      release: 7,
    };
    expect(Object.keys(asked).toSorted()).toEqual(askedParameters.toSorted());
    const { search } = new URL(tableAddress('json', asked), 'https://mesa.example');
    expect(filterOf(search)).toEqual({
      territories: ['13110', 'CL'],
      level: 'comuna',
      measures: ['raw'],
      parts: ['asis'],
      methods: ['chile-multidimensional-2024'],
      periods: ['2024'],
      breakdowns: ['area=1;sexo=2'],
      dataset: 'deprivations-regions-2024',
      release: 7,
    });
  });
});
