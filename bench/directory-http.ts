/**
 * How many pages of the directory a second, and how late the slowest: the production build beside a bare node:http server that
 * answers the same bytes, in the same run. `node bench/directory-http.ts [organisations] [seconds]`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import autocannon from 'autocannon';
import { openDb } from '../src/platform/server/db.ts';
import { migrate } from '../src/platform/server/migrate.ts';
import { startCluster } from '../src/platform/server/postgres/cluster.ts';
import { fill } from './corpus.ts';
import { answering, freePort } from './answering.ts';

const [size = 3_000, seconds = 8] = process.argv.slice(2).map(Number);
const connections = 10;
const paths = [
  '/articuladores',
  '/articuladores?q=mujeres',
  '/articuladores?region=13&sector=public&hace=training',
  '/articuladores?vista=mapa',
  '/articuladores/organizacion-7',
];

const folder = await mkdtemp(join(tmpdir(), 'minga-bench-'));
const cluster = await startCluster({ dir: join(folder, 'pg') });
const port = await freePort();
const env = {
  ...process.env,
  DATABASE_URL: cluster.url,
  MINGA_DATA: join(folder, 'var'),
  MINGA_SAMPLE: 'no',
  PORT: String(port),
  NODE_ENV: 'production',
};
let site: ReturnType<typeof spawn> | undefined;
try {
  await migrate(cluster.url);
  const db = openDb(cluster.url);
  await fill(db, size);
  await db.destroy();
  site = spawn(process.execPath, [resolve('bin/ready.mjs'), '--built', 'server.ts'], {
    env,
    stdio: 'ignore',
  });
  await answering(`http://127.0.0.1:${port}/healthz`);
  console.log(
    `${size} organisations, ${connections} connections, ${seconds} s each; «bare» is node:http with the same bytes\n`,
  );
  console.log(`${'address'.padEnd(56)}    kB  req/s  p50 ms  p99 ms   bare req/s  bare p99`);
  for (const path of paths) await compare(`http://127.0.0.1:${port}${path}`, path);
} finally {
  site?.kill('SIGTERM');
  if (site?.exitCode === null) await once(site, 'exit');
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}

async function compare(url: string, path: string): Promise<void> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  const body = Buffer.from(await answer.arrayBuffer());
  await autocannon({ url, connections, duration: 2 });
  const ours = await autocannon({ url, connections, duration: seconds });
  const bare = await withBareServer(body, answer.headers.get('content-type') ?? '', (bareUrl) =>
    autocannon({ url: bareUrl, connections, duration: seconds }),
  );
  if (ours.non2xx > 0) throw new Error(`${path}: ${ours.non2xx} answers were not 2xx`);
  const column = (value: number, width: number, digits = 0) => value.toFixed(digits).padStart(width);
  console.log(
    path.padEnd(56) +
      column(body.length / 1000, 6, 1) +
      column(ours.requests.average, 7) +
      column(ours.latency.p50, 8) +
      column(ours.latency.p99, 8) +
      column(bare.requests.average, 13) +
      column(bare.latency.p99, 10),
  );
}

/** A server that does nothing but answer: what node:http itself costs on this machine at this moment. */
async function withBareServer<T>(body: Buffer, type: string, work: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': type, 'content-length': body.length }).end(body),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
