/** The story of belonging: invited, joined, changed, handed over, left; and the organisation that always has an owner. */
import { expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { acceptInvitation, invite, revokeInvitation } from './invite.server.ts';
import { changeRole, handOver, leave, removeMember } from './commands.server.ts';
import { enroll, mailedToken, organizationNamed, refusalOf } from '../entering/test/browser.stage.ts';
import { invitationByToken, invitationsTo, membersOf } from './queries.server.ts';

const { db, at } = await story();
const telar = await organizationNamed(db, 'Fundación Telar');
const rueca = await organizationNamed(db, 'Fundación Rueca');
const organization = { id: telar, name: 'Fundación Telar' };
const dora = person('Dora Dueña', { in: telar, as: 'owner' });
const elena = person('Elena Editora', { in: telar, as: 'editor' });
const lia = person('Lía Lectora', { in: telar, as: 'reader' });
const iris = person('Iris Invitada');
await enroll(db, ...Object.values(cast), dora, elena, lia, iris);

const roles = async () =>
  Object.fromEntries<string>(
    (await membersOf(db, cast.sofia, telar)).map(({ name, role }) => [name.split(' ')[0]!, role]),
  );
const as = (actor: Actor, role: 'owner' | 'editor' | 'reader'): Actor => ({
  ...actor,
  memberships: [{ organizationId: telar, role }],
});

test('an invitation travels by mail, for one address, once', async () => {
  await invite(db, dora, { organization, email: iris.email, role: 'editor' });
  const token = (await mailedToken(db, 'people.invitation', iris.email))!;
  expect(await invitationByToken(db, token)).toMatchObject({
    organizationName: 'Fundación Telar',
    role: 'editor',
    email: iris.email,
  });
  expect(await db.selectFrom('invitation').select('id').where('token_hash', '=', token).execute()).toEqual([]);
  expect(await refusalOf(acceptInvitation(db, null, token))).toBe('sign-in-first');
  expect(await refusalOf(acceptInvitation(db, cast.nadie, token))).toBe('invitation-for-another');
  await acceptInvitation(db, iris, token);
  expect(await roles()).toMatchObject({ Iris: 'editor' });
  expect(await refusalOf(acceptInvitation(db, iris, token))).toBe('invitation-accepted');
  expect(await refusalOf(acceptInvitation(db, iris, 'no-es'))).toBe('no-such-invitation');
});

test('nobody is invited twice, nor when already there', async () => {
  expect(await refusalOf(invite(db, dora, { organization, email: iris.email, role: 'reader' }))).toBe('already-member');
  await invite(db, dora, { organization, email: 'nueva@ejemplo.cl', role: 'reader' });
  expect(await refusalOf(invite(db, dora, { organization, email: 'nueva@ejemplo.cl', role: 'reader' }))).toBe(
    'already-invited',
  );
});

test('an invitation is revoked by its organisation, and by no other', async () => {
  const [open] = await invitationsTo(db, dora, telar);
  const stranger = person('Otra', { in: rueca, as: 'owner' });
  await enroll(db, stranger);
  expect(await refusalOf(revokeInvitation(db, stranger, { organizationId: rueca, id: open!.id }))).toBe(
    'no-such-invitation',
  );
  await revokeInvitation(db, dora, { organizationId: telar, id: open!.id });
  const token = (await mailedToken(db, 'people.invitation', 'nueva@ejemplo.cl'))!;
  const nueva = { ...person('Nueva'), email: 'nueva@ejemplo.cl' };
  await enroll(db, nueva);
  expect(await refusalOf(acceptInvitation(db, nueva, token))).toBe('invitation-revoked');
});

test('an invitation expires after fourteen days, to the second', async () => {
  const tardia = { ...person('Tardía'), email: 'tardia@ejemplo.cl' };
  await enroll(db, tardia);
  await invite(db, dora, { organization, email: tardia.email, role: 'reader' });
  const token = (await mailedToken(db, 'people.invitation', tardia.email))!;
  at('2026-12-06T15:00:00Z');
  expect(await refusalOf(acceptInvitation(db, tardia, token))).toBe('invitation-expired');
  at('2026-12-06T14:59:59Z');
  expect(await refusalOf(acceptInvitation(db, tardia, token))).toBeNull();
});

test('roles change, and each change is a row of its own', async () => {
  await changeRole(db, dora, { organizationId: telar, personId: lia.id, role: 'editor' });
  expect(await roles()).toMatchObject({ Lía: 'editor' });
  const rows = await db
    .selectFrom('membership')
    .select(['role', 'ended_how'])
    .where('person_id', '=', lia.id)
    .orderBy('since')
    .execute();
  expect(rows).toEqual([
    { role: 'reader', ended_how: 'changed' },
    { role: 'editor', ended_how: null },
  ]);
  expect(await refusalOf(changeRole(db, dora, { organizationId: telar, personId: lia.id, role: 'editor' }))).toBe(
    'role-already-held',
  );
  expect(
    await refusalOf(changeRole(db, dora, { organizationId: telar, personId: cast.nadie.id, role: 'editor' })),
  ).toBe('no-such-member');
});

test('the last owner can neither leave, nor be removed, nor step down', async () => {
  expect(await refusalOf(leave(db, dora, telar))).toBe('last-owner');
  expect(await refusalOf(removeMember(db, cast.sofia, { organizationId: telar, personId: dora.id }))).toBe(
    'last-owner',
  );
  expect(
    await refusalOf(changeRole(db, cast.sofia, { organizationId: telar, personId: dora.id, role: 'reader' })),
  ).toBe('last-owner');
});

test('ownership is handed over to a member; then one may leave', async () => {
  expect(await refusalOf(handOver(db, dora, { organizationId: telar, personId: dora.id }))).toBe('hand-over-to-self');
  expect(await refusalOf(handOver(db, dora, { organizationId: telar, personId: cast.nadie.id }))).toBe(
    'no-such-member',
  );
  await handOver(db, dora, { organizationId: telar, personId: elena.id });
  expect(await roles()).toMatchObject({ Dora: 'editor', Elena: 'owner' });
  await leave(db, as(dora, 'editor'), telar);
  expect(await roles()).not.toHaveProperty('Dora');
  const { what } = await db
    .selectFrom('journal')
    .select('what')
    .where('actor_id', '=', dora.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  expect(what).toBe('membership.ended');
});

test('two owners who leave at once do not leave it without any', async () => {
  const [uno, dos] = [person('Uno', { in: rueca, as: 'owner' }), person('Dos', { in: rueca, as: 'owner' })];
  await db.deleteFrom('membership').where('organization_id', '=', rueca).execute();
  await enroll(db, uno, dos);
  const outcomes = await Promise.all([refusalOf(leave(db, uno, rueca)), refusalOf(leave(db, dos, rueca))]);
  expect(outcomes.toSorted()).toEqual(['last-owner', null].toSorted());
  expect(await membersOf(db, cast.sofia, rueca)).toHaveLength(1);
});
