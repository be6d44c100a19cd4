/** Where a place stands, what its series are, what a comparison reads: rules that need no database. */
import { placeByCode } from '#territory/place.ts';
import { expect, test } from 'vitest';
import type { Estimate } from '#figures/release/estimate.ts';
import { comparisonQuery } from './comparison-address.ts';
import { add, readComparison } from './comparison/comparison.ts';
import { breaksOf, latestOf, linesOf } from './series.ts';
import { likeness, rankByValue, standing } from './profile/rank.ts';
import { outOf, rateSentence } from './in-words.ts';
import { estimate } from '#figures/test/estimate.stage.ts';

const figure = (
  territory: string,
  value: number | null,
  half: number | null,
  more: Partial<Estimate> = {},
): Estimate => {
  const [low, high] = half === null ? [null, null] : [value! - half, value! + half];
  return estimate({ dataset: 'd', territory, value, low, high, persons: null, population: null, ...more });
};

test('a place stands from one after the surely higher to the surely lower', () => {
  const all = [
    figure('a', 0.5, 0.02),
    figure('b', 0.3, 0.05),
    figure('c', 0.27, 0.05),
    figure('d', 0.1, 0.02),
    figure('e', 0.2, null),
  ];
  expect(standing(all[1]!, all)).toEqual({ from: 2, to: 3, of: 4, overlapping: 1, without: 1 });
  expect(standing(all[0]!, all)).toEqual({ from: 1, to: 1, of: 4, overlapping: 0, without: 1 });
  expect(standing(all[3]!, all)).toEqual({ from: 4, to: 4, of: 4, overlapping: 0, without: 1 });
  expect(standing(all[4]!, all)).toBeNull();
});

test('every true order within the intervals falls within the range', () => {
  const all = Array.from({ length: 40 }, (_, i) => figure(String(i), ((i * 37) % 41) / 60, 0.01 + ((i * 13) % 7) / 60));
  for (let draw = 0; draw < 200; draw++) {
    const truth = all.map(
      (one, i) => one.low! + (one.high! - one.low!) * (((draw + 3) * (i + 7) * 7919) % 1000) * 0.001,
    );
    all.forEach((one, i) => {
      const rank = 1 + truth.filter((value) => value > truth[i]!).length;
      const range = standing(one, all)!;
      expect(rank >= range.from && rank <= range.to, `${rank} ${JSON.stringify(range)}`).toBe(true);
    });
  }
});

test('intervals that touch are not told apart', () => {
  expect(likeness(figure('a', 0.25, 0.125), figure('b', 0.5, 0.125))).toBe('alike');
  expect(likeness(figure('a', 0.25, 0.0625), figure('b', 0.5, 0.125))).toBe('lower');
  expect(likeness(figure('a', 0.3, 0.05), figure('b', 0.4, null))).toBe('unknown');
});

test('two methods, measures or years are never ranked or compared', () => {
  for (const more of [{ method: 'chile-income-2013' }, { measure: 'h' }, { period: '2022' }, { part: 'esc' }])
    expect(() => likeness(figure('a', 0.3, 0.05), figure('b', 0.4, 0.05, more))).toThrow(RangeError);
});

test('without intervals there is a place by the value alone, shared by equals', () => {
  const all = [figure('a', 0.3, null), figure('b', 0.2, null), figure('c', 0.2, null), figure('d', null, null)];
  expect(all.map((one) => rankByValue(one, all)?.place)).toEqual([1, 2, 2, undefined]);
  expect(rankByValue(all[0]!, all)?.of).toBe(3);
});

test('the latest figure is by the newest method, and there of the newest year', () => {
  const old = { method: 'chile-income-2013' };
  const all = [
    figure('a', 0.049, null, old),
    figure('a', 0.173, null),
    figure('a', 0.065, null, { ...old, period: '2026' }),
    figure('a', 0.205, null, { period: '2022' }),
  ];
  expect(latestOf(all, 'fgt0')?.value).toBe(0.173);
  expect(latestOf(all, 'severe')).toBeUndefined();
  const suppressed = figure('a', null, null, { period: '2026' });
  expect(latestOf([...all, suppressed], 'fgt0')?.value).toBe(0.173);
  expect(latestOf([suppressed], 'fgt0')?.period).toBe('2026');
});

test('a series is a line for each method; a break is where one ends before the next begins', () => {
  const old = ['2011', '2022'].map((period) => figure('a', 0.1, null, { method: 'chile-income-2013', period }));
  const lines = linesOf(
    [figure('a', 0.2, null), ...old.toReversed(), figure('a', null, null, { period: '2026' })],
    'fgt0',
  );
  expect(lines.map(({ method, points }) => [method, points.map(({ period }) => period)])).toEqual([
    ['chile-income-2013', ['2011', '2022']],
    ['chile-income-2024', ['2024']],
  ]);
  expect(breaksOf(lines)).toEqual([{ after: 2022, before: 2024 }]);
  const reachingBack = linesOf([...old, figure('a', 0.2, null, { period: '2017' }), figure('a', 0.2, null)], 'fgt0');
  expect(breaksOf(reachingBack)).toEqual([]);
});

test('so many of 100, or of 1000 where they are few', () => {
  expect(outOf(0.1383)).toEqual({ count: 14, base: 100 });
  expect(outOf(0.0049)).toEqual({ count: 5, base: 1000 });
  expect(outOf(0.0098)).toEqual({ count: 10, base: 1000 });
  expect(outOf(0.01)).toEqual({ count: 1, base: 100 });
  expect(outOf(0)).toEqual({ count: 0, base: 100 });
  const said = rateSentence(placeByCode('13123')!, figure('13123', 0.0104, 0.004), 'es');
  expect(said).toContain('1 de cada 100 personas de Providencia vivía en un hogar pobre');
});

test('a comparison reads each place once, six at most, and says what it does not know', () => {
  const query = '?t=13201&t=13&t=CL&t=13201&t=1101&t=99999&t=13101&t=13102&t=13103';
  const { places, tooMany, unknown } = readComparison(new URLSearchParams(query));
  expect(places.map(({ code }) => code)).toEqual(['13201', '13', 'CL', '01101', '13101', '13102']);
  expect([tooMany.map(({ code }) => code), unknown]).toEqual([['13103'], ['99999']]);
  expect(comparisonQuery(places)).toBe('?t=13201&t=13&t=CL&t=01101&t=13101&t=13102');
});

test('a place is added by a misspelt name; what is unclear is asked', () => {
  const puenteAlto = placeByCode('13201')!;
  expect(add([], 'puente altto')).toEqual({ added: puenteAlto });
  expect(add([puenteAlto], 'Puente Alto')).toMatchObject({ why: 'already' });
  expect(add([], 'ohiggins')).toMatchObject({ why: 'which', suggestions: [{ code: '06' }, { code: '11302' }] });
  expect(add([], 'qwerty')).toEqual({ why: 'unknown', suggestions: [] });
  const six = ['13', '01', '02', '03', '04', '05'].map((code) => placeByCode(code)!);
  expect(add(six, 'Puente Alto')).toMatchObject({ why: 'full' });
});
