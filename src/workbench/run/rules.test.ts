/** What a file really is, which methods its description can feed, and what may be asked of it. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { methodOf } from '#poverty/method/list.ts';
import { readSurvey, type SurveyInput } from '#poverty/survey/survey.ts';
import { casen2017, casen2020 } from '#poverty/test-data/surveys.ts';
import { whyNotUse } from '../file/rules.ts';
import { needsOf, unknownTerritory, whyNotCancel, whyNotRequest } from './rules.ts';
import { measuresGiven, personsLacking, withMeasuresInOrder, withTheirPersons } from './measures.ts';
import { sniffKind } from '../file/kind.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each<[string, Uint8Array, object]>([
  ['datos.csv', bytes('a;b\n1;2\n'), { kind: 'csv' }],
  ['datos.txt', bytes('a\tb\n1\t2\n'), { kind: 'tsv' }],
  ['datos', bytes('a,b\n1,2\n'), { kind: 'csv' }],
  ['ñandú.csv', bytes('\xf1,b\n1,2\n'), { kind: 'csv' }],
  ['datos.csv.gz', gzipSync('a,b\n1,2\n'), { kind: 'csv.gz' }],
  ['datos.csv', gzipSync('a,b\n1,2\n'), { kind: 'csv.gz' }],
  ['datos.csv', bytes('PAR1\x15\x04'), { kind: 'parquet' }],
  ['datos.csv', bytes('$FL2@(#) SPSS'), { kind: 'sav' }],
  ['datos.sav', bytes('$FL3@(#) SPSS'), { kind: 'zsav' }],
  ['datos.sav', bytes('<stata_dta><header>'), { kind: 'dta' }],
  ['vieja.dta', Buffer.from([114, 2, 1, 0, 3, 0]), { kind: 'dta' }],
  ['Casen.zip', bytes('PK\x03\x04'), { refusal: 'microdata-archive' }],
  ['Casen.csv', bytes('Rar!\x1a\x07'), { refusal: 'microdata-archive' }],
  ['Casen.sav.gz', gzipSync(Buffer.from([36, 70, 76, 50, 0, 0])), { refusal: 'microdata-archive' }],
  ['informe.csv', bytes('%PDF-1.7'), { refusal: 'microdata-foreign' }],
  ['pagina.csv', bytes('<!DOCTYPE html><title>404'), { refusal: 'microdata-foreign' }],
  ['foto.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), { refusal: 'microdata-foreign' }],
])('%s is told by its bytes', (name, head, kind) => {
  expect(sniffKind(head, name)).toEqual(kind);
});

describe('what a method needs', () => {
  const known = (columns: string[], likely: string[] = []) => ({ columns: new Set(columns), likely: new Set(likely) });
  const needs = (id: string, survey: SurveyInput, columns: string[], likely?: string[]) =>
    needsOf(methodOf(id), readSurvey(survey), known(columns, likely)).map(({ what }) => what);

  test('is in the description, or in the file by the official names', () => {
    expect(needs('chile-income-2013', casen2017, ['ytotcorh', 'numper'])).toEqual([]);
    expect(needs('chile-income-2013', { title: 'x', weight: 'w' }, [])).toEqual(['income', 'size', 'key']);
    expect(needs('chile-income-2024', { title: 'x', weight: 'w' }, ['yae'])).toEqual(['lines']);
    expect(needs('chile-multidimensional-2015', casen2017, ['hh_d_asis'])).toEqual(['indicators']);
    expect(needs('chile-severe-2024', { title: 'x', weight: 'w' }, ['yae', 'lp', 'li'])).toEqual(['indicators']);
  });

  test('a status classified by one method is no other’s', () => {
    expect(needs('chile-income-2013', casen2020, [], ['chile-income-2013'])).toEqual([]);
    expect(needs('chile-income-2024', casen2020, [], ['chile-income-2013'])).toEqual(['status']);
    expect(needs('chile-income-2024', casen2020, [])).toEqual(['force']);
  });

  test('where nothing tells which method classified it, it is the one in force in its year', () => {
    const in2024 = { ...casen2020, period: { constant: '2024' } };
    expect(needs('chile-income-2024', in2024, [])).toEqual([]);
    expect(needs('chile-income-2013', in2024, [])).toEqual(['force']);
    expect(needs('chile-income-2013', in2024, [], ['chile-income-2013'])).toEqual([]);
    const income = { ...casen2020.status.income, method: 'chile-income-2013' };
    expect(needs('chile-income-2013', { ...in2024, status: { income } }, [])).toEqual([]);
    const waves = { ...casen2020, period: { column: 'ola' } };
    expect(needs('chile-income-2013', waves, [])).toEqual([]);
  });

  test('a method has no lines for a year of another', () => {
    const in2024 = { ...casen2017, period: { constant: '2024' } };
    expect(needs('chile-income-2013', in2024, ['ytotcorh', 'numper'])).toEqual(['linesOf']);
  });

  test('and what is asked of it must be described', () => {
    const options = { quality: 'ine-2020', level: 0.95, lonely: 'certainty', domainLonely: false } as const;
    const asked = (by: string[], measures?: string[]) =>
      whyNotRequest(
        { method: 'chile-income-2013', by, options: { ...options, ...(measures && { measures }) } },
        ...([readSurvey(casen2020), known([])] as const),
      );
    expect(asked(['region', 'region*sexo*tramo'])).toBeNull();
    expect(asked(['region*sexo*tramo*region'])).toBe('run-too-many-crossed');
    expect(asked(['sexo*sexo'])).toBe('run-group-twice');
    expect(asked(['signo'])).toBe('run-no-such-group');
    expect(asked([], ['persons', 'fgt0'])).toBeNull();
    expect(asked([], ['fgt0', 'h'])).toBe('run-no-such-measure');
    expect(asked(Array.from({ length: 21 }, () => 'sexo'))).toBe('run-too-many-tables');
  });
});

test('measures are asked for in the method’s order, and not at all when all are', () => {
  const options = { quality: 'ine-2020', level: 0.95, lonely: 'certainty', domainLonely: false } as const;
  const [method, survey] = [methodOf('chile-income-2013'), readSurvey(casen2020)];
  const all = measuresGiven(method, survey).map(({ measure }) => measure);
  expect(all).toEqual(
    ['fgt0', 'persons', 'extreme_fgt0', 'extreme_persons', 'not_extreme'].filter((m) => all.includes(m)),
  );
  const inOrder = (measures?: string[]) =>
    withMeasuresInOrder({ ...options, ...(measures && { measures }) }, method, survey);
  expect(inOrder(['persons', 'fgt0', 'fgt0'])).toEqual({ ...options, measures: ['fgt0', 'persons'] });
  expect(inOrder(all.toReversed())).toEqual(options);
  expect(inOrder()).toEqual(options);
});

test('a share brings its number of persons', () => {
  expect(withTheirPersons(['extreme_fgt0', 'fgt0', 'persons'])).toEqual([
    ...['extreme_fgt0', 'extreme_persons', 'fgt0', 'persons'],
  ]);
  expect(withTheirPersons(['raw', 'h', 'only_income', 'gini'])).toEqual([
    ...['raw', 'multidimensional_persons', 'h', 'only_income', 'severe_persons', 'gini'],
  ]);
  const lacking = (...measures: string[]) =>
    personsLacking(measures, methodOf('chile-income-2013'), readSurvey(casen2020));
  expect(lacking('fgt0', 'extreme_fgt0', 'persons')).toEqual(['extreme_persons']);
  expect(lacking('fgt0', 'persons', 'h')).toEqual([]); // the method gives no such persons
});

test('only files that were read can be used, only open runs called off', () => {
  expect((['ready', 'reading', 'refused', 'removed'] as const).map((state) => whyNotUse({ state }))).toEqual([
    ...[null, 'microdata-not-read-yet', 'no-such-microdata', 'microdata-gone'],
  ]);
  expect(whyNotCancel({ state: 'running', cancelRequestedAt: null })).toBeNull();
  expect(whyNotCancel({ state: 'done', cancelRequestedAt: null })).toBe('run-over');
  expect(whyNotCancel({ state: 'running', cancelRequestedAt: Temporal.Instant.from('2026-01-01T00:00Z') })).toBe(
    'run-over',
  );
});

test('codes of territories are held against Chile’s, with or without their zero, in groups that are called so', () => {
  const first = (...domains: Record<string, string>[]) => unknownTerritory(domains.map((domain) => ({ domain })));
  expect(first({}, { region: '5' }, { comuna: '1101', sexo: '99' }, { Region: '16' })).toBeNull();
  expect(first({ region: '17' })).toEqual({ group: 'region', code: '17' });
  expect(first({ zona: '99' }, { sexo: '1', comuna: '13999' })).toEqual({ group: 'comuna', code: '13999' });
});
