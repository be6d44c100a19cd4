/**
 * The report as the file grows from 200,000 to 19 million persons: the time of the one statement against DuckDB's plain scan of the same
 * columns, the whole, and the memory, each size in a process of its own. Run: node bench/poverty-scale.ts [largest, in millions: 19]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Buffers } from '../src/poverty/sums/buffers.ts';
import { DuckDB } from '../src/poverty/database/duckdb.ts';
import { designOfPrepared } from '../src/poverty/sums/domain-totals.ts';
import { measure } from '../src/poverty/errors/measure.ts';
import { openPrepared, prepare } from '../src/poverty/persons/prepare.ts';
import { totalsSql } from '../src/poverty/sums/totals.ts';
import { groupings, groups, plan, survey } from './poverty-plan.ts';
import { writeSurvey } from './poverty-survey.ts';

/** Households a unit, to have so many persons. */
const sizes = [
  { millions: 0.2, density: 1.23 },
  { millions: 1, density: 5.59 },
  { millions: 5, density: 27.95 },
  { millions: 19, density: 106.1 },
];

const [task = '19', folder = ''] = process.argv.slice(2);
if (task === 'measure') await measureIn(folder);
else await grow(Number(task));

async function grow(largest: number): Promise<void> {
  for (const { density } of sizes.filter((s) => s.millions <= largest)) {
    const place = mkdtempSync(join(tmpdir(), 'poverty-scale-'));
    try {
      const file = join(place, 'persons.parquet');
      const rows = await writeSurvey(file, 1, density);
      const started = performance.now();
      await using engine = await DuckDB.open({ threads: 2 });
      await prepare(engine, { file, survey, plan, groups, folder: join(place, 'prepared') });
      const preparing = performance.now() - started;
      const out = execFileSync(process.execPath, [import.meta.filename, 'measure', join(place, 'prepared')]).toString();
      console.log(JSON.stringify({ rows, preparing_ms: Math.round(preparing), ...(JSON.parse(out) as object) }));
    } finally {
      rmSync(place, { recursive: true });
    }
  }
}

async function measureIn(place: string): Promise<void> {
  const prepared = await openPrepared(place);
  await using engine = await DuckDB.open({ threads: 2, memory: '350MB' });
  const { design } = await designOfPrepared(engine, prepared);
  const buffers = new Buffers();
  const columns = ['cell', ...prepared.layout.stored.map((s) => s.name)];
  const scan = `SELECT ${columns.map((c) => `SUM(${c})`).join(', ')} FROM ${prepared.persons}`;
  const best = async (work: () => Promise<unknown>) => {
    let least = Infinity;
    for (let i = 0; i < 5; i++) {
      const from = performance.now();
      await work();
      least = Math.min(least, performance.now() - from);
    }
    return Math.round(least);
  };
  const [period] = design.periods;
  if (!period) throw new Error('no persons');
  const whole = await best(() => measure(engine, prepared, { groupings, buffers }));
  const sql = await best(() =>
    engine.inParallel(
      (n) => totalsSql(prepared, period, n),
      () => undefined,
    ),
  );
  const plainScan = await best(() => engine.rows(scan));
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
  console.log(
    JSON.stringify({
      whole_ms: whole,
      sql_ms: sql,
      scan_ms: plainScan,
      sql_over_scan: +(sql / plainScan).toFixed(2),
      peak_mb: Math.round(peak),
    }),
  );
}
