/** What every bench of the built site needs: a port of its own, and to wait until the site answers. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Until the address answers 200; five minutes at most. */
export async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await sleep(500);
  }
  throw new Error('The site did not start');
}
