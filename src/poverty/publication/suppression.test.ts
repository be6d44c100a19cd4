/** Suppression stands an attack: an intruder with every published figure and the sums between them recovers nothing that was hidden. */
import { describe, expect, test } from 'vitest';
import { methodOf } from '../method/list.ts';
import type { Figure } from './figure.ts';
import { report } from '../report/report.ts';
import { type PublishedFigure, suppress } from './suppression.ts';
import { readSurvey } from '../survey/survey.ts';
import { casen2017, casen2020, fileOf } from '../test-data/surveys.ts';

const method = methodOf('chile-income-2013');

/** Solves every "whole = sum of parts" and "rate × persons" that has one unknown left, again and again, then pairs of sums that share theirs. */
function attack(published: readonly PublishedFigure[], truth: readonly Figure[]): Figure[] {
  const key = (domain: Figure['domain']) => JSON.stringify(Object.entries(domain).sort());
  const known = new Map(
    published.flatMap((f, i) =>
      f.measure === 'persons' && f.estimate !== null ? [[key(f.domain), truth[i]?.estimate as number]] : [],
    ),
  );
  const cells = truth.filter((f) => f.measure === 'persons');
  const equations = cells.flatMap((whole) => {
    const groups = [...new Set(cells.flatMap((c) => Object.keys(c.domain)))].filter((g) => !(g in whole.domain));
    return groups.flatMap((g) => {
      const parts = cells.filter(
        (c) =>
          Object.keys(c.domain).length === Object.keys(whole.domain).length + 1 &&
          g in c.domain &&
          Object.entries(whole.domain).every(([k, v]) => c.domain[k] === v),
      );
      return parts.length > 0
        ? [[[key(whole.domain), -1] as const, ...parts.map((p) => [key(p.domain), 1] as const)]]
        : [];
    });
  });
  const unknown = [...new Set(equations.flat().map(([c]) => c))].filter((c) => !known.has(c));
  const rows = equations.map((e) => {
    const row = unknown.map((c) => e.filter(([k]) => k === c).reduce((sum, [, s]) => sum + s, 0));
    return [...row, -e.filter(([k]) => known.has(k)).reduce((sum, [k, s]) => sum + s * (known.get(k) as number), 0)];
  });
  const recovered = new Set(solved(rows, unknown.length).map((u) => unknown[u]));
  return cells.filter((c) => recovered.has(key(c.domain)));
}

/** Unknowns with a single solution, by Gauss–Jordan on the dense system. */
function solved(rows: number[][], unknowns: number): number[] {
  let at = 0;
  const pivots: number[] = [];
  for (let u = 0; u < unknowns; u++) {
    const pivot = rows.findIndex((row, r) => r >= at && Math.abs(row[u] as number) > 1e-9);
    if (pivot < 0) continue;
    [rows[at], rows[pivot]] = [rows[pivot] as number[], rows[at] as number[]];
    const first = rows[at] as number[];
    const lead = first[u] as number;
    first.forEach((value, c) => (first[c] = value / lead));
    rows.forEach((row, r) => {
      const factor = row[u] as number;
      if (r !== at && factor !== 0) first.forEach((value, c) => (row[c] = (row[c] as number) - factor * value));
    });
    pivots.push(u);
    at++;
  }
  return pivots.filter(
    (_, r) => (rows[r] as number[]).slice(0, unknowns).filter((value) => Math.abs(value) > 1e-9).length === 1,
  );
}

const figures = report(
  fileOf('casen2020.csv.gz'),
  readSurvey(casen2020),
  method,
  ['region', 'sexo', 'tramo', 'region*tramo', 'region*sexo', 'sexo*tramo', 'region*sexo*tramo'],
  { measures: ['fgt0', 'persons'] },
);
/** A stricter office than INE, so that there is something to hide. */
const strict = async () =>
  (await figures).map((f) => (f.n < 150 || (f.cv ?? 1) > 0.5 ? { ...f, quality: 'unreliable' as const } : f));

describe('Casen 2020 by region, sex and age', () => {
  test('hiding only what is unreliable is undone by subtraction', async () => {
    const all = await strict();
    const naive = all.map((f) => (f.quality === 'unreliable' ? { ...f, estimate: null } : f));
    expect(naive.filter((f) => f.estimate === null).length).toBeGreaterThan(20);
    const broken = attack(naive, all);
    expect(broken.length).toBeGreaterThan(0);
  });

  test('with secondary suppression the same attack recovers nothing', async () => {
    const all = await strict();
    const published = suppress(all, method);
    expect(attack(published, all)).toEqual([]);
    const hidden = published.filter((f) => f.suppressed);
    expect(hidden.filter((f) => f.suppressed === 'primary')).toHaveLength(
      all.filter((f) => f.quality === 'unreliable').length,
    );
    expect(hidden.every((f) => f.estimate === null && f.se === null && f.low === null)).toBe(true);
    expect(hidden.length).toBeLessThan(published.length / 2);
    expect(published[0]?.suppressed).toBeUndefined();
  });

  test('a rate and the persons behind it are hidden together', async () => {
    const published = suppress(await strict(), method);
    const hidden = (measure: string) =>
      published.filter((f) => f.measure === measure && f.suppressed).map((f) => JSON.stringify(f.domain));
    expect(hidden('fgt0')).toEqual(hidden('persons'));
    expect(hidden('fgt0').length).toBeGreaterThan(20);
  });

  test('where hardly anything is reliable, all that could tell is hidden, and it ends', async () => {
    const multidimensional = methodOf('chile-multidimensional-2015');
    const all = await report(fileOf('casen2017_iquique_1000.csv'), readSurvey(casen2017), multidimensional, [
      'sexo',
      'zona',
    ]);
    const published = suppress(all, multidimensional);
    expect(all.filter((f) => f.quality === 'unreliable').length).toBeGreaterThan(0);
    expect(published.every((f, i) => f.suppressed || all[i]?.quality !== 'unreliable')).toBe(true);
  });

  test('nothing unreliable, nothing hidden', async () => {
    const reliable = (await figures).map((f) => ({ ...f, quality: 'reliable' as const }));
    expect(suppress(reliable, method)).toEqual(reliable);
  });
});
