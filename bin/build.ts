/** Builds the site in a folder of its own and swaps it in whole: nobody meets half of one, nor loses the one that they serve. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { currentSite, isServed } from '../src/platform/server/built-site.ts';
import { alive } from '../src/platform/server/postgres/socket.ts';

const root = resolve(import.meta.dirname, '..');
const builds = join(root, 'build');
const sources = ['src', 'static', 'data', 'package-lock.json', 'vite.config.ts', 'bin/plain-pages.ts'];

const wanted = join(builds, hashOf(sources).slice(0, 16));
if (!existsSync(wanted)) build(wanted);
if (currentSite(root) !== wanted) point(wanted);
sweep(wanted);

function build(site: string): void {
  console.error('Construyendo el sitio… / Building…');
  const making = join(builds, `.making-${process.pid}`);
  mkdirSync(making, { recursive: true });
  const vite = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--configLoader', 'native', '--logLevel', 'warn'];
  const env = { ...process.env, BUILD_FOLDER: making };
  const { status } = spawnSync(process.execPath, vite, { cwd: root, env, stdio: ['ignore', 'ignore', 2] });
  if (status === 0) settle(join(making, 'site'), site);
  rmSync(making, { recursive: true, force: true });
  if (status !== 0) process.exit(1);
}

/** Of two that built the same at once the first one's stays. */
function settle(made: string, site: string): void {
  try {
    renameSync(made, site);
  } catch (error) {
    if (!existsSync(site)) throw error;
  }
}

function point(site: string): void {
  const link = join(builds, `.making-${process.pid}`);
  symlinkSync(basename(site), link);
  renameSync(link, join(builds, 'current'));
}

/** Removes what nobody makes, serves or would start. */
function sweep(site: string): void {
  for (const name of readdirSync(builds)) {
    const path = join(builds, name);
    const maker = /^\.making-(\d+)$/.exec(name)?.[1];
    if (path === site || name === 'current' || (maker ? alive(Number(maker)) : isServed(path))) continue;
    rmSync(path, { recursive: true, force: true });
  }
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((path) => filesUnder(join(root, path))).sort())
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(test\.ts|md)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [path];
  }
}
