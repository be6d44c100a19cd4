/** Brings a database to the newest migration: plain SQL files in one order, each applied once, all in one transaction. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { withClient } from './client.ts';

const folder = join(process.cwd(), 'db/migrations');
const lock = 0x6d696e67; // 'ming': two processes that start at once migrate one after the other

/**
 * Applies what is missing and returns the names applied. Throws if a migration already applied was edited since.
 * `upTo` stops after that migration: a backup is restored into the shape that it was taken from.
 */
export async function migrate(url: string, upTo?: string): Promise<string[]> {
  return withClient(url, async (client) => {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [lock]);
    const applied = await applyMissing(client, upTo);
    await client.query('commit');
    return applied;
  });
}

/** The migrations on disk, in order. */
export async function migrations(): Promise<{ name: string; sql: string; hash: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function applyMissing(client: pg.Client, upTo?: string): Promise<string[]> {
  const known = await knownMigrations(client);
  const applied: string[] = [];
  for (const { name, sql, hash } of await migrations()) {
    if (upTo !== undefined && name > upTo) break;
    if (known.get(name) === hash) continue;
    if (known.has(name))
      throw new Error(
        `The migration ${name} was changed after it was applied. Restore the file, or start from an empty data folder.`,
      );
    await runOne(client, name, sql);
    await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash]);
    applied.push(name);
  }
  return applied;
}

/** The hash of each that was applied, by its name. */
async function knownMigrations(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  await client.query(
    'create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration');
  return new Map(rows.map(({ name, hash }) => [name, hash]));
}

async function runOne(client: pg.Client, name: string, sql: string): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    throw new Error(`The migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}
