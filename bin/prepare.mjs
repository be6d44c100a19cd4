/** Installs and builds what is missing, one process of a folder at a time. Plain JavaScript: it runs on any Node ≥ 20. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const self = fileURLToPath(import.meta.url);
const root = resolve(import.meta.dirname, '..');
const HELD = 75;

/** The Node that the lockfile pins. */
export const node = join(root, 'node_modules/.bin/node');

/**
 * Words that run a program while it alone holds the folder named after them: 75 at once when another does, if asked not to wait.
 * The kernel keeps the lock, so that whoever dies in any way lets go of it. macOS has Perl where Linux has flock.
 */
const ways = {
  flock: { atOnce: ['flock', '--nonblock', '--conflict-exit-code', String(HELD)], waiting: ['flock'] },
  perl: { atOnce: ['perl', '-e', locking('LOCK_EX | LOCK_NB')], waiting: ['perl', '-e', locking('LOCK_EX')] },
};

/** @param {string} how */
function locking(how) {
  return `use Fcntl ":flock"; $^F = 255; open(L, "<", shift) && flock(L, ${how}) or exit ${HELD}; exec(@ARGV) or exit 1`;
}

/** Installs, and builds when asked, unless another process has just done so. Answers 0, or how it ended. @param {boolean} build */
export function prepare(build) {
  const task = [process.execPath, self, ...(build ? ['--build'] : [])];
  const way = Object.values(ways).find(({ waiting: [command = ''] }) => works(command));
  if (!way) return statusOf(task); // each builds in a folder of its own all the same
  const status = statusOf([...way.atOnce, root, ...task]);
  if (status !== HELD) return status;
  console.error('Otro proceso instala o construye en esta carpeta: lo espero… / Waiting for another that builds here…');
  return statusOf([...way.waiting, root, ...task]);
}

/** Whether what is in node_modules is what the lockfile says. Packages for other platforms may be missing. */
export function installed() {
  const there = packagesOf('node_modules/.package-lock.json');
  const wanted = packagesOf('package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || there[path]?.version === version || (optional && !there[path]),
  );
}

/** @param {string} file */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return {}; // missing, or half written by whoever installs
  }
}

/** @param {string[]} words */
function statusOf([command = '', ...rest]) {
  return spawnSync(command, rest, { stdio: 'inherit' }).status ?? 1;
}

/** @param {string} command */
function works(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** @param {string} doing @param {string} failing @param {string[]} words */
function step(doing, failing, [command = '', ...rest]) {
  if (doing) console.error(doing);
  const { status } = spawnSync(command, rest, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  console.error(failing);
  process.exit(1);
}

if (process.argv[1] === self) {
  const install = ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!installed()) step('Instalando dependencias… / Installing…', 'npm ci falló. / npm ci failed.', install);
  if (process.argv.includes('--build') && existsSync(node))
    step('', 'La construcción falló. / The build failed.', [node, 'bin/build.ts']);
}
