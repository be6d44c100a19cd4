/**
 * What a map costs to serve: the map page beside the same page with its table only, and beside other pages of figures, in turns
 * in the same run, compressed as a browser asks: as visitors get it (maps are kept until the next release), and rendered anew
 * each time. `node bench/map-page.ts [seconds] [rounds]`, after `npm run build`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import autocannon from 'autocannon';
import { answering, freePort } from './answering.ts';

const [seconds = 3, rounds = 3] = process.argv.slice(2).map(Number);
const limit = 1.5;
/** Requests with an address of their own so far. */
let asked = 0;
/** A page with a map, and pages without one; the first has the very same figures in the very same table. */
const comparisons = [
  { map: '/datos/mapa', without: ['/datos/mapa?vista=tabla', '/datos', '/datos/comuna/13201', '/datos/conjuntos'] },
  { map: '/datos/mapa?region=13', without: ['/datos/mapa?region=13&vista=tabla'] },
  { map: '/datos/mapa?nivel=regiones', without: ['/datos/mapa?nivel=regiones&vista=tabla'] },
];

const folder = await mkdtemp(join(tmpdir(), 'minga-bench-'));
const port = await freePort();
const site = spawn(process.execPath, [resolve('server.ts')], {
  env: { ...process.env, MINGA_DATA: folder, MINGA_SAMPLE: 'no', PORT: String(port), NODE_ENV: 'production' },
  stdio: 'ignore',
});
try {
  await answering(`http://127.0.0.1:${port}/healthz`);
  for (const encoding of ['br', 'gzip']) for (const anew of [false, true]) await compareAll({ encoding, anew });
} finally {
  site.kill('SIGTERM');
  if (site.exitCode === null) await once(site, 'exit');
  await rm(folder, { recursive: true, force: true });
}

interface How {
  readonly encoding: string;
  /** Each request has an address of its own, so that nothing kept serves it. */
  readonly anew: boolean;
}

async function compareAll(how: How): Promise<void> {
  const which = how.anew ? 'rendered anew each time' : 'as visitors get it';
  console.log(`\n${how.encoding}, ${which}; one request at a time, ${rounds} rounds of ${seconds} s in turns`);
  console.log(`${'address'.padEnd(42)} kB sent  ms (median round)`);
  for (const { map, without } of comparisons) {
    const taken = await inTurns([map, ...without], how);
    for (const { path, ms, kB } of taken)
      console.log(`${path.padEnd(42)}${kB.toFixed(1).padStart(8)}${ms.toFixed(2).padStart(8)}`);
    for (const { path, ms } of taken.slice(1)) {
      const ratio = taken[0]!.ms / ms;
      console.log(`  ${ratio.toFixed(2)} × ${path}${path.includes('tabla') && ratio > limit ? `  over ${limit}` : ''}`);
    }
  }
}

async function inTurns(paths: readonly string[], how: How) {
  const times = new Map<string, number[]>(paths.map((path) => [path, []]));
  for (let round = -1; round < rounds; round++)
    for (const path of paths) {
      const ms = await time(path, how, round < 0 ? 1 : seconds);
      if (round >= 0) times.get(path)!.push(ms); // the first round only warms
    }
  return Promise.all(
    paths.map(async (path) => ({
      path,
      ms: times.get(path)!.toSorted((a, b) => a - b)[rounds >> 1]!,
      kB: await weight(path, how.encoding),
    })),
  );
}

/** Milliseconds a request takes, on average over the seconds. */
async function time(path: string, { encoding, anew }: How, duration: number): Promise<number> {
  const another = (request: autocannon.Request): autocannon.Request => ({
    ...request,
    path: `${path}${path.includes('?') ? '&' : '?'}n=${asked++}`,
  });
  const result = await autocannon({
    ...{ url: address(path), connections: 1, duration, headers: { 'accept-encoding': encoding } },
    ...(anew ? { requests: [{ setupRequest: another }] } : {}),
  });
  if (result.non2xx > 0) throw new Error(`${path}: ${result.non2xx} answers were not 2xx`);
  return (1000 * result.duration) / result.requests.total;
}

/** What travels for one request, headers included. */
async function weight(path: string, encoding: string): Promise<number> {
  const options = { url: address(path), connections: 1, amount: 1, headers: { 'accept-encoding': encoding } };
  return (await autocannon(options)).throughput.total / 1000;
}

function address(path: string): string {
  return `http://127.0.0.1:${port}${path}`;
}
