/** Holds what the modules say of the database's tables against the catalogue of a database that was just migrated. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { house, notPersons, organizationTies, personTies } from '../src/house.ts';
import { openDb } from '../src/platform/server/db.ts';
import { migrate } from '../src/platform/server/migrate.ts';
import { startCluster } from '../src/platform/server/postgres/cluster.ts';
import { whatIsWrongWithOrganizationTies, whatIsWrongWithPersonTies } from '../src/platform/facet/ties.server.ts';
import { whatIsWrongWithThread } from '../src/platform/facet/thread.server.ts';

const folder = await mkdtemp(join(tmpdir(), 'minga-catalogue-'));
const cluster = await startCluster({ dir: join(folder, 'pg'), throwaway: true });
const db = openDb(cluster.url);
try {
  await migrate(cluster.url);
  const problems = [
    ...(await whatIsWrongWithOrganizationTies(db, organizationTies)),
    ...(await whatIsWrongWithPersonTies(db, personTies, notPersons)),
    ...(await whatIsWrongWithThread(db, house, (route) => existsSync(`src/routes${route}/+page.svelte`))),
  ];
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await db.destroy();
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}
