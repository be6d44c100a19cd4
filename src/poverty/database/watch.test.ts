/** A report tells where it is and can be stopped at any point, also in the midst of a statement. */
import { expect, test } from 'vitest';
import { report, type ReportOptions } from '../report/report.ts';
import { readSurvey } from '../survey/survey.ts';
import { casen2020, fileOf } from '../test-data/surveys.ts';
import { DuckDB } from './duckdb.ts';
import { type ReportStep, reportSteps, Watch } from './watch.ts';

const ask = (options: ReportOptions) =>
  report(fileOf('casen2020.csv.gz'), readSurvey(casen2020), 'chile-income-2013', ['region', 'sexo'], options);

test('tells every step from its beginning to its end, in order', async () => {
  const told: [ReportStep, number][] = [];
  await ask({ progress: (step, share) => told.push([step, share]) });
  expect([...new Set(told.map(([step]) => step))]).toEqual(reportSteps);
  for (const step of reportSteps) {
    const shares = told.filter(([s]) => s === step).map(([, share]) => share);
    expect(shares.at(0)).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  }
});

test('long work tells its share and lets other work go on, a turn at a time', async () => {
  const told: number[] = [];
  const watch = new Watch({ progress: (_, share) => told.push(share) });
  let others = 0;
  const began = performance.now();
  const other = setInterval(() => others++, 1);
  await watch.during('measuring', async () => {
    for (let i = 0; i < 100; i++) {
      for (const until = performance.now() + 1; performance.now() < until;);
      await watch.reach(i / 100);
    }
  });
  clearInterval(other);
  expect(told.length).toBeGreaterThan(2);
  expect(told.length).toBeLessThan((performance.now() - began) / 20 + 3);
  expect(others).toBeGreaterThan(0);
});

test.each(reportSteps)('stops at «%s» with the reason given', async (step) => {
  const stop = new AbortController();
  const reason = new Error('cancelada por la analista');
  const progress = (at: ReportStep) => {
    if (at === step) stop.abort(reason);
  };
  await expect(ask({ signal: stop.signal, progress })).rejects.toBe(reason);
});

test('stops a statement that is running', async () => {
  const stop = new AbortController();
  await using engine = await DuckDB.open({ signal: stop.signal });
  const [all, taken] = [50_000_000, [] as number[]];
  const counting = engine.inParallel(
    () => [`SELECT range::DOUBLE AS n FROM range(${all})`],
    ({ rows }) => {
      taken.push(rows);
      stop.abort();
    },
  );
  await counting.catch(() => {}); // what is known of it is that it ends early; who asked looks at the signal
  expect(taken.reduce((sum, rows) => sum + rows, 0)).toBeLessThan(all / 10);
});

test('a signal given before is heeded before anything is read', async () => {
  await expect(ask({ signal: AbortSignal.abort(new Error('antes')) })).rejects.toThrow('antes');
});
