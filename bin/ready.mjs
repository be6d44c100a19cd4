/** Makes a clean clone ready, then runs one of our programs on the Node that the lockfile pins. Plain JavaScript: it runs on any Node ≥ 20. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const node = join(root, 'node_modules/.bin/node');
const stamp = join(root, 'build/.sources');
const built = ['src', 'static', 'data', 'package-lock.json', 'vite.config.ts'];

const args = process.argv.slice(2);
const needsBuild = args[0] === '--built';
if (needsBuild) args.shift();

if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Minga necesita Node 20 o más nuevo; este es ${process.version}. / Node 20 or newer is needed.`);
if (!installed()) install();
if (!existsSync(node))
  stop(
    `No hay un Node 26 para ${process.platform}-${process.arch} entre las dependencias. / No pinned Node for this platform.`,
  );
if (needsBuild) build();
run();

/** Whether what is in node_modules is what the lockfile says. Packages for other platforms may be missing. */
function installed() {
  const there = packagesOf('node_modules/.package-lock.json');
  const wanted = packagesOf('package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || there[path]?.version === version || (optional && !there[path]),
  );
}

/** @param {string} file */
function packagesOf(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

function install() {
  say('Instalando dependencias… / Installing…');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) stop('npm ci falló. / npm ci failed.');
}

function build() {
  const sources = hashOf(built);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  say('Construyendo el sitio… / Building…');
  const { status } = spawnSync(
    node,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--configLoader', 'native', '--logLevel', 'error'],
    { cwd: root, stdio: ['ignore', 'ignore', 2] },
  );
  if (status !== 0) stop('La construcción falló. / The build failed.');
  writeFileSync(stamp, sources);
}

/** @param {string[]} paths */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((path) => filesUnder(join(root, path))).sort())
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(test\.ts|md)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [path];
  }
}

/** The program ends when we do, however we end: it listens for our channel closing. */
function run() {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  process.on('SIGINT', () => {}); // the terminal tells the program itself
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/** @param {string} message */
function say(message) {
  console.error(message);
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}
