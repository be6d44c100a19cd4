/** The story of a second factor: setting it up, being asked for it however one enters, losing the phone, doing without. */
import { expect, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { setMesa } from '#platform/server/mesa.ts';
import { story } from '#platform/test/story.ts';
import { changePassword } from '../account/commands.server.ts';
import { addUser } from '../roles/commands.server.ts';
import { may } from '../rules.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  passSecondFactor,
  renewBackupCodes,
  turnSecondFactorOff,
} from './second-factor.server.ts';
import { enterByLink, signIn, signInLink } from './sign-in.server.ts';
import { Browser, codeOf, mailsTo, refusalOf } from './test/browser.stage.ts';
import { rights } from '../rights.ts';

const { db } = await story();
const password = 'tres gatos y un volcán';

const enter = async (email: string): Promise<Browser> => {
  const browser = new Browser();
  browser.take(
    await enterByLink(db, browser.visit(), new URL((await signInLink(db, email))!).searchParams.get('codigo')!),
  );
  return browser;
};

/** A person with a password and a second factor, and one browser in which they are signed in. */
async function guarded(email: string) {
  await addUser(db, { email, name: 'Sol' });
  const browser = await enter(email);
  await changePassword(db, await browser.actor(db), browser.visit(), { current: '', password });
  const enrolment = await beginSecondFactor(db, await browser.actor(db), browser.visit(), password);
  browser.take(
    await confirmSecondFactor(db, await browser.actor(db), browser.visit(), await codeOf(db, enrolment.uri)),
  );
  return { browser, ...enrolment };
}

test('the first code turns it on, and the session that gave it has passed', async () => {
  const { browser } = await guarded('sol@ejemplo.cl');
  expect((await browser.actor(db))?.secondFactor).toBe(true);
  expect(await mailsTo(db, 'sol@ejemplo.cl')).toContain('people.second-factor-on');
});

test('setting it up asks for the password, and a wrong first code turns nothing on', async () => {
  await addUser(db, { email: 'eva@ejemplo.cl', name: 'Eva' });
  const browser = await enter('eva@ejemplo.cl');
  await changePassword(db, await browser.actor(db), browser.visit(), { current: '', password });
  expect(await refusalOf(beginSecondFactor(db, await browser.actor(db), browser.visit(), 'no es la clave'))).toBe(
    'wrong-current-password',
  );
  await beginSecondFactor(db, await browser.actor(db), browser.visit(), password);
  expect(await refusalOf(confirmSecondFactor(db, await browser.actor(db), browser.visit(), '000000'))).toBe(
    'code-wrong',
  );
  expect((await browser.actor(db))?.secondFactor).toBe(false);
  const again = new Browser();
  again.take(await signIn(db, again.visit(), { email: 'eva@ejemplo.cl', password }));
  expect((await again.actor(db))?.email).toBe('eva@ejemplo.cl');
});

test('with it on, neither the password nor a link alone signs anybody in', async () => {
  const { uri } = await guarded('luna@ejemplo.cl');
  const byPassword = new Browser();
  byPassword.take(await signIn(db, byPassword.visit(), { email: 'luna@ejemplo.cl', password }));
  const byLink = await enter('luna@ejemplo.cl');
  for (const browser of [byPassword, byLink]) {
    expect(await browser.actor(db)).toBeNull();
    expect(await refusalOf(passSecondFactor(db, browser.visit(), '000000'))).toBe('code-wrong');
    expect(await browser.actor(db)).toBeNull();
    browser.take(await passSecondFactor(db, browser.visit(), await codeOf(db, uri)));
    expect((await browser.actor(db))?.secondFactor).toBe(true);
  }
});

test('a backup code works once', async () => {
  const { backupCodes } = await guarded('alba@ejemplo.cl');
  const [code = ''] = backupCodes;
  const browser = await enter('alba@ejemplo.cl');
  browser.take(await passSecondFactor(db, browser.visit(), code));
  expect((await browser.actor(db))?.secondFactor).toBe(true);
  const other = await enter('alba@ejemplo.cl');
  expect(await refusalOf(passSecondFactor(db, other.visit(), code))).toBe('code-wrong');
});

test('new backup codes void the old ones', async () => {
  const { browser, backupCodes } = await guarded('cielo@ejemplo.cl');
  const fresh = await renewBackupCodes(db, await browser.actor(db), browser.visit(), password);
  expect(fresh).toHaveLength(10);
  const other = await enter('cielo@ejemplo.cl');
  expect(await refusalOf(passSecondFactor(db, other.visit(), backupCodes[1]!))).toBe('code-wrong');
  other.take(await passSecondFactor(db, other.visit(), fresh[0]!));
  expect(await other.actor(db)).not.toBeNull();
});

test('codes cannot be tried without end', async () => {
  const { uri } = await guarded('nube@ejemplo.cl');
  const browser = await enter('nube@ejemplo.cl');
  for (let i = 0; i < 6; i++) await refusalOf(passSecondFactor(db, browser.visit(), '111111'));
  expect(await refusalOf(passSecondFactor(db, browser.visit(), await codeOf(db, uri)))).toBe('too-many-tries');
});

test('changing the password keeps this session passed', async () => {
  const { browser } = await guarded('brisa@ejemplo.cl');
  browser.take(
    await changePassword(db, await browser.actor(db), browser.visit(), {
      current: password,
      password: 'otra frase muy distinta',
    }),
  );
  expect((await browser.actor(db))?.secondFactor).toBe(true);
});

test('it can be turned off by its owner, but not while they work for the mesa', async () => {
  const { browser } = await guarded('gota@ejemplo.cl');
  await addUser(db, { email: 'gota@ejemplo.cl', role: 'analyst' });
  expect(await refusalOf(turnSecondFactorOff(db, await browser.actor(db), browser.visit(), password))).toBe(
    'mesa-needs-second-factor',
  );
  await db.deleteFrom('mesa_role').execute();
  expect(await refusalOf(turnSecondFactorOff(db, await browser.actor(db), browser.visit(), 'no es la clave'))).toBe(
    'wrong-current-password',
  );
  browser.take(await turnSecondFactorOff(db, await browser.actor(db), browser.visit(), password));
  expect((await browser.actor(db))?.secondFactor).toBe(false);
});

test('a mesa role opens nothing before the second factor', async () => {
  await addUser(db, { email: 'rio@ejemplo.cl', role: 'secretariat' });
  const actor = await (await enter('rio@ejemplo.cl')).actor(db);
  expect(actor?.mesaRoles).toEqual(['secretariat']);
  expect(may(actor, rights.enterStaff)).toBe(false);
});

test('the cast of a sample mesa does without, only while the mesa is marked as a sample, and nobody else does', async () => {
  await addUser(db, { email: 'amanda@mesa.example', role: 'secretariat' });
  await addUser(db, { email: 'real@ejemplo.cl', role: 'secretariat' });
  const cast = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'amanda@mesa.example')
    .executeTakeFirstOrThrow();
  await db.insertInto('sample_person').values({ person_id: cast.id }).execute();
  const [amanda, real] = [await enter('amanda@mesa.example'), await enter('real@ejemplo.cl')];
  expect(may(await amanda.actor(db), rights.enterStaff)).toBe(false);
  await setMesa(db, { name: 'Mesa de muestra', sample: true });
  expect(may(await amanda.actor(db), rights.enterStaff)).toBe(true);
  expect(may(await real.actor(db), rights.enterStaff)).toBe(false);
  await setMesa(db, { name: 'Mesa verdadera', sample: false });
  expect(may(await amanda.actor(db), rights.enterStaff)).toBe(false);
});

test('a code without anybody waiting for one is refused', async () => {
  expect(await refusalOf(passSecondFactor(db, new Browser().visit(), '123456'))).toBe('second-factor-expired');
  const stranger = new Browser();
  stranger.cookies.set('minga.two_factor', newId());
  expect(await refusalOf(passSecondFactor(db, stranger.visit(), '123456'))).toBe('second-factor-expired');
});
