/** The story of a backup that is older than an erasure: whoever was erased since is gone from what is brought back, too. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { afterAll, expect, test } from 'vitest';
import { accountOf, eraseAccount, eraseWhom } from '#people/data/erase.server.ts';
import { giveMembership } from '#people/membership/for-others.server.ts';
import { addUser } from '#people/roles/commands.server.ts';
import { newId } from '#platform/id.ts';
import { backup, restore } from '#platform/server/backup/backup.ts';
import { openDb } from '#platform/server/db.ts';
import { startCluster } from '#platform/server/postgres/cluster.ts';
import { now } from '#platform/clock.ts';
import { story } from '#platform/test/story.ts';
import { applyErased, listBeside, writeErased } from '../../bin/erased.ts';
import { personTies } from '../house.ts';
import { standingIn } from './test/plant.stage.ts';

const { db, url, at } = await story();
const folder = await mkdtemp(join(tmpdir(), 'minga-restored-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const disk = new Disk(new FSDriver({ location: join(folder, 'store'), visibility: 'private' }));

const notice = (email: string) =>
  db
    .insertInto('window_notice')
    .values({ id: newId(), email, stop_token: email.split('@')[0]!, asked_at: now() })
    .execute();

test('an account and an address erased after the backup are not brought back', async () => {
  await addUser(db, { email: 'elvira@telar.example', name: 'Elvira Sepúlveda' });
  await addUser(db, { email: 'queda@telar.example', name: 'Quena Quedada' });
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'elvira@telar.example')
    .executeTakeFirstOrThrow();
  const organizationId = newId();
  await db
    .insertInto('organization')
    .values({ id: organizationId, slug: 'telar', name: 'Telar', sector: 'public' })
    .execute();
  await giveMembership(db, null, { organizationId, personId: id, role: 'owner' });
  for (const email of ['elvira@telar.example', 'Sin.Cuenta@Puentes.example'.toLowerCase(), 'queda@telar.example'])
    await notice(email);
  const archive = join(folder, 'one.minga');
  const before = await backup({ url, disk, data: join(folder, 'data') }, archive);

  at(Temporal.Instant.from(before.takenAt).add({ hours: 24 }).toString());
  await db.transaction().execute(async (tx) => eraseAccount(tx, (await accountOf(tx, id))!, personTies, { end: true }));
  await db.transaction().execute((tx) => eraseWhom(tx, { id: null, email: 'sin.cuenta@puentes.example' }, personTies));
  expect(await writeErased(url, listBeside(archive))).toBe(2);
  expect(await readFile(listBeside(archive), 'utf8')).not.toMatch(/elvira|cuenta/i);

  const fresh = join(folder, 'fresh');
  let again = 0;
  await restore(archive, fresh, async (restored, manifest) => {
    again = await applyErased(restored, manifest, listBeside(archive));
  });
  expect(again).toBe(2);
  const cluster = await startCluster({ dir: join(fresh, 'pg') });
  const there = openDb(cluster.url);
  try {
    expect(await standingIn(there, ['elvira@', 'sin.cuenta@'])).toEqual([]);
    expect(await standingIn(there, ['Elvira'])).toEqual(['journal.actor_name']);
    expect(await standingIn(there, ['queda@telar.example'])).toEqual([
      'person.email',
      'verification.value',
      'window_notice.email',
    ]);
    expect(await there.selectFrom('membership').select('ended_how').execute()).toEqual([{ ended_how: 'closed' }]);
    expect(await there.selectFrom('erasure').select('person_id').orderBy('erased_at').execute()).toHaveLength(2);
  } finally {
    await there.destroy();
    await cluster.stop();
  }
}, 60_000);

test('without a list the backup comes back as it was', async () => {
  expect(await applyErased(url, { takenAt: now().toString() } as never, join(folder, 'none.json'))).toBe(0);
});
