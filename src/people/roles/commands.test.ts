/** The story of roles in the mesa: given by the command line and the secretariat, taken back, never all of them. */
import { expect, test } from 'vitest';
import { cast, story, storyTime } from '#platform/test/story.ts';
import { addUser, revokeRole, takeUpRole } from './commands.server.ts';
import { staffMembers } from '../queries.server.ts';
import { actorOf } from '../entering/session.server.ts';
import { enterByLink, signIn } from '../entering/sign-in.server.ts';
import { Browser, enroll, refusalOf } from '../entering/test/browser.stage.ts';
import { staffTried } from './page.server.ts';
import { whyNotRevoke } from './rules.ts';

const { db, at } = await story();
const { sofia, nadie } = cast;
await enroll(db, ...Object.values(cast));

test('the command line adds the first secretariat and prints a link that enters', async () => {
  const { link, created } = await addUser(db, { email: 'Jefa@Ejemplo.cl', role: 'secretariat' });
  expect(created).toBe(true);
  const browser = new Browser();
  browser.take(await enterByLink(db, browser.visit(), new URL(link).searchParams.get('codigo')!));
  expect(await actorOf(db, browser.visit().headers)).toMatchObject({
    email: 'jefa@ejemplo.cl',
    name: 'jefa',
    mesaRoles: ['secretariat'],
  });
  const again = await addUser(db, { email: 'jefa@ejemplo.cl', role: 'secretariat' });
  expect(again.created).toBe(false);
  expect(again.link).not.toBe(link);
  expect(await db.selectFrom('person').select('id').where('email', '=', 'jefa@ejemplo.cl').execute()).toHaveLength(1);
});

test('a role is taken up once, by the word of whoever gave it', async () => {
  await takeUpRole(db, nadie, 'analyst', sofia.id);
  await takeUpRole(db, nadie, 'analyst', sofia.id);
  const deeds = await db
    .selectFrom('journal')
    .select(['actor_id', 'subject_id', 'after'])
    .where('what', '=', 'person.roleTakenUp')
    .execute();
  expect(deeds).toEqual([{ actor_id: nadie.id, subject_id: nadie.id, after: { role: 'analyst' } }]);
});

test('a revoked role leaves a row, and can be taken up again', async () => {
  await revokeRole(db, sofia, { personId: nadie.id, role: 'analyst' });
  expect(await refusalOf(revokeRole(db, sofia, { personId: nadie.id, role: 'analyst' }))).toBe('role-not-held');
  await takeUpRole(db, nadie, 'analyst', sofia.id);
  const rows = await db
    .selectFrom('mesa_role')
    .select('revoked_by')
    .where('person_id', '=', nadie.id)
    .orderBy('id')
    .execute();
  expect(rows).toEqual([{ revoked_by: sofia.id }, { revoked_by: null }]);
});

test('nobody else reads or changes who works for the mesa', async () => {
  for (const actor of [null, cast.raul, cast.ana, nadie, { ...sofia, secondFactor: false }]) {
    expect(await refusalOf(staffMembers(db, actor)), actor?.name).not.toBeNull();
    expect(
      await refusalOf(revokeRole(db, actor, { personId: sofia.id, role: 'secretariat' })),
      actor?.name,
    ).not.toBeNull();
  }
  expect((await staffMembers(db, sofia)).map(({ name }) => name)).toContain(sofia.name);
});

test('the page of the staff says whose password is being tried by browsers that never entered, for an hour', async () => {
  const tried = async () => (await staffTried(db, sofia)).map(({ name, times }) => [name, times]);
  const wrong = { email: cast.raul.email, password: 'no es la suya' };
  for (let i = 0; i < 9; i++) await refusalOf(signIn(db, new Browser().visit(), wrong));
  await refusalOf(signIn(db, new Browser().visit(), { ...wrong, email: 'extrana@ejemplo.cl' }));
  expect(await tried()).toEqual([]);
  await refusalOf(signIn(db, new Browser().visit(), wrong));
  expect(await tried()).toEqual([[cast.raul.name, 10]]);
  at('2026-11-22T16:30:00Z');
  expect(await tried()).toEqual([]);
  at(storyTime);
});

test('two secretaries who revoke each other at once leave one', async () => {
  const jefa = (await staffMembers(db, sofia)).find(({ email }) => email === 'jefa@ejemplo.cl')!;
  const other = { ...sofia, id: jefa.id, name: jefa.name, email: jefa.email };
  const outcomes = await Promise.all([
    refusalOf(revokeRole(db, sofia, { personId: jefa.id, role: 'secretariat' })),
    refusalOf(revokeRole(db, other, { personId: sofia.id, role: 'secretariat' })),
  ]);
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
  expect(outcomes).toContain('last-secretariat');
});

test('why not revoke', () => {
  expect(whyNotRevoke(['a'], 'a', 'secretariat')).toBe('last-secretariat');
  expect(whyNotRevoke(['a', 'b'], 'a', 'secretariat')).toBeNull();
  expect(whyNotRevoke(['a'], 'a', 'reviewer')).toBeNull();
  expect(whyNotRevoke(['a'], 'b', 'reviewer')).toBe('role-not-held');
});
