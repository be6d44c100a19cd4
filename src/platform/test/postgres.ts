/** Once per run of the stories: a PostgreSQL (embedded, or the one of DATABASE_URL) with a migrated template to clone. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../server/migrate.ts';
import { startCluster } from '../server/postgres/cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: {
      url: string;
      template: string;
      /** Where what the stories keep stands until the run ends. */
      folder: string;
    };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'minga-stories-'));
  const given = process.env['DATABASE_URL'];
  const cluster = given ? null : await startCluster({ dir: join(folder, 'pg'), throwaway: true });
  const url = given ?? cluster!.url;
  const template = `minga_template_${process.pid}`;
  await administer(url, `create database ${template}`);
  await migrate(databaseUrl(url, template));
  project.provide('postgres', { url, template, folder });
  return async () => {
    await administer(url, `drop database if exists ${template} with (force)`);
    await cluster?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** The address of another database on the same server. */
export function databaseUrl(url: string, name: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`);
}

/** Runs one statement on the server's own database. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
