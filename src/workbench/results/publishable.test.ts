/** When something of a run can be published, and why nothing can. */
import { expect, test } from 'vitest';
import { readSurvey } from '#poverty/survey/survey.ts';
import type { RunFigure } from '../run/run.ts';
import { whyNotPublishRun } from './publishable.ts';

const method = { id: 'chile-income-2013', version: 1 };
const survey = readSurvey({
  title: 'Prueba',
  weight: 'w',
  status: { income: { column: 'y', poor: ['1'], notPoor: ['0'] } },
});
const figure = (measure: string, more: Partial<RunFigure> = {}): RunFigure => ({
  domain: {},
  method: 'chile-income-2013@1',
  measure,
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
const why = (figures: readonly RunFigure[], level = 0.95) =>
  whyNotPublishRun({
    run: { method, options: { quality: 'ine-2020', lonely: 'certainty', domainLonely: false, level } },
    recipe: { method, survey },
    figures,
  });
const rate = figure('fgt0');
const persons = figure('persons');

test('a reliable rate with its persons, at the level that everybody reads', () => {
  expect(why([rate, persons])).toBeNull();
  expect(why([rate, persons], 0.9)).toBe('interval-not-95');
  expect(why([rate])).toBe('share-without-persons');
});

test('nothing where each figure is left out, be it with its persons or without', () => {
  const left = [
    figure('fgt0', { suppressed: 'primary' }),
    figure('fgt0', { suppressed: 'secondary', domain: { s: '1' } }),
  ];
  expect(why([...left, figure('persons', { suppressed: 'primary' })])).toBe('no-publishable-figure');
  expect(why([...left, persons])).toBe('no-publishable-figure');
  expect(why([...left, rate, persons])).toBeNull();
});

test('nothing where there are only numbers of persons, or figures of another method', () => {
  expect(why([persons])).toBe('no-published-measure');
  expect(why([figure('fgt0', { method: 'survey' }), persons])).toBe('no-published-measure');
});
