/** The story of belonging: changed, handed over, left; and the organisation that always has an owner. */
import { expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { changeRole, handOver, leave, removeMember } from './commands.server.ts';
import { enroll, organizationNamed, refusalOf } from '../entering/test/browser.stage.ts';
import { membersOf } from './queries.server.ts';

const { db } = await story();
const telar = await organizationNamed(db, 'Fundación Telar');
const rueca = await organizationNamed(db, 'Fundación Rueca');
const dora = person('Dora Dueña', { in: telar, as: 'owner' });
const elena = person('Elena Editora', { in: telar, as: 'editor' });
const lia = person('Lía Lectora', { in: telar, as: 'reader' });
await enroll(db, ...Object.values(cast), dora, elena, lia);

const roles = async () =>
  Object.fromEntries<string>(
    (await membersOf(db, cast.sofia, telar)).map(({ name, role }) => [name.split(' ')[0]!, role]),
  );
const as = (actor: Actor, role: 'owner' | 'editor' | 'reader'): Actor => ({
  ...actor,
  memberships: [{ organizationId: telar, role }],
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
