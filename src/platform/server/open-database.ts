/** Opens the database that the settings name, the operator's or the embedded one, brought to the newest migration. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { log } from './log.ts';
import { migrate } from './migrate.ts';
import { startCluster } from './postgres/cluster.ts';
import type { Settings } from './settings.ts';

/** An open database; DATABASE_URL names it to the rest of the process. */
export interface Opened {
  readonly url: string;
  /** Stops the embedded cluster if this process runs it; another's is left alone. */
  close(): Promise<void>;
}

export async function openDatabase(settings: Settings): Promise<Opened> {
  const opened = settings.databaseUrl ? await reach(settings.databaseUrl) : await embedded(settings.data);
  try {
    const applied = await migrate(opened.url);
    if (applied.length > 0) log.info({ applied }, 'migrated');
  } catch (error) {
    await opened.close();
    throw error;
  }
  process.env['DATABASE_URL'] = opened.url;
  return opened;
}

async function embedded(data: string): Promise<Opened> {
  mkdirSync(data, { recursive: true });
  const cluster = await startCluster({ dir: join(data, 'pg'), log: (message) => log.warn(message) });
  return { url: cluster.url, close: () => cluster.stop() };
}

const OLDEST = 150_000;

/** Asks the operator's database its version, so that a wrong address is told as such. */
async function reach(url: string): Promise<Opened> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await refuseOld(client);
  } catch (error) {
    throw new Error(`DATABASE_URL: ${(error as Error).message || String(error)}`, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
  return { url, close: async () => {} };
}

async function refuseOld(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  );
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST)
    throw new Error(
      `es PostgreSQL ${Math.floor(version / 10_000)}, se necesita 15 o más / PostgreSQL 15 or newer is needed`,
    );
}
