/** What is left out of a publication, or of one before, against the sums of both. */
import { expect, test } from 'vitest';
import type { NewEstimate } from '#figures/release/publication.ts';
import { type OfSurvey, heldBackTogether } from './together.ts';

const estimate = (territory: string, breakdown: string, n: number, value: number | null = 0.2): NewEstimate => ({
  territory,
  breakdown,
  measure: 'fgt0',
  part: '',
  method: 'chile-income-2013',
  period: '2020',
  value,
  low: null,
  high: null,
  se: null,
  persons: null,
  population: null,
  n,
  quality: value === null ? 'suppressed' : 'reliable',
  estimation: 'direct',
});
const survey = { groups: { edad: { column: 'e', breaks: [18, 60] }, sexo: 's' } };
const of = (...estimates: NewEstimate[]): OfSurvey => ({ survey, estimates });
const ages = of(estimate('13', 'edad=0', 300), estimate('13', 'edad=1', 500), estimate('13', 'edad=2', 200, null));
const whole = of(estimate('13', '', 1000));

test('parts beside their whole that is public: another part is left out', () => {
  expect(heldBackTogether(ages, [])).toEqual({ more: [], given: [] });
  expect(heldBackTogether(ages, [whole])).toEqual({ more: [0], given: [] });
});

test('the whole beside parts that are public: it is left out, and its part of what is of more with it', () => {
  expect(heldBackTogether(whole, [ages])).toEqual({ more: [0], given: [] });
  const bySex = of(estimate('13', 'sexo=1', 480), estimate('13', 'sexo=2', 520));
  expect(heldBackTogether(bySex, [ages])).toEqual({ more: [], given: [] });
  expect(heldBackTogether(of(...whole.estimates, ...bySex.estimates), [ages]).more.toSorted()).toEqual([0, 1]);
});

test('comunas add up to their region, of another table too', () => {
  const comunas = of(estimate('13101', '', 600), estimate('13102', '', 400, null));
  expect(heldBackTogether(comunas, [whole])).toEqual({ more: [0], given: [] });
  expect(heldBackTogether(of(estimate('13101', '', 60), estimate('13102', '', 40, null)), [whole]).more).toEqual([]);
});

test('bands of other breaks make no whole with these', () => {
  const others = {
    ...of(estimate('13', 'edad=0', 400), estimate('13', 'edad=1', 600)),
    survey: { groups: { edad: { column: 'e', breaks: [30] } } },
  };
  expect(heldBackTogether(ages, [others, whole])).toEqual({ more: [0], given: [] });
});

test('where what is public leaves nothing to leave out, what would come out is told', () => {
  const left = of(estimate('13', 'edad=2', 200, null));
  const shown = of(...ages.estimates.slice(0, 2), ...whole.estimates);
  expect(heldBackTogether(left, [shown])).toMatchObject({ more: [], given: [{ breakdown: 'edad=2' }] });
  expect(heldBackTogether(of(estimate('14', '', 900)), [of(...shown.estimates, ...left.estimates)]).given).toEqual([]);
});
