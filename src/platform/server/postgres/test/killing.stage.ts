/** A process that writes into a cluster until it is killed, and what is left of what it wrote. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, expect } from 'vitest';
import { startCluster } from '../cluster.ts';

const started: ChildProcess[] = [];

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

export async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  client.on('error', () => {});
  const { rows } = await client.query<{ answer: T }>(sql).finally(() => client.end());
  return rows.map((row) => row.answer);
}

/** Another process that starts the cluster of `dir`, then writes numbers as fast as they are acknowledged, printing each. */
export function writer(dir: string): ChildProcess & { acknowledged: number[] } {
  const code = `
    import pg from 'pg';
    import { startCluster } from ${JSON.stringify(join(import.meta.dirname, '../cluster.ts'))};
    const { url } = await startCluster({ dir: ${JSON.stringify(dir)} });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('create table if not exists kept (n bigserial primary key)');
    for (;;) console.log((await client.query('insert into kept default values returning n')).rows[0].n);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  const acknowledged: number[] = [];
  child.stdout
    .setEncoding('utf8')
    .on('data', (lines: string) => acknowledged.push(...lines.trim().split('\n').map(Number)));
  return Object.assign(child, { acknowledged });
}

export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await sleep(20);
}

export const postmaster = (dir: string) => Number(readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n')[0]);
export const lives = (pid: number) =>
  existsSync(`/proc/${pid}`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

/** Kills a writer and starts another, round after round; fails where a write that was acknowledged is lost, or something runs on. */
export async function surviveKills(dir: string, rounds: number): Promise<void> {
  const acknowledged: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const child = writer(dir);
    await until(() => child.acknowledged.length > 50);
    const pid = postmaster(dir);
    child.kill('SIGKILL');
    await until(() => child.signalCode !== null);
    acknowledged.push(...child.acknowledged);
    if (round === rounds - 1) await until(() => !lives(pid));
  }
  const cluster = await startCluster({ dir, throwaway: true });
  const lost = `select count(*)::int as answer from unnest('{${acknowledged.join()}}'::bigint[]) said (number) where not exists (select from kept where kept.n = said.number)`;
  expect(acknowledged.length).toBeGreaterThan(50 * rounds);
  expect(await ask(cluster.url, lost)).toEqual([0]);
  await cluster.stop();
}
