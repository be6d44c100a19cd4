/** `poverty report` and `poverty describe` as a person types them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { povertyCommand } from './cli.ts';
import type { GroupDifference } from './compare.ts';
import type { Figure } from '../publication/figure.ts';
import { casen2017, fileOf } from '../test-data/surveys.ts';

const folder = mkdtempSync(join(tmpdir(), 'poverty-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const survey = join(folder, 'survey.json');
writeFileSync(survey, JSON.stringify(casen2017));
const file = fileOf('casen2017_iquique_1000.csv');

async function run(...words: string[]): Promise<{ out: string; err: string; code: unknown }> {
  const said = { out: '', err: '' };
  vi.spyOn(console, 'log').mockImplementation((text: string) => void (said.out += `${text}\n`));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void (said.err += `${text}\n`));
  const program = new Command();
  povertyCommand(program);
  await program.parseAsync(['poverty', ...words], { from: 'user' });
  return { ...said, code: process.exitCode };
}

test('report prints a figure for each measure of each group', async () => {
  const { out } = await run(
    'report',
    file,
    '--survey',
    survey,
    '--method',
    'chile-multidimensional-2015',
    '--by',
    'zona,sexo',
    '--json',
  );
  const figures = JSON.parse(out) as Figure[];
  expect(figures[0]).toMatchObject({
    domain: {},
    period: '2017',
    method: 'chile-multidimensional-2015@1',
    measure: 'h',
    n: 924,
    df: 6,
    quality: 'unreliable',
  });
  expect(Object.keys(figures[0] ?? {})).toEqual(
    expect.arrayContaining(['domain', 'measure', 'estimate', 'se', 'low', 'high', 'n', 'df', 'quality']),
  );
  expect(new Set(figures.map((f) => JSON.stringify(f.domain)))).toEqual(
    new Set(
      ['{}', '{"zona":"Rural"}', '{"zona":"Urbano"}', '{"sexo":"Hombre"}', '{"sexo":"Mujer"}'].filter((d) =>
        figures.some((f) => JSON.stringify(f.domain) === d),
      ),
    ),
  );
  expect(figures.filter((f) => f.measure === 'h' && 'sexo' in f.domain)).toHaveLength(2);
});

test('inequality goes along, and what must not be published is left out', async () => {
  const { out } = await run(
    'report',
    file,
    '--survey',
    survey,
    '--method',
    'chile-income-2013',
    '--by',
    'sexo',
    '--inequality',
    'income',
    '--publish',
    '--json',
  );
  const figures = JSON.parse(out) as (Figure & { suppressed?: string })[];
  expect(figures.filter((f) => f.measure === 'gini')).toHaveLength(3);
  expect(figures.every((f) => f.suppressed !== undefined && f.estimate === null)).toBe(true);
});

test("means, totals and ratios of the survey's variables go along", async () => {
  const words = ['report', file, '--survey', survey, '--method', 'chile-income-2013', '--json', '--variables'] as const;
  const { out } = await run(...words, 'mean:edad,total:ingreso,ratio:ingreso/edad');
  const figures = (JSON.parse(out) as Figure[]).filter((f) => f.method === 'survey');
  expect(figures.map(({ measure, part }) => [measure, part])).toEqual([
    ['mean', 'edad'],
    ['total', 'ingreso'],
    ['ratio', 'ingreso/edad'],
  ]);
  expect((await run(...words, 'median:edad')).err).toContain('No se entiende «median:edad»');
});

test('difference compares the categories of a group', async () => {
  const words = ['difference', file, '--survey', survey, '--method', 'chile-income-2013', '--json'] as const;
  const figures = JSON.parse(
    (await run('report', ...words.slice(1), '--by', 'sexo', '--measures', 'fgt0')).out,
  ) as Figure[];
  const of = (sexo: string) => figures.find((f) => f.domain['sexo'] === sexo)?.estimate as number;
  const [d] = JSON.parse((await run(...words, '--between', 'sexo', '--measures', 'fgt0')).out) as GroupDifference[];
  expect(d).toMatchObject({
    domain: { sexo: 'Mujer' },
    reference: { sexo: 'Hombre' },
    period: '2017',
    measure: 'fgt0',
    kind: 'same sample',
  });
  expect(d?.estimate).toBeCloseTo(of('Mujer') - of('Hombre'), 14);
  expect((await run(...words, '--between', 'sexo', '--reference', 'Otro')).err).toContain(
    'no hay «Otro» con quien comparar',
  );
  expect((await run(...words, '--between', 'period')).err).toContain('no hay dos categorías que comparar');
});

test('the same command prints the same bytes', async () => {
  const words = [
    'report',
    file,
    '--survey',
    survey,
    '--method',
    'chile-income-2013',
    '--by',
    'sexo*zona',
    '--json',
  ] as const;
  expect((await run(...words)).out).toBe((await run(...words)).out);
});

test('describe lists the variables', async () => {
  const { out } = await run('describe', file, '--json');
  const variables = JSON.parse(out) as { name: string; rows: number; missing: number; least: string }[];
  expect(variables).toHaveLength(34);
  expect(variables.find((v) => v.name === 'numper')).toMatchObject({ rows: 1000, missing: 2, least: '1' });
});

test('bad input is told in words, in the language asked for, with exit code 2', async () => {
  const wrong = ['report', file, '--survey', survey, '--method', 'chile-1987'] as const;
  expect(await run(...wrong)).toMatchObject({
    out: '',
    err: expect.stringContaining('No existe el método «chile-1987»') as string,
    code: 2,
  });
  expect((await run(...wrong, '--lang', 'en')).err).toContain('There is no method “chile-1987”');
  expect(
    (await run('report', file, '--survey', join(folder, 'none.json'), '--method', 'chile-income-2013')).err,
  ).toContain('No hay ningún archivo');
});

test('a second method is refused, not taken for the first', async () => {
  const both = ['--method', 'chile-income-2013', '--method', 'chile-income-2024'];
  const { err, code } = await run('report', file, '--survey', survey, ...both);
  expect([code, err]).toEqual([2, expect.stringContaining('dos métodos a la vez')]);
});
