/** The story of one's own account: another address, other sessions, one's data, a new privacy text, and closing it. */
import { expect, test } from 'vitest';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { cast, story } from '#platform/test/story.ts';
import { personTies } from '../../house.ts';
import { giveMembership } from '../membership/for-others.server.ts';
import { changeAddress, changePassword, closeAccount, endSessions, rename } from './commands.server.ts';
import { accountAt, myData, sessionsOf } from './queries.server.ts';
import { giveConsent, publishPrivacyText } from '../consent/commands.server.ts';
import { addUser } from '../roles/commands.server.ts';
import { onward } from '../entering/destination.server.ts';
import { confirmAddress, enterByLink, signIn, signInLink } from '../entering/sign-in.server.ts';
import { Browser, enroll, mailedToken, mailsTo, organizationNamed, refusalOf } from '../entering/test/browser.stage.ts';

const { db } = await story();
await enroll(db, ...Object.values(cast));
const password = 'tres gatos y un volcán';

async function account(email: string, name = 'Rita Reyes') {
  await addUser(db, { email, name });
  const browser = new Browser();
  browser.take(
    await enterByLink(db, browser.visit(), new URL((await signInLink(db, email))!).searchParams.get('codigo')!),
  );
  browser.take(await changePassword(db, await browser.actor(db), browser.visit(), { current: '', password }));
  return { browser, actor: (await browser.actor(db))! };
}

test('the name changes, and the journal does not keep the old one', async () => {
  const { browser, actor } = await account('rita@ejemplo.cl');
  await rename(db, actor, 'Rita Reyes Soto');
  expect((await browser.actor(db))?.name).toBe('Rita Reyes Soto');
  const { before, after } = await db
    .selectFrom('journal')
    .select(['before', 'after'])
    .where('what', '=', 'person.renamed')
    .executeTakeFirstOrThrow();
  expect([before, after]).toEqual([null, null]);
});

test('the address changes when the new one answers; the old one is told', async () => {
  const { browser, actor } = await account('vieja@ejemplo.cl');
  expect(await refusalOf(changeAddress(db, actor, browser.visit(), 'vieja@ejemplo.cl'))).toBe('same-address');
  await changeAddress(db, actor, browser.visit(), 'nueva@ejemplo.cl');
  expect(await mailsTo(db, 'vieja@ejemplo.cl')).toContain('people.address-changing');
  expect((await browser.actor(db))?.email).toBe('vieja@ejemplo.cl');
  await confirmAddress(db, browser.visit(), (await mailedToken(db, 'people.confirm-address', 'nueva@ejemplo.cl'))!);
  expect((await browser.actor(db))?.email).toBe('nueva@ejemplo.cl');
  await signIn(db, new Browser().visit(), { email: 'nueva@ejemplo.cl', password });
});

test('an address of somebody else is not told apart, and nothing is sent to it', async () => {
  const { browser, actor } = await account('curiosa@ejemplo.cl');
  expect(await refusalOf(changeAddress(db, actor, browser.visit(), cast.raul.email))).toBeNull();
  expect(await mailsTo(db, cast.raul.email)).toEqual([]);
});

test('the password changes with the right one, and the other sessions end', async () => {
  const { browser, actor } = await account('paz@ejemplo.cl');
  const other = new Browser();
  other.take(await signIn(db, other.visit(), { email: 'paz@ejemplo.cl', password }));
  expect(
    await refusalOf(
      changePassword(db, actor, browser.visit(), { current: 'no era esta', password: 'una frase nueva' }),
    ),
  ).toBe('wrong-current-password');
  browser.take(await changePassword(db, actor, browser.visit(), { current: password, password: 'una frase nueva' }));
  expect(await other.actor(db)).toBeNull();
  expect((await browser.actor(db))?.email).toBe('paz@ejemplo.cl');
});

test('sessions are listed and ended, one’s own only', async () => {
  const { browser, actor } = await account('mar@ejemplo.cl');
  const [phone, desk] = [new Browser(), new Browser()];
  for (const one of [phone, desk]) one.take(await signIn(db, one.visit(), { email: 'mar@ejemplo.cl', password }));
  const [current, ...others] = await sessionsOf(db, actor, browser.visit());
  expect([current?.current, others.map(({ current }) => current)]).toEqual([true, [false, false]]);
  expect(current?.browser).toBe('Telar 1.0');
  const stranger = await account('otra@ejemplo.cl');
  expect(await refusalOf(endSessions(db, stranger.actor, stranger.browser.visit(), others[0]!.id))).toBe(
    'no-such-session',
  );
  await endSessions(db, actor, browser.visit(), null);
  expect([await phone.actor(db), await desk.actor(db)]).toEqual([null, null]);
  expect((await browser.actor(db))?.email).toBe('mar@ejemplo.cl');
});

test('one’s data are one’s own, without anything that opens the account', async () => {
  const { actor } = await account('data@ejemplo.cl');
  const data = await myData(db, actor, personTies);
  expect(data.person?.['email']).toBe('data@ejemplo.cl');
  const text = JSON.stringify(data);
  const { password: hash } = await db
    .selectFrom('account')
    .select('password')
    .where('person_id', '=', actor.id)
    .executeTakeFirstOrThrow();
  for (const secret of [hash!, ...(await db.selectFrom('session').select('token').execute()).map(({ token }) => token)])
    expect(text).not.toContain(secret);
});

test('one’s data come from every module that keeps some, by id or by address, and hold nobody else’s', async () => {
  const { actor } = await account('todas@ejemplo.cl', 'Tomasa Todas');
  for (const email of ['todas@ejemplo.cl', 'ajena@ejemplo.cl'])
    await db.insertInto('window_notice').values({ id: newId(), email, stop_token: email, asked_at: now() }).execute();
  const data = await myData(db, actor, personTies);
  expect(Object.keys(data)).toEqual(
    expect.arrayContaining([
      'person',
      'waysToEnter',
      'sessions',
      'consents',
      'mesaRoles',
      'memberships',
      'invitations',
    ]),
  );
  expect(data).toMatchObject({
    person: { name: 'Tomasa Todas' },
    windowNotices: [{ email: 'todas@ejemplo.cl' }],
    registrations: [],
    deeds: [{ what: 'person.passwordChanged' }],
    letters: [{ kind: 'people.password-changed' }],
  });
});

test('a newer privacy text asks again, once', async () => {
  const { browser, actor } = await account('ley@ejemplo.cl');
  const where = () => onward(db, browser.visit().headers, '/registro', 'es');
  expect(await where()).toBe('/entrar/privacidad?volver=%2Fregistro');
  await giveConsent(db, actor, 2);
  expect(await where()).toBe('/registro');
  expect(await refusalOf(publishPrivacyText(db, cast.raul, { es: 'a', en: 'b' }))).toBe('not-allowed');
  expect(await publishPrivacyText(db, cast.sofia, { es: 'Texto nuevo', en: 'New text' })).toBe(3);
  expect(await where()).toBe('/entrar/privacidad?volver=%2Fregistro');
  expect(await refusalOf(giveConsent(db, actor, 2))).toBe('privacy-text-changed');
  await giveConsent(db, actor, 3);
  await giveConsent(db, actor, 3);
  expect(await where()).toBe('/registro');
  const given = await db
    .selectFrom('consent')
    .select('version')
    .where('person_id', '=', actor.id)
    .orderBy('version')
    .execute();
  expect(given.map(({ version }) => version)).toEqual([2, 3]);
});

test('nobody is sent to another site after signing in', async () => {
  const { browser, actor } = await account('ruta@ejemplo.cl');
  await giveConsent(db, actor, 3);
  for (const path of ['https://malo.example', '//malo.example', '/\\malo.example', 'javascript:alert(1)', '/\tx'])
    expect(await onward(db, browser.visit().headers, path, 'es'), path).toBe('/cuenta');
});

test('a closed account is erased and opens nothing, and its address is free', async () => {
  const { browser, actor } = await account('adios@ejemplo.cl');
  const telar = await organizationNamed(db, 'Fundación Telar');
  await giveMembership(db, null, { organizationId: telar, personId: actor.id, role: 'owner' });
  const owner = (await browser.actor(db))!;
  expect(await refusalOf(closeAccount(db, owner, browser.visit(), 'no es', personTies))).toBe('wrong-current-password');
  expect(await refusalOf(closeAccount(db, owner, browser.visit(), password, personTies))).toBe('last-owner');
  expect((await accountAt(db, owner, browser.visit())).email).toBe('adios@ejemplo.cl');
  await giveMembership(db, null, { organizationId: telar, personId: cast.nadie.id, role: 'owner' });
  await closeAccount(db, owner, browser.visit(), password, personTies);
  expect(await browser.actor(db)).toBeNull();
  expect(await refusalOf(signIn(db, new Browser().visit(), { email: 'adios@ejemplo.cl', password }))).toBe(
    'wrong-password',
  );
  const left = await db.selectFrom('person').selectAll().where('id', '=', actor.id).executeTakeFirstOrThrow();
  expect(JSON.stringify(left)).not.toMatch(/adios|Rita/);
  expect((await addUser(db, { email: 'adios@ejemplo.cl' })).created).toBe(true);
});

test('the last secretariat cannot close her account', async () => {
  const { browser } = await account('sola@ejemplo.cl');
  await db.deleteFrom('mesa_role').execute();
  await addUser(db, { email: 'sola@ejemplo.cl', role: 'secretariat' });
  expect(await refusalOf(closeAccount(db, await browser.actor(db), browser.visit(), password, personTies))).toBe(
    'last-secretariat',
  );
});
