/** Two that build in one folder, one that is killed in the midst, one that serves while another builds: tried with a Vite of a few lines. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** Notes that it began, and builds once it may. */
const toyVite = `
  import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
  import { setTimeout as wait } from 'node:timers/promises';
  appendFileSync('began', process.pid + ' ');
  while (!existsSync('may')) await wait(10);
  mkdirSync(process.env.BUILD_FOLDER + '/site');
  writeFileSync(process.env.BUILD_FOLDER + '/site/handler.js', 'of ' + process.pid);`;

let root: string;
const running: ChildProcess[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'minga-build-'));
  cpSync('bin', join(root, 'bin'), { recursive: true });
  for (const file of ['built-site.ts', 'postgres/socket.ts'])
    cpSync(join('src/platform/server', file), join(root, 'src/platform/server', file));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(join(root, 'package-lock.json'), '{"packages":{}}');
  mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
  symlinkSync(process.execPath, join(root, 'node_modules/.bin/node'));
  mkdirSync(join(root, 'node_modules/vite/bin'), { recursive: true });
  writeFileSync(join(root, 'node_modules/vite/bin/vite.js'), toyVite);
});

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

function start(...words: string[]) {
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  running.push(child);
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { child, ended, said: text(child.stderr) };
}

const allow = () => writeFileSync(join(root, 'may'), '');
const change = (what: string) => writeFileSync(join(root, 'src/source.ts'), what);
const began = () =>
  existsSync(join(root, 'began')) ? readFileSync(join(root, 'began'), 'utf8').trim().split(' ') : [];
const builds = () => readdirSync(join(root, 'build')).filter((name) => name !== 'current');
const current = () => readFileSync(join(root, 'build/current/handler.js'), 'utf8');

async function until(what: () => boolean): Promise<void> {
  while (!what()) await new Promise((go) => setTimeout(go, 10));
}

test('of two at once the second waits for the first, says so, and builds nothing', async () => {
  const first = start('bin/ready.mjs', '--built');
  await until(() => began().length === 1);
  const second = start('bin/ready.mjs', '--built');
  await once(second.child.stderr, 'readable');
  allow();
  expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
  expect(await second.said).toContain('Otro proceso instala o construye en esta carpeta');
  expect(began()).toHaveLength(1);
  expect(current()).toBe(`of ${began()[0]}`);
});

test('also without a lock both end well, and one build is left', async () => {
  const both = [start('bin/build.ts'), start('bin/build.ts')];
  await until(() => began().length === 2);
  allow();
  expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0]);
  expect(builds()).toHaveLength(1);
  expect(current()).toMatch(/^of \d+$/);
});

test('one that is killed leaves no lock, and nothing that the next does not clear away', async () => {
  const killed = start('bin/ready.mjs', '--built');
  await until(() => began().length === 1);
  const group = readdirSync(join(root, 'build')).map((name) => Number(/\d+$/.exec(name)));
  for (const pid of [killed.child.pid!, ...group, Number(began()[0])]) process.kill(pid, 'SIGKILL');
  await killed.ended;
  allow();
  expect(await start('bin/ready.mjs', '--built').ended).toBe(0);
  expect(builds()).toHaveLength(1);
});

test('a build that is served stays while others are made, and goes when nobody serves it', async () => {
  allow();
  const make = () => start('bin/build.ts').ended;
  expect(await make()).toBe(0);
  const [served] = builds() as [string];
  const mark = `(await import(${JSON.stringify(resolve('src/platform/server/built-site.ts'))})).markServed('build/${served}')`;
  const server = start('--input-type=module', '-e', `${mark}; setInterval(() => {}, 1e6)`);
  await until(() => readdirSync(join(root, 'build', served)).length === 2);
  for (const what of ['one', 'another']) {
    change(what);
    expect(await make()).toBe(0);
  }
  expect(builds()).toHaveLength(2);
  expect(builds()).toContain(served);
  server.child.kill('SIGKILL');
  await server.ended;
  change('a third');
  expect(await make()).toBe(0);
  expect(builds()).toHaveLength(1);
  expect(builds()).not.toContain(served);
});
