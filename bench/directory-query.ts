/** How long the directory takes to answer, by class of query: `node bench/directory-query.ts [organisations] [rounds]`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDb, type Db } from '../src/platform/server/db.ts';
import { migrate } from '../src/platform/server/migrate.ts';
import { startCluster } from '../src/platform/server/postgres/cluster.ts';
import { findOrganizations } from '../src/registry/directory/queries.server.ts';
import { everything, fittingSort, type Filters, type DirectorySelection } from '../src/registry/directory/selection.ts';
import { fill } from './corpus.ts';

const [size = 30_000, rounds = 60] = process.argv.slice(2).map(Number);
const aim = 25;

const asking = (
  q: string,
  filters: Partial<Filters> = {},
  more: Partial<DirectorySelection> = {},
): DirectorySelection => ({
  ...everything,
  q,
  sort: fittingSort(q),
  ...more,
  filters: { ...everything.filters, ...filters },
});

/** Each class comes with several queries, so that no single plan or page is what is measured. */
const classes: Record<string, DirectorySelection[]> = {
  everything: [asking(''), asking('', {}, { sort: 'recency' })],
  'one filter': [
    asking('', { region: ['13'] }),
    asking('', { kind: ['funding'] }),
    asking('', { dimension: ['health'] }),
  ],
  'four filters': [
    asking('', {
      region: ['13', '05'],
      sector: ['public', 'private_nonprofit'],
      scope: ['regional', 'national'],
      kind: ['training', 'direct'],
    }),
    asking('', { region: ['08'], sector: ['academia'], kind: ['studies'], dimension: ['education'] }),
  ],
  'filters that leave nearly nothing': [
    asking('', {
      region: ['15'],
      sector: ['informal_group'],
      scope: ['international'],
      kind: ['coworking'],
      dimension: ['networks'],
    }),
  ],
  'a word most have': [asking('organizaciones'), asking('fundacion'), asking('proyecto', {}, { sort: 'name' })],
  'a word some have': [asking('microcréditos'), asking('migrante'), asking('bibliotecas')],
  'a rare word': [asking('kalle'), asking('huepuma'), asking('wenlef')],
  'several words': [asking('mujeres jefas hogar'), asking('innovación social en pobreza'), asking('fundacion semilla')],
  'words and four filters': [
    asking('innovacion', {
      region: ['13', '08'],
      sector: ['public'],
      scope: ['communal', 'national'],
      kind: ['training'],
    }),
    asking('joven oficio', { region: ['05'], sector: ['public'], kind: ['direct'], dimension: ['income'] }),
  ],
  'a slip': [
    asking('fundasion'),
    asking('inovacion'),
    asking('viviendda'),
    asking('migarntes'),
    asking('educasión salud'),
  ],
  'a slip and filters': [asking('comunidda', { region: ['13'], sector: ['public'], kind: ['training'] })],
  'a beginning': [asking('microcr'), asking('bibliot')],
  'nothing like it': [asking('xilófono zzyzx')],
  'hit by place': [asking('temuco'), asking('Ñuñoa')],
};

const folder = await mkdtemp(join(tmpdir(), 'minga-bench-'));
const cluster = await startCluster({ dir: join(folder, 'pg') });
const db = openDb(cluster.url);
try {
  await migrate(cluster.url);
  const begun = performance.now();
  await fill(db, size);
  console.log(`${size} organisations written and indexed in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  await sql`vacuum analyze`.execute(db);
  console.log(`${rounds} rounds of each query, in ms\n\n${'class'.padEnd(36)}  hits   p50   p95   max`);
  let worst = 0;
  for (const [name, selections] of Object.entries(classes))
    worst = Math.max(worst, await measure(db, name, await withDeepPages(db, selections)));
  console.log(`\nworst p95 ${worst.toFixed(1)} ms, aim ${aim} ms`);
  if (worst > aim) process.exitCode = 1;
} finally {
  await db.destroy();
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}

/** The same questions a second page on, where there is one. */
async function withDeepPages(db: Db, selections: DirectorySelection[]): Promise<DirectorySelection[]> {
  const pages = await Promise.all(
    selections.map(async (selection) => ({ selection, page: await findOrganizations(db, selection) })),
  );
  return [
    ...selections,
    ...pages.flatMap(({ selection, page }) => (page.next ? [{ ...selection, after: page.next }] : [])),
  ];
}

async function measure(db: Db, name: string, selections: DirectorySelection[]): Promise<number> {
  const times: number[] = [];
  const hits = new Set<number>();
  for (let round = -5; round < rounds; round++) {
    for (const selection of selections) {
      const begun = performance.now();
      const { total } = await findOrganizations(db, selection);
      if (round >= 0) times.push(performance.now() - begun);
      hits.add(total);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  const column = (value: number) => value.toFixed(1).padStart(6);
  console.log(
    `${name.padEnd(36)} ${String(Math.max(...hits)).padStart(5)}${column(at(0.5))}${column(at(0.95))}${column(at(1))}`,
  );
  return at(0.95);
}
