/** The embedded PostgreSQL is killed, started twice, run by whoever is at hand; `npm run trial kills` kills more. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startCluster, type Cluster } from './cluster.ts';
import { ask, lives, postmaster, surviveKills, until, writer } from './test/killing.stage.ts';

/** A cluster as it is made new, to be copied by those who do not ask how it is made. */
let made: string;

const root = mkdtempSync(join(tmpdir(), 'minga-cluster-'));
chmodSync(root, 0o755);
let count = 0;
let dir: string;

beforeAll(async () => {
  made = join(root, 'made');
  await (await startCluster({ dir: made, throwaway: true })).stop();
});

beforeEach(() => {
  dir = join(root, `${++count}`, 'postgres');
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** Puts a new cluster at `dir`, with its owners. */
function copyMade(): void {
  mkdirSync(join(dir, '..'), { recursive: true });
  spawnSync('cp', ['-a', made, dir]);
}

test('a new folder becomes a cluster in UTF-8 that nobody else reaches, and keeps what was written', async () => {
  const first = await startCluster({ dir, throwaway: true });
  expect(first.attached).toBe(false);
  await ask(first.url, "create table word as select 'ñandú' as answer");
  expect(await ask(first.url, "select current_setting('server_encoding') as answer")).toEqual(['UTF8']);
  expect(await ask(first.url, "select current_setting('listen_addresses') as answer")).toEqual(['']);
  await first.stop();
  await first.stop();
  const second = await startCluster({ dir, throwaway: true });
  expect(await ask(second.url, 'select answer from word')).toEqual(['ñandú']);
  await second.stop();
  expect(existsSync(join(dir, 'postmaster.pid'))).toBe(false);
});

test('after kill -9 of the process no acknowledged write is lost, nothing is left running, and the next start works', () =>
  surviveKills(dir, 2));

test('when PostgreSQL itself is killed it is started again', async () => {
  copyMade();
  const said: string[] = [];
  const cluster = await startCluster({ dir, log: (message) => said.push(message) });
  await ask(cluster.url, 'create table word as select 1 as answer');
  process.kill(postmaster(dir), 'SIGKILL');
  await until(() => said.length > 0);
  await until(() => ask(cluster.url, 'select answer from word').then(Boolean, () => false));
  expect(said[0]).toMatch(/starting it again/);
  await cluster.stop();
});

test('of two starts at once one runs the cluster and the other uses it, and takes over when the first ends', async () => {
  const both = await Promise.all([startCluster({ dir, throwaway: true }), startCluster({ dir, throwaway: true })]);
  const [owner, guest] = both.toSorted((a, b) => Number(a.attached) - Number(b.attached)) as [Cluster, Cluster];
  expect([owner.attached, guest.attached]).toEqual([false, true]);
  await ask(owner.url, 'create table word as select 7 as answer');
  await owner.stop();
  await until(() => ask(guest.url, 'select answer from word').then(Boolean, () => false));
  expect(guest.attached).toBe(false);
  await guest.stop();
  expect(readdirSync(join(dir, '..'))).toEqual(['postgres']);
});

test('a pid file that names a living stranger does not stop the next start', async () => {
  copyMade();
  const child = writer(dir);
  await until(() => child.acknowledged.length > 0);
  process.kill(postmaster(dir), 'SIGKILL');
  child.kill('SIGKILL');
  const file = join(dir, 'postmaster.pid');
  await until(() => existsSync(file) && !lives(postmaster(dir)));
  const stranger = readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid));
  spawnSync('sh', ['-c', 'cat > "$0"', file], { input: stranger });
  const cluster = await startCluster({ dir, throwaway: true });
  expect(await ask(cluster.url, 'select 1 as answer')).toEqual([1]);
  await cluster.stop();
});

test('a path too long for a socket is no obstacle', async () => {
  dir = join(root, 'a'.repeat(100), 'postgres');
  copyMade();
  const cluster = await startCluster({ dir, throwaway: true });
  expect(cluster.connection.host).toMatch(/^\/tmp\/minga-/);
  expect(await ask(cluster.url, 'select 1 as answer')).toEqual([1]);
  await cluster.stop();
});

test('a folder of another version is refused with what PostgreSQL said', async () => {
  copyMade();
  spawnSync('sh', ['-c', 'echo 12 > "$0"', join(dir, 'PG_VERSION')]);
  await expect(startCluster({ dir, throwaway: true })).rejects.toThrow(/no parte en .*incompatible/s);
});

test.runIf(process.getuid?.() === 0)('a uid without a name can run it too, with node_modules it cannot write', () => {
  const uid = 54_321;
  mkdirSync(join(dir, '..'), { recursive: true });
  chownSync(join(dir, '..'), uid, uid);
  const code = `
    import pg from 'pg';
    import { startCluster } from ${JSON.stringify(join(import.meta.dirname, 'cluster.ts'))};
    const cluster = await startCluster({ dir: ${JSON.stringify(dir)}, throwaway: true });
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    console.log((await client.query('select 42 as answer')).rows[0].answer);
    await client.end();
    await cluster.stop();`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    uid,
    gid: uid,
    encoding: 'utf8',
  });
  expect({ stdout, stderr }).toEqual({ stdout: '42\n', stderr: '' });
});
