/**
 * Precision and recall of the search for duplicates, on the real register of donee bodies written again.
 *   npm run bench:duplicates -- [tuning|held-out] [--errors]
 * The register is split by name into a half to tune on and a half held out; only the second counts.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { findDuplicates } from '#registry/likeness/pairs.ts';
import { randomFrom } from '#platform/random.ts';
import { CARELESS, NAMES_ONLY, pick, shuffle, USUAL, writeAgain } from './corrupt.ts';
import type { Habits, Row } from './corrupt.ts';

type Part = 'tuning' | 'held-out';

interface Written extends Row {
  readonly origin: number;
}

const REGIONS = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
  '13',
  '13',
  '13',
  '14',
  '15',
  '16',
];

/** The half of the real register. Entries of one name and different RUT exist there: they are truly two. */
export function register(part: Part | 'all'): Row[] {
  const file = readFileSync(new URL('../../data/registry/donee-register-ley21440.csv', import.meta.url));
  const rows = parse<{ nombre: string; rut: string }>(file, { columns: true, bom: true });
  const random = randomFrom(1);
  return rows
    .filter(
      ({ nombre }) =>
        part === 'all' || (createHash('sha256').update(nombre).digest()[0] ?? 0) % 2 === (part === 'tuning' ? 0 : 1),
    )
    .map(({ nombre, rut }) => ({ name: nombre, rut, region: pick(REGIONS, random) }));
}

/** The rows as they are and, for `share` of them, written again once or twice, all shuffled. */
export function written(rows: readonly Row[], habits: Habits, seed: number, share = 0.5): Written[] {
  const random = randomFrom(seed);
  const all = rows.flatMap((row, origin) => {
    const times = random() < share ? (random() < 0.25 ? 2 : 1) : 0;
    return [
      { ...row, origin },
      ...Array.from({ length: times }, () => ({ ...writeAgain(row, habits, random), origin })),
    ];
  });
  return shuffle(all, random);
}

export interface Measured {
  readonly precision: number;
  readonly recall: number;
  readonly falsePairs: readonly string[];
  readonly missedPairs: readonly string[];
}

export function measure(rows: readonly Written[]): Measured {
  const pairs = findDuplicates(rows);
  const found = new Set(pairs.map(([a, b]) => `${String(a)} ${String(b)}`));
  const show = (a: number, b: number): string => `${JSON.stringify(rows[a])}  ${JSON.stringify(rows[b])}`;
  const falsePairs = pairs
    .filter(([a, b]) => rows[a]?.origin !== rows[b]?.origin)
    .map(([a, b, score]) => `${score.toFixed(2)} ${show(a, b)}`);
  const missedPairs: string[] = [];
  let truePairs = 0;
  rows.forEach(({ origin }, a) => {
    for (let b = a + 1; b < rows.length; b++) {
      if (rows[b]?.origin !== origin) continue;
      truePairs++;
      if (!found.has(`${String(a)} ${String(b)}`)) missedPairs.push(show(a, b));
    }
  });
  return {
    precision: 1 - falsePairs.length / pairs.length,
    recall: 1 - missedPairs.length / truePairs,
    falsePairs,
    missedPairs,
  };
}

if (import.meta.main) {
  const part: Part = process.argv.includes('tuning') ? 'tuning' : 'held-out';
  const rows = register(part);
  for (const [name, habits] of Object.entries({ USUAL, CARELESS, NAMES_ONLY })) {
    for (const seed of part === 'tuning' ? [11, 12, 13] : [101, 102, 103, 104, 105]) {
      const began = performance.now();
      const list = written(rows, habits, seed);
      const { precision, recall, falsePairs, missedPairs } = measure(list);
      const ms = Math.round(performance.now() - began);
      console.log(
        `${part} ${name.padEnd(10)} seed ${String(seed)}  rows ${String(list.length)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  ${String(ms)} ms`,
      );
      if (process.argv.includes('--errors'))
        for (const line of [...falsePairs.map((x) => `  false  ${x}`), ...missedPairs.map((x) => `  missed ${x}`)])
          console.log(line);
    }
  }
}
