/** An installation that has its data already learns who wrote what as far as its records tell. */
import { sql } from 'kysely';
import { expect, inject, onTestFinished, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { openDb } from '#platform/server/db.ts';
import { migrate } from '#platform/server/migrate.ts';
import { administer, databaseUrl } from '#platform/test/postgres.ts';
import { writingsOf } from './queries.server.ts';

test('registrations, edits, changes and imports that stand are told; an import that was undone is not', async () => {
  const server = inject('postgres').url;
  const name = `minga_written_${newId().replaceAll('-', '')}`;
  await administer(server, `create database ${name}`);
  const url = databaseUrl(server, name);
  await migrate(url, '0130-product-drafts.sql');
  const db = openDb(url, { max: 2 });
  onTestFinished(async () => {
    await db.destroy();
    await administer(server, `drop database ${name} with (force)`);
  });
  const [window, one, owner, staff, stands, undone] = [newId(), newId(), newId(), newId(), newId(), newId()];
  await sql`insert into organization (id, slug, name, sector) values (${one}, 'uno', 'Uno', 'public')`.execute(db);
  await sql`insert into person (id, name, email) values (${owner}, 'Inés', 'ines@example.org'), (${staff}, 'Sofía', 'sofia@example.org')`.execute(
    db,
  );
  await sql`insert into membership (id, organization_id, person_id, role, since) values (${newId()}, ${one}, ${owner}, 'owner', '2021-10-01')`.execute(
    db,
  );
  await sql`insert into registration_window (id, slug, name, opens_at, closes_at) values (${window}, 'w', 'w', '2021-09-01', '2021-09-30')`.execute(
    db,
  );
  await sql`insert into registration (id, window_id, organization_id, state, answers, decided_at)
    values (${newId()}, ${window}, ${one}, 'accepted', '{"name": "Uno", "sector": "public", "traits": "", "kinds": [], "description": "Hace."}', '2021-09-10')`.execute(
    db,
  );
  await sql`insert into organization_change (id, organization_id, before, after, asked_by, asked_at, state, decided_at)
    values (${newId()}, ${one}, '{}', '{"name": "Uno"}', ${owner}, '2022-01-01', 'accepted', '2022-01-02')`.execute(db);
  await sql`insert into import_batch (id, file_name, sha256, state, headers, mapping, rows_read, person_name, created_at)
    values (${stands}, 'a', 'x', 'applied', '{}', '{}', 1, 'Sofía', now()), (${undone}, 'b', 'x', 'undone', '{}', '{}', 1, 'Sofía', now())`.execute(
    db,
  );
  const entry = (at: string, who: string | null, what: string, before: object | null, after: object) =>
    sql`insert into journal (id, at, actor_id, actor_name, what, subject_type, subject_id, before, after)
      values (${newId()}, ${at}, ${who}, 'Alguien', ${what}, 'organization', ${one}, ${before && JSON.stringify(before)}::jsonb, ${JSON.stringify(after)}::jsonb)`.execute(
      db,
    );
  await entry('2022-02-01', owner, 'organization.edited', { description: '' }, { description: 'Hace.' });
  await entry('2022-03-01', staff, 'organization.edited', { website: null }, { website: 'https://uno.cl' });
  await entry(
    '2022-04-01',
    staff,
    'organization.importChanged',
    { name: 'Uno', rut: null },
    { name: 'Uno', rut: '1-9', import: stands },
  );
  await entry(
    '2022-05-01',
    staff,
    'organization.importChanged',
    { scope: null },
    { scope: 'national', import: undone },
  );
  await migrate(url);
  const told = Object.fromEntries(
    (await writingsOf(db, one)).flatMap(({ fields, door, personName }) =>
      fields.map((field) => [field, [door, personName]]),
    ),
  );
  expect(told).toEqual({
    sector: ['registration', ''],
    name: ['own', 'Inés'],
    description: ['own', 'Alguien'],
    website: ['staff', 'Alguien'],
    rut: ['import', 'Alguien'],
  });
});
