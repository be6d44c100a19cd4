/** Once per run of the errands: the built site with the sample mesa, in an empty data folder, as `npm start` shows it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { currentSite } from '#platform/server/built-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: { url: string; data: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!currentSite('.')) throw new Error('Build the site first: npm run build. (npm test does.)');
  const data = await mkdtemp(join(tmpdir(), 'minga-errands-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn('node', ['server.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      MINGA_DATA: data,
      MINGA_ORIGIN: url,
      MINGA_LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await answering(url, server);
  project.provide('site', { url, data });
  return async () => {
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
    await rm(data, { recursive: true, force: true });
  };
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (server.exitCode !== null) throw new Error(`The site stopped with code ${server.exitCode} before it answered.`);
    const ok = await fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await wait(100);
  }
  throw new Error('The site did not answer within a minute.');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}
