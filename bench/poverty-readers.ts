/**
 * Our readers against R haven on 200,000 rows × 60 columns: `node bench/poverty-readers.ts FOLDER`, with Debian's r-cran-haven and
 * r-cran-jsonlite. Both read whole columns into memory; ours is also timed into a table of DuckDB. Every value is compared with haven's.
 * Seconds on the clock, and of processor (a busy machine disturbs those less).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDB } from '../src/poverty/database/duckdb.ts';
import { type BlockColumn, openSurveyFile } from '../src/poverty/database/open.ts';

const ROWS = 200_000;
const folder = process.argv[2] ?? 'var/bench-readers';
mkdirSync(folder, { recursive: true });
const script = join(import.meta.dirname, 'poverty-readers.R');
type Seconds = { wall: number; cpu: number };
const haven = JSON.parse(
  execFileSync('Rscript', [script, folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
) as Record<string, Seconds>;

const results = [];
for (const [file, theirs] of Object.entries(haven)) {
  const path = join(folder, file);
  const ours = await best(() => columnsOf(path));
  const table = await best(() => loaded(path));
  const differ = await differences(path);
  const times = (s: Seconds) => `${round(theirs.wall / s.wall)} · ${round(theirs.cpu / s.cpu)}`;
  results.push({
    file,
    haven: shown(theirs),
    ours: shown(ours),
    times: times(ours),
    'to DuckDB': shown(table),
    'times ': times(table),
    differ,
  });
}
console.table(results);
if (results.some((r) => r.differ > 0)) process.exitCode = 1;

/** Whole columns: as haven leaves them. */
async function columnsOf(path: string): Promise<BlockColumn[][]> {
  await using file = await openSurveyFile(path);
  const columns: BlockColumn[][] = file.variables.map(() => []);
  for await (const block of file.blocks()) for (const [i, column] of block.columns.entries()) columns[i]!.push(column);
  return columns;
}

async function loaded(path: string): Promise<void> {
  await using engine = await DuckDB.open();
  await engine.source(path);
}

async function differences(path: string): Promise<number> {
  await using file = await openSurveyFile(path);
  const columns = await columnsOf(path);
  let differ = 0;
  for (const [i, { name, type, labels }] of file.variables.entries()) {
    const bytes = readFileSync(join(`${path}.columns`, name));
    const ours = columns[i]!.flatMap(({ values, missing }) =>
      Array.from(values as ArrayLike<string | number>, (v, row) => (missing[row] ? NaN : v)),
    );
    const theirs =
      type === 'text'
        ? bytes.toString('utf8').split('\n').slice(0, -1)
        : Array.from(new Float64Array(Uint8Array.from(bytes).buffer));
    if (ours.length !== ROWS || theirs.length !== ROWS || (i < 40 && labels.length !== 9)) differ += ROWS;
    for (let row = 0; row < ROWS; row++) if (!Object.is(ours[row], theirs[row])) differ++;
  }
  return differ;
}

/** The best of three. */
async function best(work: () => Promise<unknown>): Promise<Seconds> {
  const least = { wall: Infinity, cpu: Infinity };
  for (let i = 0; i < 3; i++) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(used);
    least.wall = Math.min(least.wall, (performance.now() - start) / 1000);
    least.cpu = Math.min(least.cpu, (user + system) / 1e6);
  }
  return least;
}

function shown({ wall, cpu }: Seconds): string {
  return `${round(wall)} · ${round(cpu)}`;
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
