/** Writes db/schema.sql and the table types from a database that was just migrated. With --check it writes nothing and fails on a difference. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, getDialect } from 'kysely-codegen';
import { openDb } from '../src/platform/server/db.ts';
import { migrate } from '../src/platform/server/migrate.ts';
import { startCluster } from '../src/platform/server/postgres/cluster.ts';
import { describeSchema } from './database-shape.ts';
import { checkedColumns } from './checked-columns.ts';

const outputs = { schema: 'db/schema.sql', types: 'src/platform/server/tables.ts' };
const check = process.argv.includes('--check');

const folder = await mkdtemp(join(tmpdir(), 'minga-schema-'));
const cluster = await startCluster({ dir: join(folder, 'pg') });
try {
  await migrate(cluster.url);
  const stale = [
    await put(outputs.schema, await describeSchema(cluster.url)),
    await put(outputs.types, await tableTypes(cluster.url)),
  ].filter(Boolean);
  if (stale.length > 0) {
    console.error(`Not what the migrations give: ${stale.join(', ')}. Run npm run db:generate.`);
    process.exitCode = 1;
  }
} finally {
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Writes a file, or with --check answers its name when it differs. */
async function put(path: string, text: string): Promise<string | null> {
  if (!check) await writeFile(path, text);
  else if ((await readFile(path, 'utf8')) !== text) return path;
  return null;
}

async function tableTypes(url: string): Promise<string> {
  const db = openDb(url);
  try {
    const types = await generate({
      db,
      dialect: getDialect('postgres'),
      excludePattern: 'migration',
      typeMapping: { timestamptz: 'Temporal.Instant', date: 'Temporal.PlainDate', int8: 'number' },
      overrides: { columns: await checkedColumns(db) },
      outFile: null,
    });
    return `/** The tables' types, generated from the migrated database by npm run db:generate. */\n${types}`;
  } finally {
    await db.destroy();
  }
}
