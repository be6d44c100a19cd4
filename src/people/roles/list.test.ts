/** The list of who works for the mesa and who is invited: found, filtered with exact numbers, taken away; and the page of each. */
import { expect, test } from 'vitest';
import { listPage } from '#platform/list/page.server.ts';
import { listFile } from '#platform/list/take-away.server.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { enroll, refusalOf } from '../entering/test/browser.stage.ts';
import { invite, revokeInvitation } from '../invitation/commands.server.ts';
import { invitationsToMesa, invitationToMesa } from '../invitation/queries.server.ts';
import { addUser, revokeRole } from './commands.server.ts';
import { staffForMesa } from './list.server.ts';
import { staffMemberPage } from './page.server.ts';

const { db } = await story();
const { sofia, raul, ana, nadie } = cast;
const otra = person('Oscar Óseas', 'analyst');
await enroll(db, sofia, raul, ana, otra, nadie);
await addUser(db, { email: sofia.email, role: 'secretariat' });
await addUser(db, { email: raul.email, role: 'reviewer' });
await addUser(db, { email: raul.email, role: 'analyst' });
await addUser(db, { email: otra.email, role: 'analyst' });
await db.updateTable('person').set({ second_factor_enabled: true }).where('id', '=', raul.id).execute();
for (const email of ['abierta@correo.cl', 'vencida@correo.cl', 'nueva@correo.cl'])
  await invite(db, sofia, { organization: null, email, role: 'member' });
await db.updateTable('invitation').set({ opened_at: now() }).where('email', '=', 'abierta@correo.cl').execute();
await db.updateTable('invitation').set({ expires_at: now() }).where('email', '=', 'vencida@correo.cl').execute();

const list = await staffForMesa(db, sofia);
const page = (query = '') => listPage(db, list, new URLSearchParams(query), 'es');
const names = async (query = '') => (await page(query)).rows.map(({ cells }) => cells[0]!.text);

test('those with a role come first of all, each once with all their roles, in the order of the alphabet', async () => {
  const { rows, views } = await page();
  const shown = rows.map(({ cells }) => [cells[0]!.text, cells[2]!.text, cells[3]!.standing, cells[4]!.text]);
  const known = rows.map(({ id }) => id);
  expect(known).toContain(raul.id);
  expect(shown).toContainEqual([raul.name, 'Análisis, Revisión', 'good', 'Activado']);
  expect(shown.map(([name]) => name)).toEqual(
    shown.map(([name]) => name!).toSorted((a, b) => a.localeCompare(b, 'es', { sensitivity: 'base' })),
  );
  expect(shown.map(([name]) => name)).not.toContain(nadie.name);
  for (const { to, count, label } of views) expect((await page(to.split('?')[1])).total, label).toBe(count);
});

test('each filter’s number is how many it leaves', async () => {
  for (const query of ['vista=todas', 'estado=works', 'rol=analyst'])
    for (const { name, options } of (await page(query)).facets)
      for (const { value, count } of options) {
        const params = new URLSearchParams(query);
        params.set(name, value);
        params.delete('vista');
        expect((await page(params.toString())).total, `${query} ${name}=${value}`).toBe(count);
      }
});

test('those who are invited say how far it got', async () => {
  const invited = await page('estado=invited&estado=opened&estado=expired');
  expect(invited.rows.map(({ cells }) => [cells[0]!.text, cells[3]!.text, cells[3]!.standing])).toEqual([
    ['abierta@correo.cl', 'Invitación abierta', 'waits'],
    ['nueva@correo.cl', 'Invitada, sin abrir', 'waits'],
    ['vencida@correo.cl', 'Invitación vencida', 'bad'],
  ]);
  expect(await names('q=oseas')).toEqual([otra.name]);
  expect(await names('vista=todas&q=vencida')).toEqual(['vencida@correo.cl']);
});

test('as a file it has what is seen', async () => {
  const { body } = await listFile(db, list, new URLSearchParams('rol=reviewer'), 'es', 'csv');
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  expect(text.trim().split('\r\n')).toHaveLength(2);
  expect(text).toContain(raul.email);
});

test('the page of a person says who is the only one that keeps the mesa; of one without a role there is none', async () => {
  expect(await staffMemberPage(db, sofia, sofia.id)).toMatchObject({ me: true, onlyKeeper: true });
  expect(await staffMemberPage(db, sofia, raul.id)).toMatchObject({ me: false, name: raul.name });
  for (const id of [nadie.id, newId(), 'no-es']) expect(await staffMemberPage(db, sofia, id), id).toBeNull();
  await revokeRole(db, sofia, { personId: otra.id, role: 'analyst' });
  expect(await staffMemberPage(db, sofia, otra.id)).toBeNull();
});

test('the page of an invitation stays when it was taken back, and the list lets go of it', async () => {
  const { id } = (await invitationsToMesa(db, sofia)).find(({ email }) => email === 'nueva@correo.cl')!;
  await revokeInvitation(db, sofia, { organizationId: null, id });
  expect((await invitationToMesa(db, sofia, id))?.revokedAt).not.toBeNull();
  expect(await names('vista=todas')).not.toContain('nueva@correo.cl');
  for (const none of [newId(), 'no-es']) expect(await invitationToMesa(db, sofia, none)).toBeNull();
});

test('it is for the secretariat alone', async () => {
  for (const actor of [null, raul, ana, nadie]) {
    expect(await refusalOf(staffForMesa(db, actor))).not.toBeNull();
    expect(await refusalOf(staffMemberPage(db, actor, sofia.id))).not.toBeNull();
    expect(await refusalOf(invitationToMesa(db, actor, newId()))).not.toBeNull();
  }
});
