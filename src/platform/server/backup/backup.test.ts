/** A backup and its way back: every row and every file as it was, in a fresh folder; a damaged archive leaves nothing. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { newId } from '../../id.ts';
import { cast, story } from '../../test/story.ts';
import { backup, restore } from './backup.ts';
import { tablesOf } from './table-copies.ts';
import { journalOf } from '../journal.ts';
import { startCluster } from '../postgres/cluster.ts';

const { db, url } = await story();
const folder = await mkdtemp(join(tmpdir(), 'minga-backup-test-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const disk = new Disk(new FSDriver({ location: join(folder, 'store'), visibility: 'private' }));
const source = { url, disk, data: join(folder, 'data') };

/** Every row of every table as text, so that two databases can be held side by side. */
async function everyRow(address: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const all: Record<string, string[]> = {};
    for (const { name } of await tablesOf(client)) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from "${name}" t order by 1`);
      all[name] = rows.map(({ row }) => row);
    }
    return all;
  } finally {
    await client.end();
  }
}

test('what is restored is what was backed up, row by row and byte by byte, and goes on counting', async () => {
  const [organization, window, file] = [newId(), newId(), newId()];
  const awkward = 'Corporación «Ñandú»\t\n\\N \\. fin';
  await db
    .insertInto('organization')
    .values({ id: organization, slug: 'a', name: awkward, sector: 'public', kinds: ['training', 'studies'] })
    .execute();
  await db
    .insertInto('registration_window')
    .values({
      id: window,
      slug: 'w',
      name: 'W',
      opens_at: Temporal.Instant.from('2021-09-01T03:00:00.123Z'),
      closes_at: Temporal.Instant.from('2021-09-23T03:00:00Z'),
    })
    .execute();
  await db.insertInto('registration').values({ id: newId(), window_id: window, state: 'draft' }).execute();
  await journalOf<{ 'cycle.opened': string }>().journal(db, cast.sofia, {
    what: 'cycle.opened',
    on: ['cycle', organization],
    after: { 'a\tb': ['\n'] },
  });
  await disk.put('ab/one', new Uint8Array([0, 10, 255]));
  await db
    .insertInto('file')
    .values({ id: file, name: 'x', media_type: 'image/png', bytes: 3, sha256: '', storage_key: 'ab/one' })
    .execute();

  await backup(source, join(folder, 'one.minga'));
  const fresh = join(folder, 'fresh');
  const manifest = await restore(join(folder, 'one.minga'), fresh);
  expect(manifest.tables['organization']!.rows).toBe(1);

  const cluster = await startCluster({ dir: join(fresh, 'pg') });
  try {
    const [was, is] = [await everyRow(url), await everyRow(cluster.url)];
    expect(Object.keys(is)).toEqual(Object.keys(was));
    expect(is).toEqual(was);
    expect(is['directory_entry']).toHaveLength(1);
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    const next = await client.query<{ folio: number }>(
      `insert into registration (id, window_id, state) values ($1, $2, 'draft') returning folio`,
      [newId(), window],
    );
    await client.end();
    expect(next.rows[0]!.folio).toBe(2);
  } finally {
    await cluster.stop();
  }
  expect([...(await readFile(join(fresh, 'files/ab/one')))]).toEqual([0, 10, 255]);
}, 60_000);

test('a folder that holds data is not written over, nor an archive', async () => {
  expect(() => restore(join(folder, 'one.minga'), join(folder, 'fresh'))).toThrow('already holds data');
  expect(() => backup(source, join(folder, 'one.minga'))).toThrow('already there');
});

test('a cut archive is refused, and leaves nothing behind', async () => {
  const whole = await readFile(join(folder, 'one.minga'));
  await writeFile(join(folder, 'cut.minga'), whole.subarray(0, whole.length / 2));
  await expect(restore(join(folder, 'cut.minga'), join(folder, 'other'))).rejects.toThrow();
  expect(await readdir(folder)).not.toContain('other');
}, 60_000);
