/** Lines that depend on the month and on who owns the home, and years compared by the lines of each. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compare } from './compare.ts';
import type { IncomeMethod } from '../method/method.ts';
import { report } from './report.ts';
import { readSurvey, type SurveyInput } from '../survey/survey.ts';

const folder = mkdtempSync(join(tmpdir(), 'poverty-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, ...lines: string[]) => {
  writeFileSync(join(folder, name), lines.join('\n') + '\n');
  return join(folder, name);
};

const title = { es: '—', en: '—' };
const keyed: IncomeMethod = {
  id: 'keyed',
  version: 1,
  kind: 'income',
  country: null,
  since: '2026',
  title,
  citation: ['lines.test.ts'],
  verified: title,
  equivalence: { kind: 'ready' },
  comparison: 'below',
  incomeColumn: 'y',
  lines: {
    currency: 'CLP',
    per: 'month',
    keys: ['month', 'tenure'],
    poor: [
      { key: ['2024-11', 'owner'], value: 100 },
      { key: ['2024-11', 'tenant'], value: 150 },
      { key: ['2024-12', 'owner'], value: 110 },
      { key: ['2024-12', 'tenant'], value: 160 },
    ],
  },
};
const survey: SurveyInput = {
  title: 'Prueba',
  weight: 'w',
  psu: 'u',
  keys: { month: { column: 'mes' }, tenure: { column: 'tenencia' } },
  groups: { tenencia: 'tenencia' },
};
const header = 'w,u,y,mes,tenencia';

test('the same income is poor or not by month and tenure', async () => {
  const path = file(
    'keyed.csv',
    header,
    '1,1,120,2024-11,owner',
    '2,2,120,2024-11,tenant',
    '4,3,105,2024-11,owner',
    '8,4,105,2024-12,owner',
    '16,5,155,2024-12,tenant',
    '32,6,155,2024-11,tenant',
  );
  const figures = await report(path, readSurvey(survey), keyed, ['tenencia'], { measures: ['persons', 'fgt1'] });
  const persons = figures.filter((f) => f.measure === 'persons').map((f) => [f.domain['tenencia'] ?? '', f.estimate]);
  expect(persons).toEqual([
    ['', 26],
    ['owner', 8],
    ['tenant', 18],
  ]);
  const gap = (2 * (30 / 150) + 8 * (5 / 110) + 16 * (5 / 160)) / 63;
  expect(figures.find((f) => f.measure === 'fgt1')?.estimate).toBeCloseTo(gap, 14);
});

test('an income without a line names the keys that no line has', async () => {
  const path = file('no-line.csv', header, '1,1,120,2024-11,owner', '1,2,120,2024-13,tenant', '1,3,120,2024-13,owner');
  await expect(report(path, readSurvey(survey), keyed)).rejects.toThrow(
    'Columna «y», fila 2: hay ingreso pero no hay línea de pobreza para month «2024-13», tenure «tenant» (y 1 fila más).',
  );
});

test('a key that the description does not give', async () => {
  const path = file('no-key.csv', header, '1,1,120,2024-11,owner');
  await expect(report(path, readSurvey({ ...survey, keys: { month: { column: 'mes' } } }), keyed)).rejects.toThrow(
    '«tenure» en «keys»',
  );
});

test('two years of one file are compared as surveys drawn apart, each by its own line', async () => {
  const path = file(
    'years.csv',
    'w,s,u,anio,size,income',
    ...['2017', '2020'].flatMap((year) =>
      Array.from(
        { length: 40 },
        (_, i) => `${10 + (i % 7)},${i % 2},${i % 8},${year},1,${100000 + ((i * 7919) % 120000)}`,
      ),
    ),
  );
  const described = readSurvey({
    title: 'Dos años',
    weight: 'w',
    stratum: 's',
    psu: 'u',
    size: 'size',
    income: 'income',
    period: { column: 'anio' },
  });
  const [difference] = await compare(path, described, 'chile-income-2013', 'period', { measures: ['fgt0'] });
  const rates = await report(path, described, 'chile-income-2013', [], { measures: ['fgt0'] });
  const [before, after] = rates.map((f) => ({ estimate: f.estimate as number, se: f.se as number }));
  expect(difference).toMatchObject({
    domain: { period: '2020' },
    reference: { period: '2017' },
    kind: 'independent',
    df: 12,
  });
  expect(difference?.estimate).toBeCloseTo((after?.estimate as number) - (before?.estimate as number), 14);
  expect(difference?.se).toBeCloseTo(Math.hypot(after?.se as number, before?.se as number), 14);
  expect(after?.estimate).toBeGreaterThan(before?.estimate as number);
});
