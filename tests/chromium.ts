/** Debian's Chromium, started once for all the errands of a worker; each file connects to it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { someChromium } from './chromium-program.ts';

const program = someChromium() ?? 'chromium';
const flags = [
  '--headless',
  '--no-sandbox',
  '--hide-scrollbars',
  '--mute-audio',
  '--force-color-profile=srgb',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-back-forward-cache',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--password-store=basic',
  '--remote-debugging-port=0',
  '--remote-debugging-pipe', // nobody speaks on it: it ends with us, however we end, and the browser with it
];

export interface Chromium {
  readonly address: string;
  close(): Promise<void>;
}

export async function startChromium(): Promise<Chromium> {
  const profile = await mkdtemp(join(tmpdir(), 'minga-chromium-'));
  const child = spawn(program, [...flags, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  let address: string | undefined;
  for await (const line of createInterface(child.stderr!))
    if ((address = /^DevTools listening on (\S+)/.exec(line)?.[1])) break;
  if (!address) throw new Error(`${program} did not start.`);
  child.stderr!.resume();
  return {
    address,
    close: async () => {
      child.kill();
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
