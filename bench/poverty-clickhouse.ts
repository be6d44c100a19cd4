/**
 * The plan on ClickHouse: its embedded engine (npm `chdb`) is installed in a temporary folder, measures the tests' survey by the push-down
 * form, and must give what DuckDB gives. Run: node bench/poverty-clickhouse.ts
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clickhouseDialect } from '../src/poverty/database/dialect.ts';
import { DuckDB } from '../src/poverty/database/duckdb.ts';
import { lonelyTreatments } from '../src/poverty/errors/single-psu.ts';
import type { MeasuredEstimates } from '../src/poverty/errors/estimates.ts';
import { measure } from '../src/poverty/errors/measure.ts';
import type { FileColumn } from '../src/poverty/files/block.ts';
import { methodOf } from '../src/poverty/method/list.ts';
import { planOf } from '../src/poverty/measures/plan.ts';
import { prepare } from '../src/poverty/persons/prepare.ts';
import { type Database, pushDown } from '../src/poverty/pushdown/pushdown.ts';
import { readSurvey } from '../src/poverty/survey/survey.ts';
import { synthetic, syntheticMethod } from '../src/poverty/test-data/surveys.ts';

type Query = (sql: string, format: string) => string;

const folder = mkdtempSync(join(tmpdir(), 'poverty-clickhouse-'));
try {
  writeFileSync(join(folder, 'package.json'), '{"private":true,"allowScripts":{"chdb":true}}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', 'chdb'], { cwd: folder, stdio: 'inherit' });
  const { query } = createRequire(join(folder, 'package.json'))('chdb') as { query: Query };
  await compare(query);
} finally {
  rmSync(folder, { recursive: true });
}

async function compare(query: Query): Promise<void> {
  const file = fileURLToPath(new URL('../src/poverty/test-data/synthetic.csv', import.meta.url));
  const database: Database = {
    dialect: clickhouseDialect,
    rows: (sql) =>
      Promise.resolve(
        JSON.parse(`[${query(sql, 'JSONEachRow').trim().replaceAll('\n', ',')}]`) as Record<string, unknown>[],
      ),
  };
  await using engine = await DuckDB.open();
  const { columns } = await engine.source(file);
  const texts = [...columns.values()].map((c): FileColumn => ({ ...c, type: 'text' }));
  const structure = texts.map((c) => `${c.name} Nullable(String)`).join(', ');
  const source = {
    file,
    from: `file('${file}', CSVWithNames, '${structure}')`,
    columns: new Map(texts.map((c) => [c.name, c])),
  };
  const groupings = [[], ['region'], ['region', 'group']];
  const survey = readSurvey(synthetic);
  console.log('ClickHouse', query('SELECT version()', 'TSV').trim());
  for (const method of [methodOf('chile-income-2013'), syntheticMethod]) {
    const plan = planOf({ method, survey });
    const prepared = await prepare(engine, { file, survey, plan, groups: ['region', 'group'] });
    for (const lonely of lonelyTreatments.filter((l) => l !== 'fail')) {
      const treatment = { lonely, inDomains: lonely === 'adjust' };
      const [ours, theirs] = [
        await measure(engine, prepared, { groupings, treatment }),
        await pushDown(database, { source, survey, plan, groupings, treatment }),
      ];
      console.log(method.id, lonely, JSON.stringify(differences(ours, theirs)));
    }
  }
}

function differences(a: MeasuredEstimates, b: MeasuredEstimates) {
  if (JSON.stringify(a.domains) !== JSON.stringify(b.domains)) throw new Error('other domains');
  const count = a.plan.estimands.length;
  let [totals, counts, estimate, se] = [0, 0, 0, 0];
  a.estimate.forEach((value, i) => {
    if (a.n[i] !== b.n[i] || a.df[i] !== b.df[i]) throw new Error(`other counts at ${i}`);
    const other = b.estimate[i] as number;
    if (a.plan.estimands[i % count]?.kind === 'total') {
      totals++;
      if (other === value) counts++;
    }
    if (Number.isFinite(value) && value !== 0) estimate = Math.max(estimate, Math.abs(other - value) / Math.abs(value));
    const [s, t] = [a.se[i] as number, b.se[i] as number];
    if (s > 1e-6 * Math.abs(value)) se = Math.max(se, Math.abs(s - t) / s);
  });
  if (counts < totals || estimate > 1e-12 || se > 1e-9)
    throw new Error(`ClickHouse differs: ${JSON.stringify({ totals, counts, estimate, se })}`);
  return {
    estimates: a.estimate.length,
    totalsSameBits: `${counts}/${totals}`,
    largestRelativeDifference: estimate,
    ofStandardErrors: se,
  };
}
