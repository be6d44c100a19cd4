/**
 * Memory on a file of the size of the ministry's for 2024 (218,367 persons × 917 variables, 1.6 GB uncompressed):
 * `node bench/poverty-readers-memory.ts FOLDER`. Each way of reading runs in a process of its own; the most it took must stay under 600 MB.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeFile } from '../src/poverty/survey/describe.ts';
import { DuckDB } from '../src/poverty/database/duckdb.ts';
import { openSurveyFile } from '../src/poverty/database/open.ts';

const [ROWS, VARIABLES, LIMIT] = [218_367, 917, 600];

const ways: Record<string, (path: string) => Promise<number>> = {
  async 'all columns, block by block'(path) {
    await using file = await openSurveyFile(path);
    let rows = 0;
    for await (const block of file.blocks()) rows += block.rows;
    return rows;
  },
  async '40 columns into DuckDB'(path) {
    await using engine = await DuckDB.open();
    const names = Array.from({ length: 40 }, (_, i) => `V${23 * i}`);
    const { from } = await engine.source(path, names);
    return Number((await engine.rows(`SELECT COUNT(*) AS n FROM ${from}`))[0]?.['n']);
  },
  async 'describe all columns'(path) {
    return (await describeFile(path)).at(-1)?.rows ?? 0;
  },
};

const [folder = 'var/bench-readers', way] = process.argv.slice(2);
const path = join(folder, 'large.sav');
if (way) {
  const start = performance.now();
  const rows = await ways[way]!(path);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    JSON.stringify({
      rows,
      seconds: Math.round(seconds * 10) / 10,
      MB: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
} else {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(path)) await writeLarge();
  const run = (name: string) =>
    JSON.parse(execFileSync(process.execPath, [import.meta.filename, folder, name], { encoding: 'utf8' })) as {
      rows: number;
      MB: number;
    };
  const results = Object.keys(ways).map((name) => ({ way: name, ...run(name) }));
  console.log(`${(statSync(path).size / 1e9).toFixed(2)} GB`);
  console.table(results);
  if (results.some((r) => r.rows !== ROWS || r.MB > LIMIT)) process.exitCode = 1;
}

/** Codes, amounts and gaps, uncompressed. */
async function writeLarge(): Promise<void> {
  const out = createWriteStream(path);
  const write = async (bytes: Uint8Array) => {
    if (!out.write(bytes)) await new Promise((resolve) => out.once('drain', resolve));
  };
  await write(dictionary());
  const rows = 1000;
  for (let first = 0; first < ROWS; first += rows) {
    const values = new Float64Array(Math.min(rows, ROWS - first) * VARIABLES);
    for (let i = 0; i < values.length; i++) {
      const at = first * VARIABLES + i;
      values[i] = at % 5 === 0 ? -Number.MAX_VALUE : i % 4 === 0 ? ((at * 7919) % 1e6) / 7 : at % 9;
    }
    await write(new Uint8Array(values.buffer));
  }
  await new Promise((resolve) => out.end(resolve));
}

function dictionary(): Buffer {
  const header = Buffer.alloc(176, ' ');
  header.write('$FL2@(#) SPSS DATA FILE bench');
  for (const [at, value] of [
    [64, 2],
    [68, VARIABLES],
    [72, 0],
    [76, 0],
    [80, ROWS],
  ] as const)
    header.writeInt32LE(value, at);
  header.writeDoubleLE(100, 84);
  const variables = Array.from({ length: VARIABLES }, (_, i) => {
    const format = (5 << 16) | (8 << 8) | 2;
    const record = Buffer.alloc(32, ' ');
    for (const [k, value] of [2, 0, 0, 0, format, format].entries()) record.writeInt32LE(value, 4 * k);
    record.write(`V${i}`, 24);
    return record;
  });
  return Buffer.concat([header, ...variables, Buffer.from(Int32Array.of(999, 0).buffer)]);
}
