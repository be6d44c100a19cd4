/** `poverty run`: a recipe on the command line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settings } from '#platform/server/settings.ts';
import { readSurvey } from '#poverty/survey/survey.ts';
import { casen2017, fileOf } from '#poverty/test-data/surveys.ts';
import { createHash } from 'node:crypto';
import { recipeCommand } from './cli.ts';
import { runEngineVersion } from '../run/engine-version.ts';
import { measureRecipe } from '../run/measure.ts';
import { canonicalFigures, figuresSha256, writeRecipe, type RunRecipe } from '../run/recipe.ts';

const file = fileOf('casen2017_iquique_1000.csv');
const at = (name: string) => join(settings().data, name);
let said: string[] = [];

beforeEach(() => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => said.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => said.push(text));
});
afterEach(() => vi.restoreAllMocks());

const asked = {
  survey: readSurvey(casen2017),
  method: { id: 'chile-income-2013', version: 1 },
  by: ['sexo'],
  options: { quality: 'ine-2020', level: 0.95, lonely: 'certainty', domainLonely: false } as const,
};
const canonical = canonicalFigures(await measureRecipe(file, asked));
const recipe: RunRecipe = {
  ...asked,
  file: {
    name: 'casen2017.csv',
    sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
    bytes: 1,
    rows: 1,
  },
  engine: { version: runEngineVersion },
  figures: { sha256: figuresSha256(canonical) },
};

async function run(written: string, ...rest: string[]): Promise<number> {
  writeFileSync(at('receta.json'), written);
  const program = new Command();
  recipeCommand(program);
  await program.parseAsync(['poverty', 'run', at('receta.json'), ...rest], { from: 'user' });
  const code = Number(process.exitCode ?? 0);
  process.exitCode = 0;
  return code;
}

test('the same file gives the same bytes, which can be kept', async () => {
  expect(await run(writeRecipe(recipe), file, '--out', at('cifras.json'))).toBe(0);
  expect(said).toEqual([`Mismos bytes.\n  sha256 ${recipe.figures.sha256}`]);
  expect(readFileSync(at('cifras.json'), 'utf8')).toBe(canonical);
});

test('another file, another engine, other figures: each is told', async () => {
  const other = { ...recipe, engine: { version: 'engine 0' }, file: { ...recipe.file, sha256: 'f'.repeat(64) } };
  expect(await run(writeRecipe({ ...other, figures: { sha256: 'e'.repeat(64) } }), file, '--lang', 'en')).toBe(1);
  expect(said.map((line) => line.split('\n')[0])).toEqual([
    'This is not the recipe’s file (“casen2017.csv”).',
    'The engine is another.',
    'The bytes are not the same.',
  ]);
});

test('what is no recipe, a file that is not there and one without the columns are told', async () => {
  expect(await run('{}', file)).toBe(2);
  expect(await run(writeRecipe(recipe), at('no-esta.csv'))).toBe(2);
  writeFileSync(at('otro.csv'), 'a,b\n1,2\n');
  expect(await run(writeRecipe(recipe), at('otro.csv'))).toBe(2);
  expect(said[0]).toContain('no es una receta');
  expect(said[1]).toContain('no existe');
  expect(said.at(-1)).toContain('no tiene la columna');
});
