/** A merge that an installation made before its ties were told by table and column: it can still be parted. */
import { sql } from 'kysely';
import { expect, inject, onTestFinished, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { openDb } from '#platform/server/db.ts';
import { migrate } from '#platform/server/migrate.ts';
import { administer, databaseUrl } from '#platform/test/postgres.ts';
import { cast } from '#platform/test/story.ts';
import { organizationTies } from '#house.ts';
import { partOrganizations } from './commands.server.ts';

test('what an older merge moved goes back where it was', async () => {
  const server = inject('postgres').url;
  const name = `minga_older_${newId().replaceAll('-', '')}`;
  await administer(server, `create database ${name}`);
  const url = databaseUrl(server, name);
  await migrate(url, '0070-workbench.sql');
  const db = openDb(url, { max: 2 });
  onTestFinished(async () => {
    await db.destroy();
    await administer(server, `drop database ${name} with (force)`);
  });
  const [kept, absorbed, merge, gone] = [newId(), newId(), newId(), newId()];
  await sql`insert into organization (id, slug, name) values (${kept}, 'quilla', 'Quilla')`.execute(db);
  await sql`insert into organization (id, slug, name, state, merged_into) values (${absorbed}, 'kilia', 'Kilia', 'merged', ${kept})`.execute(
    db,
  );
  await sql`insert into organization_former_slug (slug, organization_id) values ('kilya', ${kept}), ('kuilla', ${kept})`.execute(
    db,
  );
  await sql`
    insert into organization_merge (id, kept_id, absorbed_id, kept_before, kept_before_at, kept_after_at, moved, person_name, merged_at)
    select ${merge}, id, ${absorbed}, '{"name": "Quilla", "worksIn": [], "kinds": [], "dimensions": [], "populations": [], "networks": {}, "allies": [], "logoFileId": null}',
      updated_at, updated_at, '{"registrations": [], "allies": [], "merged": [], "slugs": ["kilya"], "memberships": [], "invitations": []}', 'Raúl', updated_at
    from organization where id = ${kept}`.execute(db);
  await sql`
    insert into invitation (id, organization_id, organization_name, email, role, token_hash, invited_at, expires_at)
    values (${newId()}, ${gone}, 'Gone', 'who@example.org', 'owner', 'x', now(), now())`.execute(db);

  await migrate(url);
  await partOrganizations(db, cast.raul, merge, organizationTies);
  const slugs = await db.selectFrom('organization_former_slug').selectAll().orderBy('slug').execute();
  expect(slugs).toEqual([
    { slug: 'kilya', organization_id: absorbed },
    { slug: 'kuilla', organization_id: kept },
  ]);
  expect(await db.selectFrom('invitation').selectAll().execute()).toEqual([]);
});
