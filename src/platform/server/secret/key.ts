/** The installation's secret: what sessions are signed with, second factors encrypted with and RUNs hashed with. */
import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../settings.ts';

let kept: string | undefined;

/** MINGA_SECRET, or the one kept in the data folder since the first start. Losing it signs everybody out and ends every second factor. */
export function installationSecret(): string {
  return (kept ??= settings().secret ?? secretIn(settings().data));
}

/** A hash that only this installation can make: for finding again what must not be readable. */
export function keyedHash(purpose: string, value: string): string {
  return createHmac('sha256', installationSecret()).update(`${purpose}:${value}`).digest('hex');
}

/** Two processes that start at once agree: the second one's write fails and it reads the first one's. */
function secretIn(folder: string): string {
  const file = join(folder, 'secret');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(36).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
