/** The story of a page kept current: edited, its name waiting for staff, confirmed once a year. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { historyOf } from '#platform/server/journal.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { changeUnderReview, pendingChanges } from '../review/queries.server.ts';
import { askForConfirmations, confirmByLink, confirmOrganization, setConfirmationMonths } from './confirm.server.ts';
import { answersAsTyped } from '../organization/answers.ts';
import { editOrganization } from './edit.server.ts';
import { organizationById, organizationBySlug } from '../organization/record.server.ts';
import { theRegistrant } from '../provenance/test/writers.stage.ts';
import { insertOrganization } from '../provenance/write.server.ts';
import { decideChange } from '../review/changes.server.ts';
import { registryWaiting } from '../desk/waiting.server.ts';
import { organizationAnswers, type OrganizationAnswers } from '../organization/schema.ts';
import { confirmationMonths, organizationToConfirm, organizationsOf, ownOrganization } from './queries.server.ts';

const { db, at } = await story();
const { sofia, raul, nadie } = cast;

const answers: OrganizationAnswers = v.parse(organizationAnswers, {
  name: 'Fundación Puentes del Sur',
  rut: '65.123.944-3',
  legalForm: 'foundation',
  sector: 'private_nonprofit',
  region: '08',
  comuna: '08101',
  scope: 'regional',
  intervenes: 'yes',
  description: 'Acompaña a cooperativas de mujeres que procesan alimentos en el Biobío.',
  contactName: 'Inés Soto',
});
const { id } = await insertOrganization(db, answers, theRegistrant);
const ines = person('Inés Soto', { in: id, as: 'owner' });
const emilio = person('Emilio Editor', { in: id, as: 'editor' });
const lucia = person('Lucía Lectora', { in: id, as: 'reader' });
const people = [ines, emilio, lucia, sofia, raul];
await db
  .insertInto('person')
  .values(people.map(({ id, name, email }) => ({ id, name, email })))
  .execute();
await db
  .insertInto('membership')
  .values({
    id: newId(),
    organization_id: id,
    person_id: ines.id,
    role: 'owner',
    since: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  })
  .execute();

const edit = async (actor: typeof ines | null, more: Partial<OrganizationAnswers>) =>
  editOrganization(db, actor, {
    organizationId: id,
    typed: answersAsTyped({ ...(await currentAnswers()), ...more }),
  });
const currentAnswers = async () => (await ownOrganization(db, sofia, (await organizationById(db, id))!.slug)).answers;
const mails = () => db.selectFrom('outbox').selectAll().orderBy('created_at').orderBy('id').execute();
/** Lets the clock go on, so that two writes never fall on the same instant. */
let minute = 0;
const later = () => at(Temporal.Instant.from('2026-11-23T12:00:00Z').add({ minutes: minute++ }).toString());

test('its own people see what is private; to others it is not there', async () => {
  for (const actor of [ines, emilio, lucia, sofia, raul])
    expect((await ownOrganization(db, actor, 'fundacion-puentes-del-sur')).answers.contactName).toBe('Inés Soto');
  await expect(ownOrganization(db, nadie, 'fundacion-puentes-del-sur')).rejects.toMatchObject({
    code: 'no-such-organization',
  });
  await expect(ownOrganization(db, null, 'fundacion-puentes-del-sur')).rejects.toMatchObject({ code: 'sign-in-first' });
  await expect(ownOrganization(db, sofia, 'no-hay')).rejects.toMatchObject({ code: 'no-such-organization' });
  expect(await organizationsOf(db, ines)).toMatchObject([{ slug: 'fundacion-puentes-del-sur', role: 'owner' }]);
  expect(await organizationsOf(db, nadie)).toEqual([]);
});

test('owners and editors edit; readers, reviewers and strangers do not', async () => {
  for (const actor of [lucia, raul, nadie])
    await expect(edit(actor, { traits: 'x' })).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(edit(null, { traits: 'x' })).rejects.toMatchObject({ code: 'sign-in-first' });
  later();
  expect(await edit(emilio, { traits: 'Teje redes', allies: ['Junta de Vecinos 12'] })).toEqual({
    slug: 'fundacion-puentes-del-sur',
    waits: false,
  });
  expect(await organizationById(db, id)).toMatchObject({ traits: 'Teje redes' });
  const [last] = await historyOf(db, ['organization', id]);
  expect(last).toMatchObject({
    what: 'organization.edited',
    actorName: 'Emilio Editor',
    before: { traits: null, allies: [] },
    after: { traits: 'Teje redes' },
  });
});

test('an old description that is shorter than the rule lets a telephone be changed, and is judged once it is changed', async () => {
  const before = (await organizationById(db, id))!.description;
  await db.updateTable('organization').set({ description: 'Diseña procesos' }).where('id', '=', id).execute();
  later();
  expect(await edit(ines, { publicPhone: '+56 41 222 3344' })).toMatchObject({ waits: false });
  expect(await organizationById(db, id)).toMatchObject({
    publicPhone: '+56 41 222 3344',
    description: 'Diseña procesos',
  });
  expect(await edit(ines, { description: 'Diseña' })).toEqual({ issues: { description: 'description-too-short' } });
  await db.updateTable('organization').set({ description: before }).where('id', '=', id).execute();
});

test('two who edit at once both keep what they wrote; of what both changed, the second is told and overwrites nothing', async () => {
  const seen = answersAsTyped(await currentAnswers());
  const both = { organizationId: id, seen };
  later();
  await editOrganization(db, ines, { ...both, typed: { ...seen, traits: 'Primera' } });
  const website = 'https://puentes.cl';
  expect(await editOrganization(db, emilio, { ...both, typed: { ...seen, website } })).toMatchObject({ waits: false });
  expect(await organizationById(db, id)).toMatchObject({ traits: 'Primera', website });

  const typed = { ...seen, traits: 'Segunda', publicEmail: 'hola@puentes.cl' };
  const told = await editOrganization(db, emilio, { ...both, typed });
  expect(told).toMatchObject({ clashes: ['traits'], typed: { ...typed, website } });
  expect(await organizationById(db, id)).toMatchObject({ traits: 'Primera', publicEmail: null });

  await editOrganization(db, emilio, { organizationId: id, typed, seen: answersAsTyped(await currentAnswers()) });
  expect(await organizationById(db, id)).toMatchObject({ traits: 'Segunda', publicEmail: 'hola@puentes.cl' });
});

test('a new name, RUT or sector waits for staff while the rest shows at once; a newer wish takes its place', async () => {
  later();
  await edit(ines, { name: 'Puentes', traits: 'Segunda' });
  later();
  expect(await edit(ines, { name: 'Fundación Puentes', sector: 'social_enterprise' })).toMatchObject({ waits: true });
  expect(await organizationById(db, id)).toMatchObject({
    name: 'Fundación Puentes del Sur',
    sector: 'private_nonprofit',
    traits: 'Segunda',
  });
  const waiting = await pendingChanges(db, raul);
  expect(waiting).toHaveLength(1);
  expect(await pendingChanges(db, ines)).toEqual([]);
  expect((await registryWaiting(db, raul, 'es'))[1]).toMatchObject({
    count: 1,
    label: 'cambio de nombre, RUT o sector por aprobar',
    path: '/gestion/registro#cambios',
  });
  await expect(changeUnderReview(db, ines, waiting[0]!.id)).rejects.toMatchObject({ code: 'not-allowed' });
  const change = await changeUnderReview(db, raul, waiting[0]!.id);
  expect(change).toMatchObject({
    after: { name: 'Fundación Puentes', sector: 'social_enterprise' },
    askedBy: 'Inés Soto',
    whyNot: null,
  });
});

test('accepted, it shows, and the old address leads to the new one', async () => {
  const [{ id: changeId } = { id: '' }] = await pendingChanges(db, raul);
  const reviewerOfTheHouse = { ...ines, mesaRoles: ['reviewer'] as const };
  await expect(
    decideChange(db, reviewerOfTheHouse, changeId, { verdict: 'accepted', reason: '' }),
  ).rejects.toMatchObject({ code: 'own-organization' });
  await expect(decideChange(db, raul, changeId, { verdict: 'rejected', reason: ' ' })).rejects.toMatchObject({
    code: 'reason-missing',
  });
  await decideChange(db, raul, changeId, { verdict: 'accepted', reason: 'Ojo con la sigla.' });
  await expect(decideChange(db, raul, changeId, { verdict: 'accepted', reason: '' })).rejects.toMatchObject({
    code: 'not-awaiting-review',
  });
  expect(await organizationBySlug(db, 'fundacion-puentes')).toMatchObject({
    id,
    name: 'Fundación Puentes',
    sector: 'social_enterprise',
    traits: 'Segunda',
  });
  expect(await organizationBySlug(db, 'fundacion-puentes-del-sur')).toMatchObject({ id, slug: 'fundacion-puentes' });
  expect((await mails()).at(-1)).toMatchObject({
    kind: 'registry.changeAccepted',
    to_address: ines.email,
    text_body: expect.stringContaining('Ojo con la sigla.') as string,
  });
});

test('going back to the name of before brings its address back', async () => {
  later();
  await edit(sofia, { name: 'Fundación Puentes del Sur' });
  expect((await organizationBySlug(db, 'fundacion-puentes'))!.slug).toBe('fundacion-puentes-del-sur');
});

test('turned down, it stays as it was and the owner reads why', async () => {
  later();
  await edit(ines, { rut: '76086428-5' });
  const [{ id: changeId } = { id: '' }] = await pendingChanges(db, raul);
  await decideChange(db, raul, changeId, { verdict: 'rejected', reason: 'Ese RUT es de otra persona jurídica.' });
  expect((await organizationById(db, id))!.rut).toBe('65123944-3');
  expect((await mails()).at(-1)!.text_body).toContain('Ese RUT es de otra persona jurídica.');
});

test('the RUT of another organisation is said at its field, and one that is already shared blocks nothing else', async () => {
  await insertOrganization(db, { ...answers, name: 'Otra', rut: '76086428-5' }, theRegistrant);
  later();
  expect(await edit(ines, { rut: '76086428-5' })).toEqual({ issues: { rut: 'rut-taken' } });
  const { rut } = (await organizationById(db, id))!;
  await insertOrganization(db, { ...answers, name: 'Gemela', rut }, theRegistrant);
  later();
  expect(await edit(ines, { traits: 'Tercera' })).toMatchObject({ waits: false });
});

test('a year later its owner is asked, once a month, until it is confirmed with a button', async () => {
  await db.updateTable('organization_writing').set({ door: 'own' }).execute(); // what the mesa changed is asked about at once
  await db.deleteFrom('outbox').execute();
  await askForConfirmations(db);
  expect(await mails()).toHaveLength(0);
  at('2027-11-23T12:00:00Z');
  await askForConfirmations(db);
  await askForConfirmations(db);
  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ kind: 'registry.confirmationAsked', to_address: ines.email });
  const token = mail!.action_url!.split('/').at(-1)!;
  expect((await organizationToConfirm(db, token)).confirmedAt!.toString()).toBe('2026-11-22T15:00:00Z');
  await confirmByLink(db, token);
  await confirmByLink(db, token);
  expect((await organizationById(db, id))!.confirmedAt!.toString()).toBe('2027-11-23T12:00:00Z');
  at('2027-12-30T12:00:00Z');
  await askForConfirmations(db);
  expect(await mails()).toHaveLength(1);
  at('2028-03-01T12:00:00Z');
  await expect(confirmByLink(db, token)).rejects.toMatchObject({ code: 'link-expired' });
  await expect(organizationToConfirm(db, 'inventado')).rejects.toMatchObject({ code: 'link-expired' });
});

test('its people confirm it themselves; how often it is asked is the secretariat’s to say', async () => {
  await expect(confirmOrganization(db, lucia, id)).rejects.toMatchObject({ code: 'not-allowed' });
  await confirmOrganization(db, emilio, id);
  expect((await organizationById(db, id))!.confirmedAt!.toString()).toBe('2028-03-01T12:00:00Z');
  expect(await confirmationMonths(db)).toBe(12);
  await expect(setConfirmationMonths(db, raul, 6)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(setConfirmationMonths(db, sofia, 99)).rejects.toMatchObject({ code: 'months-wrong' });
  await setConfirmationMonths(db, sofia, 0);
  at('2035-01-01T12:00:00Z');
  await db.deleteFrom('outbox').execute();
  await askForConfirmations(db);
  expect(await mails()).toEqual([]);
});
