/**
 * What a map costs to serve. The limit: a page with a map takes at most 1.5 × the time of the same page without its map, that is
 * «Solo la tabla»: same address with `vista=tabla`, same heading, menu, figures and table. Both are asked in turns, one request
 * each, compressed as a browser asks, over one connection: as visitors get them (pages are kept until the next release), and
 * rendered anew each time. The middle time of each is taken, and their ratio. Then, for scale: other pages of figures, and the
 * file of shapes, which a browser fetches once, beside the page it is fetched for.
 * `node bench/map-page.ts [requests]`, after `npm run build`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { answering, freePort } from './answering.ts';

const [requests = 500] = process.argv.slice(2).map(Number);
const limit = 1.5;
const maps = ['/datos/mapa?nivel=comunas', '/datos/mapa?region=13', '/datos/mapa?nivel=regiones'];
const others = ['/datos', '/datos/comuna/13201', '/datos/conjuntos'];
/** Requests with an address of their own so far. */
let asked = 0;

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const folder = await mkdtemp(join(tmpdir(), 'minga-bench-'));
const port = await freePort();
const site = spawn(process.execPath, [resolve('server.ts')], {
  env: { ...process.env, MINGA_DATA: folder, MINGA_SAMPLE: 'no', PORT: String(port), NODE_ENV: 'production' },
  stdio: 'ignore',
});
try {
  await answering(`http://127.0.0.1:${port}/healthz`);
  const ratios: number[] = [];
  for (const encoding of ['br', 'gzip'])
    for (const anew of [false, true]) ratios.push(...(await compareAll({ encoding, anew })));
  const worst = Math.max(...ratios);
  console.log(`\nWith the map against without: at most ${worst.toFixed(2)} ×, wanted ≤ ${limit} ×`);
} finally {
  agent.destroy();
  site.kill('SIGTERM');
  if (site.exitCode === null) await once(site, 'exit');
  await rm(folder, { recursive: true, force: true });
}

interface How {
  readonly encoding: string;
  /** Each request has an address of its own, so that nothing kept serves it. */
  readonly anew: boolean;
}

/** Prints the comparisons; answers the ratios of each map to its page without it. */
async function compareAll(how: How): Promise<number[]> {
  console.log(
    `\n${how.encoding}, ${how.anew ? 'rendered anew each time' : 'as visitors get it'}; ${requests} of each, in turns`,
  );
  const ratios: number[] = [];
  for (const map of maps) {
    const shapes = await shapesOf(map);
    const [page, table, file] = await inTurns([map, `${map}&vista=tabla`, ...(how.anew ? [] : [shapes])], how);
    const ratio = page!.ms / table!.ms;
    ratios.push(ratio);
    console.log(
      `${said(page!)}\n${said(table!)}\n  ${ratio.toFixed(2)} × without the map${ratio > limit ? `  OVER ${limit}` : ''}`,
    );
    if (file)
      console.log(
        `${said(file)}\n  ${((page!.ms + file.ms) / table!.ms).toFixed(2)} × on a first visit, with the shapes`,
      );
  }
  const [map, ...pages] = await inTurns([maps[0]!, ...others], how);
  for (const page of pages)
    console.log(`${said(page)}\n  ${(map!.ms / page.ms).toFixed(2)} × is the map of all comunas`);
  return ratios;
}

interface Taken {
  readonly path: string;
  readonly ms: number;
  /** The body as it travels. */
  readonly kB: number;
}

function said({ path, ms, kB }: Taken): string {
  return `${path.replace(/v=.*/, 'v=…').padEnd(44)}${kB.toFixed(1).padStart(7)} kB${ms.toFixed(2).padStart(8)} ms`;
}

async function inTurns(paths: readonly string[], how: How): Promise<Taken[]> {
  const warming = Math.ceil(requests / 5);
  const taken = paths.map((path) => ({ path, times: [] as number[], bytes: 0 }));
  for (let turn = -warming; turn < requests; turn++)
    for (const one of turn % 2 === 0 ? taken : taken.toReversed()) {
      // whoever comes after another page finds it warm or busy: each comes first as often
      const start = performance.now();
      one.bytes = (await body(how.anew ? another(one.path) : one.path, how.encoding)).length;
      if (turn >= 0) one.times.push(performance.now() - start);
    }
  return taken.map(({ path, times, bytes }) => ({ path, ms: median(times), kB: bytes / 1000 }));
}

function another(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}n=${asked++}`;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}

/** Where a map's page has its shapes from. */
async function shapesOf(map: string): Promise<string> {
  const html = (await body(map, 'identity')).toString();
  return /<use href="([^"#]+)#/.exec(html)![1]!;
}

async function body(path: string, encoding: string): Promise<Buffer> {
  const sent = get({ agent, host: '127.0.0.1', port, path, headers: { 'accept-encoding': encoding } });
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode}`);
  return buffer(response);
}
