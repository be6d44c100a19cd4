/**
 * Where the bytes of microdata lie: a folder of their own in the data folder, each file under its hash. The engine reads them in
 * place, so they are no part of the files store; nor of backups (docs/operate/backups.md).
 */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { settings } from '#platform/server/settings.ts';
import type { Microdata } from './microdata.ts';
import { tellingBytes } from './kind.ts';
import { refused } from '../reasons.ts';

/** A file that came, lying under a name of its own until it is known what it is. */
export interface Arrival {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly head: Uint8Array;
}

type Shelved = Pick<Microdata, 'sha256' | 'kind'>;

const folder = () => join(settings().data, 'microdata');
const arriving = '.arriving-';

/** Where the engine finds a file. */
export function placeOf({ sha256, kind }: Shelved): string {
  return join(folder(), `${sha256}.${kind}`);
}

/** Whether its bytes are there. */
export async function isThere(file: Shelved): Promise<boolean> {
  return stat(placeOf(file)).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Writes a stream to disk as it comes, hashing it. Refuses `microdata-empty`; a stream that fails or is cut leaves nothing. */
export async function takeIn(stream: Readable): Promise<Arrival> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const path = join(folder(), arriving + newId());
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    await pipeline(
      stream,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          bytes += chunk.length;
          yield chunk;
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    );
    if (bytes === 0) refused('microdata-empty');
    return { path, bytes, sha256: hash.digest('hex'), head: await headOf(path) };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(tellingBytes), 0, tellingBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Puts an arrival in its place, where the engine knows it by its ending. */
export async function shelve(arrival: Arrival, kind: Microdata['kind']): Promise<void> {
  await rename(arrival.path, placeOf({ sha256: arrival.sha256, kind }));
}

export async function discard(arrival: Arrival): Promise<void> {
  await rm(arrival.path, { force: true });
}

export async function takeAway(file: Shelved): Promise<void> {
  await rm(placeOf(file), { force: true });
}

/** Removes what a fall left behind: arrivals a day old, and files that no row keeps. Answers how many. */
export async function sweepShelf(db: Db): Promise<number> {
  const names = await readdir(folder()).catch(() => []);
  const kept = await keptNames(db);
  const old = now().subtract({ hours: 24 }).epochMilliseconds;
  let swept = 0;
  for (const name of names.filter((one) => !kept.has(one))) {
    const path = join(folder(), name);
    if ((await stat(path)).mtimeMs > old) continue;
    await rm(path, { force: true });
    swept++;
  }
  return swept;
}

async function keptNames(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('microdata_file')
    .select(['sha256', 'media_kind'])
    .where('removed_at', 'is', null)
    .where('failure', 'is', null)
    .execute();
  return new Set(rows.map((row) => `${row.sha256}.${row.media_kind}`));
}
