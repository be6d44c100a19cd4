/** An installation that asked only for regions: each organisation says what it said, and no comuna is made up. */
import { sql } from 'kysely';
import { expect, inject, onTestFinished, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { openDb } from '#platform/server/db.ts';
import { migrate } from '#platform/server/migrate.ts';
import { administer, databaseUrl } from '#platform/test/postgres.ts';
import { organizationsOfPlace } from '../directory/place-queries.server.ts';
import { findOrganizations } from '../directory/queries.server.ts';
import { everything } from '../directory/selection.ts';
import { organizationById } from '../organization/record.server.ts';

test('regions said before stand as they were said, are found by the region, and name no comuna', async () => {
  const server = inject('postgres').url;
  const name = `minga_before_${newId().replaceAll('-', '')}`;
  await administer(server, `create database ${name}`);
  const url = databaseUrl(server, name);
  await migrate(url, '0156-privacy-text.sql');
  const db = openDb(url, { max: 2 });
  onTestFinished(async () => {
    await db.destroy();
    await administer(server, `drop database ${name} with (force)`);
  });
  const id = newId();
  await sql`insert into organization (id, slug, name, region, comuna, scope, works_in, updated_at)
    values (${id}, 'quilla', 'Quilla', '08', '08111', 'communal', '{08,16}', '2026-01-02T03:04:05Z')`.execute(db);
  await migrate(url);
  const { worksIn, worksInComunas, scope, updatedAt } = (await organizationById(db, id))!;
  expect([worksIn, worksInComunas, scope]).toEqual([['08', '16'], [], 'communal']);
  expect(updatedAt.toString()).toBe('2026-01-02T03:04:05Z');
  const found = await findOrganizations(db, { ...everything, filters: { ...everything.filters, worksIn: ['16'] } });
  expect([found.total, found.comunas]).toEqual([1, []]);
  expect((await organizationsOfPlace(db, { region: '16' })).groups.map(({ how }) => how)).toEqual(['whole']);
});
