/** Gives each worker of the errands the built site with the sample mesa, kept for the whole run. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';
import { currentSite } from '#platform/server/built-site.ts';

/** What a worker has for itself. */
export interface Site {
  readonly url: string;
  readonly data: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a worker asks for its site, by its number; it is started then. */
    sites: string;
  }
}

type Running = Site & { close(): Promise<unknown> };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!currentSite('.')) throw new Error('Build the site first: npm run build. (npm test does.)');
  const sites = new Map<string, Promise<Running>>();
  const asked = createServer(({ url = '' }, response) => {
    const site = sites.get(url) ?? start();
    sites.set(url, site);
    site.then(
      ({ url, data }) => response.end(JSON.stringify({ url, data } satisfies Site)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  project.provide('sites', `http://127.0.0.1:${await listening(asked)}`);
  return async () => {
    asked.close();
    for (const site of await Promise.allSettled(sites.values()))
      if (site.status === 'fulfilled') await site.value.close();
  };
}

async function start(): Promise<Running> {
  const { url, data, server } = await startSite();
  return { url, data, close: () => end(server, data) };
}

const TRIES = 5;

/** A port that was free may be taken by the time the site listens: then another is tried. */
async function startSite() {
  const data = await mkdtemp(join(tmpdir(), 'minga-errands-'));
  for (let tries = 1; ; tries++) {
    const url = `http://127.0.0.1:${await freePort()}`;
    const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server.ts'], {
      env: environment(url, data),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // it ends when its channel to us does
    });
    keepLog(server, data);
    if (await welcomes(server)) return { url, data, server };
    if (tries === TRIES) throw new Error(`The site stopped with code ${server.exitCode} before it answered.`);
  }
}

function environment(url: string, data: string): NodeJS.ProcessEnv {
  const { port, hostname } = new URL(url);
  return {
    ...process.env,
    VITEST: undefined, // it logs as it does for others
    PORT: port,
    HOST: hostname,
    MINGA_DATA: data,
    MINGA_ORIGIN: url,
    NODE_ENV: 'production',
  };
}

/** All that it logs stands in its folder; what is a warning or worse is shown, too. */
function keepLog({ stderr }: ChildProcess, data: string): void {
  stderr!.pipe(createWriteStream(join(data, 'site.log'), { flags: 'a' }));
  createInterface(stderr!).on('line', (line) => {
    if (!/"level":[1-3]0\b/.test(line)) process.stderr.write(`${line}\n`);
  });
}

/** Whether it says that it is there, or ends before. */
async function welcomes(server: ChildProcess): Promise<boolean> {
  let welcome = false;
  for await (const line of createInterface(server.stdout!)) if ((welcome = line.includes('Minga: '))) break;
  server.stdout!.resume();
  return welcome;
}

async function end(server: ChildProcess, data: string): Promise<void> {
  const gone = once(server, 'exit');
  server.kill('SIGTERM');
  if (server.exitCode === null) await gone;
  await rm(data, { recursive: true, force: true });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listening(probe);
  probe.close();
  await once(probe, 'close');
  return port;
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
