/** What must hold whatever the survey, to be tried on random ones, each from a seed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Figure } from '../../publication/figure.ts';
import { readSurvey } from '../../survey/survey.ts';
import { syntheticMethod } from '../../test-data/surveys.ts';
import { report } from '../report.ts';

const folder = mkdtempSync(join(tmpdir(), 'poverty-properties-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Person {
  stratum: number;
  psu: number;
  weight: number;
  group: string;
  one: number | null;
  two: number;
  three: number;
  four: number;
}

function random(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function persons(seed: number): Person[] {
  const next = random(seed);
  const flag = () => (next() < 0.4 ? 1 : 0);
  const strata = 2 + Math.floor(next() * 5);
  return Array.from({ length: strata }, (_, h) =>
    Array.from({ length: 2 + Math.floor(next() * 4) }, (_, p) =>
      Array.from({ length: 1 + Math.floor(next() * 9) }, () => ({
        stratum: h,
        psu: 100 * h + p,
        weight: 1 + Math.floor(next() * 900),
        group: 'abc'[Math.floor(next() * 3)] as string,
        one: next() < 0.05 ? null : flag(),
        two: flag(),
        three: flag(),
        four: flag(),
      })),
    ).flat(),
  ).flat();
}

let written = 0;
async function measured(rows: readonly Person[], by: string[] = ['group'], threads = 2): Promise<Figure[]> {
  const path = join(folder, `${written++}.csv`);
  const names = ['stratum', 'psu', 'weight', 'group', 'one', 'two', 'three', 'four'] as const;
  writeFileSync(path, [names.join(','), ...rows.map((r) => names.map((n) => r[n] ?? '').join(','))].join('\n') + '\n');
  const survey = readSurvey({
    title: 'x',
    weight: 'weight',
    stratum: 'stratum',
    psu: 'psu',
    groups: { group: 'group' },
  });
  return report(path, survey, syntheticMethod, by, { engine: { threads } });
}

const close = (a: readonly Figure[], b: readonly Figure[], change: (f: Figure) => Figure = (f) => f) => {
  expect(a.length).toBe(b.length);
  a.forEach((f, i) => {
    const expected = change(f);
    const other = b[i] as Figure;
    expect([other.domain, other.measure, other.n, other.df]).toEqual([f.domain, f.measure, f.n, f.df]);
    for (const field of ['estimate', 'se'] as const) {
      if (expected[field] === null) expect(other[field]).toBeNull();
      else
        expect(Math.abs((other[field] ?? NaN) - expected[field]), `${f.measure} ${field}`).toBeLessThanOrEqual(
          1e-12 * Math.abs(expected[field]) + 1e-15,
        );
    }
  });
};

/** Says a test of each property for each seed. */
export function surveysHold(seeds: readonly number[]): void {
  describe.each(seeds)('survey %i', (seed) => propertiesOf(persons(seed), seed));
}

function propertiesOf(rows: readonly Person[], seed: number): void {
  let once: Promise<Figure[]> | undefined;
  const figuresOf = () => (once ??= measured(rows));

  test('the order of the rows and the number of threads change no bit', async () => {
    const next = random(seed + 1000);
    const shuffled = [...rows]
      .map((r) => ({ r, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ r }) => r);
    expect(await measured(shuffled, ['group'], 1)).toEqual(await figuresOf());
  });

  test('weights seven times as large: the same shares, totals seven times', async () => {
    const scaled = await measured(rows.map((r) => ({ ...r, weight: r.weight * 7 })));
    close(await figuresOf(), scaled, (f) =>
      f.measure === 'multidimensional_persons'
        ? { ...f, estimate: (f.estimate ?? 0) * 7, se: f.se === null ? null : f.se * 7 }
        : f,
    );
  });

  test('a person split in two of half the weight counts the same, but twice in the sample', async () => {
    const even = rows.map((r) => ({ ...r, weight: r.weight * 2 }));
    const halves = rows.flatMap((r) => [r, r]);
    const [whole, split] = [await measured(even), await measured(halves)];
    close(
      whole.map((f) => ({ ...f, n: f.n * 2 })),
      split,
    );
  });

  test('PSUs with other names are the same PSUs', async () => {
    close(await figuresOf(), await measured(rows.map((r) => ({ ...r, psu: 100000 - r.psu }))));
  });

  test('groups add up to the whole, H times A is M0, contributions to one', async () => {
    const figures = await figuresOf();
    const of = (measure: string, group?: string) =>
      figures.find((f) => f.measure === measure && f.domain['group'] === group)?.estimate ?? 0;
    const groups = ['a', 'b', 'c'];
    expect(groups.reduce((sum, g) => sum + of('multidimensional_persons', g), 0)).toBe(of('multidimensional_persons'));
    expect(of('h') * of('a')).toBeCloseTo(of('m0'), 14);
    const people = (g?: string) =>
      rows.filter((r) => r.one !== null && (!g || r.group === g)).reduce((sum, r) => sum + r.weight, 0);
    expect(groups.reduce((sum, g) => sum + (people(g) / people()) * of('m0', g), 0)).toBeCloseTo(of('m0'), 14);
    const contributions = figures.filter((f) => f.measure === 'contribution' && Object.keys(f.domain).length === 0);
    if (of('h') > 0) expect(contributions.reduce((sum, f) => sum + (f.estimate ?? NaN), 0)).toBeCloseTo(1, 14);
  });

  test('estimates are those of a plain loop over the persons', async () => {
    const figures = await figuresOf();
    const known = rows.filter((r) => r.one !== null);
    const score = (r: Person) => 3 * (r.one ?? 0) + 3 * r.two + 2 * r.three + 2 * r.four;
    const sum = (value: (r: Person) => number) => known.reduce((total, r) => total + r.weight * value(r), 0);
    const poor = (r: Person) => (score(r) >= 4 ? 1 : 0);
    expect(figures.find((f) => f.measure === 'h')?.estimate).toBeCloseTo(sum(poor) / sum(() => 1), 14);
    expect(figures.find((f) => f.measure === 'm0')?.estimate).toBeCloseTo(
      sum((r) => (poor(r) * score(r)) / 10) / sum(() => 1),
      14,
    );
  });
}
