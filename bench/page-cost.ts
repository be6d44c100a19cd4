/**
 * What public pages cost to make: processor time of the server for each request, by page, and as many times the cheapest answer it
 * gives (/healthz). Each address is asked with a query of its own, so that none is kept, compressed as a browser asks.
 * `node bench/page-cost.ts [requests]`, after `npm run build`. Reads /proc: Linux only.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { answering, freePort } from './answering.ts';

const [requests = 100] = process.argv.slice(2).map(Number);
const pages = [
  '/healthz',
  '/',
  '/articuladores',
  '/noticias',
  '/datos',
  '/datos/conjuntos',
  '/datos/comuna/13201',
  '/buscar?q=pobreza',
];
/** Clock ticks of /proc a second: 100 on every Linux that Node runs on. */
const ticks = 100;

const folder = await mkdtemp(join(tmpdir(), 'minga-bench-'));
const port = await freePort();
const site = spawn(process.execPath, [resolve('server.ts')], {
  env: { ...process.env, MINGA_DATA: folder, PORT: String(port), NODE_ENV: 'production' },
  stdio: 'ignore',
});
try {
  await answering(`http://127.0.0.1:${port}/healthz`);
  for (const page of pages) await ask(page, 30);
  let floor = 0;
  for (const page of pages) {
    const before = spent();
    await ask(page, requests);
    const each = ((spent() - before) / requests) * 1000;
    floor ||= each;
    console.log(`${page.padEnd(24)} ${each.toFixed(1).padStart(6)} ms  ${(each / floor).toFixed(1).padStart(5)} ×`);
  }
} finally {
  site.kill('SIGTERM');
  await once(site, 'exit');
  await rm(folder, { recursive: true, force: true });
}

async function ask(page: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    const address = `http://127.0.0.1:${port}${page}${page.includes('?') ? '&' : '?'}n=${i}-${Math.random()}`;
    const answer = await fetch(address, { headers: { 'accept-encoding': 'gzip, br' } });
    await answer.arrayBuffer();
  }
}

/** Processor seconds that the server has used. */
function spent(): number {
  const fields = readFileSync(`/proc/${site.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}
