/** A Chromium with an open debugging port, for tools that drive it themselves. */
import { createServer } from 'node:net';
import { once } from 'node:events';
import { chromium } from 'playwright-core';

/** Starts one; close it when done. */
export async function launch(): Promise<{ port: number; close: () => Promise<void> }> {
  const port = await freePort();
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--remote-debugging-port=${port}`,
  ];
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args });
  return { port, close: () => browser.close() };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}
