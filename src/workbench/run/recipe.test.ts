/** Recipes give the same bytes, or say what differs. */
import { describe, expect, test } from 'vitest';
import { readSurvey } from '#poverty/survey/survey.ts';
import { casen2017, fileOf } from '#poverty/test-data/surveys.ts';
import { againOf, type Making } from '../results/repetition.ts';
import { measureRecipe } from './measure.ts';
import { canonicalFigures, figuresSha256, readFigures, readRecipe, writeRecipe, type RunRecipe } from './recipe.ts';

const recipe: RunRecipe = {
  file: { name: 'casen2017.csv', sha256: 'a'.repeat(64), bytes: 95486, rows: 1000 },
  survey: readSurvey(casen2017),
  method: { id: 'chile-multidimensional-2015', version: 1 },
  by: ['sexo', 'zona'],
  options: { quality: 'ine-2020', level: 0.95, lonely: 'certainty', domainLonely: false },
  engine: { version: 'engine 1' },
  figures: { sha256: 'b'.repeat(64) },
};
const file = fileOf('casen2017_iquique_1000.csv');
const figures = await measureRecipe(file, recipe);
const text = canonicalFigures(figures);

describe('the figures', () => {
  test('are the same bytes each time, one figure a line, and read back as they were', async () => {
    expect(canonicalFigures(await measureRecipe(file, recipe))).toBe(text);
    expect(text.split('\n')).toHaveLength(figures.length + 3);
    expect(canonicalFigures(readFigures(text))).toBe(text);
    expect(figuresSha256(text)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('have their fields in one order, however they were made', () => {
    const backwards = figures.map((f) => Object.fromEntries(Object.entries(f).toReversed()) as unknown as typeof f);
    expect(canonicalFigures(backwards)).toBe(text);
  });

  test('say which of them a publication leaves out', () => {
    expect(figures.some(({ suppressed }) => suppressed === 'primary')).toBe(true);
    expect(figures.filter(({ quality }) => quality === 'unreliable').every(({ suppressed }) => suppressed)).toBe(true);
    expect(figures.every(({ estimate }) => estimate !== undefined)).toBe(true);
  });

  test('are refused when the method has another version by now', async () => {
    const older = { ...recipe, method: { ...recipe.method, version: 7 } };
    await expect(measureRecipe(file, older)).rejects.toMatchObject({ code: 'method-version-gone' });
  });
});

describe('a recipe', () => {
  test('is written and read back', () => {
    expect(readRecipe(writeRecipe(recipe))).toEqual(recipe);
  });

  test.each([
    ['no JSON', 'nada'],
    ['another JSON', '[]'],
    ['a method that nobody has', writeRecipe(recipe).replace('chile-multidimensional-2015', 'otro')],
    ['a field too many', writeRecipe(recipe).replace('"by"', '"otro": 1, "by"')],
    ['a hash that is none', writeRecipe(recipe).replace('a'.repeat(64), 'abc')],
  ])('%s is none', (_, written) => {
    expect(readRecipe(written)).toBeUndefined();
  });
});

describe('made again', () => {
  const first: Making = { text, engine: 'engine 1', fileSha256: 'a'.repeat(64) };

  test('with the same bytes', () => {
    const sha = figuresSha256(text);
    expect(againOf(first, { ...first })).toEqual({
      same: true,
      before: sha,
      after: sha,
      engine: null,
      otherFile: false,
      changed: 0,
      gone: 0,
      added: 0,
      farthest: null,
    });
  });

  test('with others: how many figures moved, how far, and that the engine is another', () => {
    const [moved, , ...rest] = readFigures(text);
    const later = canonicalFigures([
      { ...moved!, estimate: moved!.estimate! * 1.5 },
      ...rest,
      { ...moved!, domain: { sexo: '9' } },
    ]);
    const again = againOf(first, { text: later, engine: 'engine 2', fileSha256: 'c'.repeat(64) });
    expect(again).toMatchObject({ same: false, otherFile: true, changed: 1, gone: 1, added: 1 });
    expect(again.engine).toEqual({ before: 'engine 1', after: 'engine 2' });
    expect(again.farthest).toBeCloseTo(0.5, 12);
  });
});
