/** The story of an organisation that leaves the registry and comes back. */
import { expect, test } from 'vitest';
import { everything } from '../directory/selection.ts';
import { findOrganizations } from '../directory/queries.server.ts';
import { newId } from '#platform/id.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { restoreOrganization, retireOrganization } from './retire.server.ts';
import { listPage } from '#platform/list/page.server.ts';
import { organizationsForStaff } from '../roll/queries.server.ts';

const { db } = await story();

async function organization(name: string, rut: string | null = null): Promise<string> {
  const id = newId();
  await db.insertInto('organization').values({ id, slug: id, name, rut, sector: 'public' }).execute();
  return id;
}

test('what is retired leaves the directory, stays on the roll, and can come back; the history says why', async () => {
  const id = await organization('Corporación Puentes');
  await retireOrganization(db, cast.sofia, { id, reason: 'Cerró en 2026' });
  expect((await findOrganizations(db, everything)).total).toBe(0);
  const asked = new URLSearchParams({ q: 'corporacion PUENTES', vista: 'todas', columna: 'state' });
  const { rows } = await listPage(db, await organizationsForStaff(db, cast.raul), asked, 'es');
  expect(rows.map(({ cells }) => [cells[0]?.text, cells.at(-1)?.text])).toEqual([
    ['Corporación Puentes', 'Retirada del registro'],
  ]);
  await restoreOrganization(db, cast.sofia, { id, reason: 'Fue un error' });
  expect((await findOrganizations(db, everything)).total).toBe(1);
  expect((await historyOf(db, ['organization', id])).map(({ what, reason }) => [what, reason])).toEqual([
    ['organization.restored', 'Fue un error'],
    ['organization.retired', 'Cerró en 2026'],
  ]);
});

test('an owner may retire their own organisation; nobody else’s, and no reviewer', async () => {
  const id = await organization('Red Norte');
  const olga = person('Olga Owner', { in: id, as: 'owner' });
  const other = person('Otto Owner', { in: newId(), as: 'owner' });
  await expect(retireOrganization(db, other, { id, reason: 'No es mía' })).rejects.toThrow('not-allowed');
  await expect(retireOrganization(db, cast.raul, { id, reason: 'Reviso' })).rejects.toThrow('not-allowed');
  await expect(retireOrganization(db, null, { id, reason: 'Nadie' })).rejects.toThrow('sign-in-first');
  await retireOrganization(db, olga, { id, reason: 'Ya no seguimos' });
  await expect(retireOrganization(db, olga, { id, reason: 'Otra vez' })).rejects.toThrow('organization-not-active');
});

test('one whose RUT another took meanwhile does not come back', async () => {
  const id = await organization('La primera', '65123456-7');
  await retireOrganization(db, cast.sofia, { id, reason: 'Duplicada' });
  await organization('La segunda', '65123456-7');
  await expect(restoreOrganization(db, cast.sofia, { id, reason: 'Vuelve' })).rejects.toThrow('rut-taken');
});

test('the roll is for staff', async () => {
  await expect(organizationsForStaff(db, cast.nadie)).rejects.toThrow('not-allowed');
});
