/** Where a cluster listens, and whether it does. */
import { createHash } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** A cluster's data folder, and the folder of its socket. */
export interface ClusterPlace {
  readonly dir: string;
  readonly host: string;
}

/** The port that names the socket; nothing listens on the network. */
export const PORT = 5432;
/** The name of the socket in its folder. */
export const SOCKET = `.s.PGSQL.${PORT}`;
const ACCEPT_MS = 2000;
const SOCKET_FOLDER_LIMIT = 85;

/** Ready by its own pid file, and listening. */
export async function answers({ dir, host }: ClusterPlace): Promise<boolean> {
  return isReady(dir) && (await accepts(join(host, SOCKET)));
}

/** Whose postmaster the data folder says it is; NaN while it says nothing. */
export function postmasterOf(dir: string): number {
  return parseInt(pidFile(dir)[0] ?? '');
}

function isReady(dir: string): boolean {
  const [pid = '', , , , , , , status = ''] = pidFile(dir);
  return status.startsWith('ready') && alive(parseInt(pid));
}

function pidFile(dir: string): string[] {
  try {
    return readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function accepts(socket: string): Promise<boolean> {
  return new Promise((tell) => {
    const attempt = connect(socket);
    attempt.once('connect', () => attempt.destroy() && tell(true));
    attempt.once('error', () => tell(false));
    attempt.setTimeout(ACCEPT_MS, () => attempt.destroy() && tell(false));
  });
}

/** A zombie still has a number, and is dead. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** The data folder itself, or where its path is too long for a socket, a private folder under /tmp. */
export function socketFolder(dir: string): string {
  if (Buffer.byteLength(dir) <= SOCKET_FOLDER_LIMIT) return dir;
  const folder = join('/tmp', `minga-${createHash('sha256').update(dir).digest('hex').slice(0, 24)}`);
  const owner = statSync(dir);
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    if (process.getuid?.() === 0) chownSync(folder, owner.uid, owner.gid);
  }
  if (lstatSync(folder).uid !== owner.uid || !lstatSync(folder).isDirectory())
    throw new Error(`${folder} es de otra persona. / belongs to somebody else.`);
  return folder;
}
