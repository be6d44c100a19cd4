/** The story of an account: opening it, confirming it, entering by password and by link, forgetting the password, leaving. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { story, storyTime } from '#platform/test/story.ts';
import {
  askForLink,
  askForNewPassword,
  confirmAddress,
  enterByLink,
  setNewPassword,
  signIn,
  signInLink,
  signOut,
  signUp,
} from './sign-in.server.ts';
import { knownBrowser } from '#platform/server/limit/bearer.ts';
import { count } from '#platform/server/limit/limit.ts';
import { limits } from '#platform/server/limit/limits.ts';
import { waitCookie, type MustWait } from '#platform/server/limit/wait.ts';
import { Browser, mailedToken, mailsTo, refusalOf } from './test/browser.stage.ts';

const { db, at } = await story();
const password = 'tres gatos y un volcán';
const consent = { consent: 'yes', version: 2, volver: '' } as const;

async function open(email: string, name = 'Rosa Quilodrán'): Promise<Browser> {
  const browser = new Browser();
  await signUp(db, browser.visit(), { name, email, password, ...consent });
  browser.take(await confirmAddress(db, browser.visit(), (await mailedToken(db, 'people.confirm-address', email))!));
  return browser;
}

test('an account opens when its address is confirmed, and its consent is on record', async () => {
  const browser = new Browser();
  await signUp(db, browser.visit(), { name: 'Rosa Quilodrán', email: 'rosa@ejemplo.cl', password, ...consent });
  expect(await refusalOf(signIn(db, browser.visit(), { email: 'rosa@ejemplo.cl', password }))).toBe(
    'address-not-confirmed',
  );
  const token = await mailedToken(db, 'people.confirm-address', 'rosa@ejemplo.cl');
  browser.take(await confirmAddress(db, browser.visit(), token!));
  const rosa = await browser.actor(db);
  expect(rosa).toMatchObject({
    name: 'Rosa Quilodrán',
    email: 'rosa@ejemplo.cl',
    mesaRoles: [],
    memberships: [],
    secondFactor: false,
  });
  expect(await db.selectFrom('consent').select('version').where('person_id', '=', rosa!.id).execute()).toEqual([
    { version: 2 },
  ]);
  const deeds = await db.selectFrom('journal').select('what').where('actor_id', '=', rosa!.id).orderBy('id').execute();
  expect(deeds.map(({ what }) => what)).toEqual(['person.registered', 'person.consented']);
});

test('consent is to the text that was shown: an older version opens no account', async () => {
  const browser = new Browser();
  const input = { name: 'Olga', email: 'olga@ejemplo.cl', password, ...consent, version: 7 };
  expect(await refusalOf(signUp(db, browser.visit(), input))).toBe('privacy-text-changed');
  expect(await db.selectFrom('person').select('id').where('email', '=', 'olga@ejemplo.cl').execute()).toEqual([]);
  expect(await mailsTo(db, 'olga@ejemplo.cl')).toEqual([]);
});

test('the password opens the account, in any case of the address; a wrong one is refused like an unknown address', async () => {
  await open('ines@ejemplo.cl');
  const browser = new Browser();
  browser.take(await signIn(db, browser.visit(), { email: 'Ines@Ejemplo.cl', password }));
  expect((await browser.actor(db))?.email).toBe('ines@ejemplo.cl');
  const wrong = await refusalOf(
    signIn(db, browser.visit(), { email: 'ines@ejemplo.cl', password: 'otra cosa entera' }),
  );
  const unknown = await refusalOf(signIn(db, browser.visit(), { email: 'nadie@ejemplo.cl', password }));
  expect([wrong, unknown]).toEqual(['wrong-password', 'wrong-password']);
});

test('leaving ends the session: its cookie opens nothing afterwards', async () => {
  const browser = await open('elsa@ejemplo.cl');
  const stolen = browser.visit();
  browser.take(await signOut(db, browser.visit()));
  expect(await browser.actor(db)).toBeNull();
  const thief = new Browser();
  thief.cookies.set('minga.session_token', stolen.headers.get('cookie')!.split('=')[1]!);
  expect(await thief.actor(db)).toBeNull();
});

test('a forged or broken cookie is nobody', async () => {
  const browser = await open('hilda@ejemplo.cl');
  const [token = ''] = decodeURIComponent(browser.cookies.get('minga.session_token')!).split('.');
  for (const forged of [`${token}.AAAA`, token, `${token}.`, '%E0%A4%A', '.', 'x.y']) {
    const other = new Browser();
    other.cookies.set('minga.session_token', forged);
    expect(await other.actor(db), forged).toBeNull();
  }
});

test('a link enters once, and only for a while', async () => {
  await open('luz@ejemplo.cl');
  const browser = new Browser();
  await askForLink(db, browser.visit(), { email: 'luz@ejemplo.cl', volver: '/registro' });
  const token = (await mailedToken(db, 'people.sign-in-link', 'luz@ejemplo.cl'))!;
  browser.take(await enterByLink(db, browser.visit(), token));
  expect((await browser.actor(db))?.email).toBe('luz@ejemplo.cl');
  expect(await refusalOf(enterByLink(db, new Browser().visit(), token))).toBe('link-expired');
  await askForLink(db, browser.visit(), { email: 'luz@ejemplo.cl' });
  await db
    .updateTable('verification')
    .set({ expires_at: sql`now() - interval '1 minute'` })
    .execute();
  const late = (await mailedToken(db, 'people.sign-in-link', 'luz@ejemplo.cl'))!;
  expect(await refusalOf(enterByLink(db, new Browser().visit(), late))).toBe('link-expired');
});

test('an address without account gets no mail, and the asker no sign of it', async () => {
  const browser = new Browser();
  expect(await refusalOf(askForLink(db, browser.visit(), { email: 'extrana@ejemplo.cl' }))).toBeNull();
  expect(await refusalOf(askForNewPassword(db, browser.visit(), 'extrana@ejemplo.cl'))).toBeNull();
  expect(await mailsTo(db, 'extrana@ejemplo.cl')).toEqual([]);
});

test('signing up with an address that has an account tells its owner, not the asker', async () => {
  await open('marta@ejemplo.cl');
  const stranger = new Browser();
  expect(
    await refusalOf(
      signUp(db, stranger.visit(), {
        name: 'Otra',
        email: 'marta@ejemplo.cl',
        password: 'una clave distinta',
        ...consent,
      }),
    ),
  ).toBeNull();
  expect(await mailsTo(db, 'marta@ejemplo.cl')).toEqual(['people.confirm-address', 'people.already-registered']);
  expect(
    await refusalOf(signIn(db, stranger.visit(), { email: 'marta@ejemplo.cl', password: 'una clave distinta' })),
  ).toBe('wrong-password');
});

test('a forgotten password is replaced once, and every session ends', async () => {
  const browser = await open('nora@ejemplo.cl');
  await askForNewPassword(db, browser.visit(), 'nora@ejemplo.cl');
  const token = (await mailedToken(db, 'people.new-password', 'nora@ejemplo.cl'))!;
  await setNewPassword(db, browser.visit(), { token, password: 'siete mares en calma' });
  expect(await browser.actor(db)).toBeNull();
  expect(await refusalOf(setNewPassword(db, browser.visit(), { token, password: 'ocho mares en calma' }))).toBe(
    'link-expired',
  );
  expect(await refusalOf(signIn(db, browser.visit(), { email: 'nora@ejemplo.cl', password }))).toBe('wrong-password');
  browser.take(await signIn(db, browser.visit(), { email: 'nora@ejemplo.cl', password: 'siete mares en calma' }));
  expect((await browser.actor(db))?.email).toBe('nora@ejemplo.cl');
  expect(await mailsTo(db, 'nora@ejemplo.cl')).toContain('people.password-changed');
});

test('a password that is one’s own name is refused', async () => {
  const input = { name: 'Josefina Catrileo', email: 'jc@ejemplo.cl', password: 'josefinacatrileo', ...consent };
  expect(await refusalOf(signUp(db, new Browser().visit(), input))).toBe('password-is-you');
});

test('after ten wrong passwords whoever tries waits; a browser that was in before, and other networks, need not', async () => {
  const pia = await open('pia@ejemplo.cl');
  pia.take(await signOut(db, pia.visit()));
  const from = (address: string, cookie = '') => ({
    ...new Browser().visit(),
    address,
    headers: new Headers(cookie ? { cookie } : {}),
  });
  const wrong = { email: 'pia@ejemplo.cl', password: 'no es la clave' };
  for (let i = 0; i < 10; i++)
    expect(await refusalOf(signIn(db, from(`2001:db8:1:1::${i}`), wrong))).toBe('wrong-password');
  const stranger = from('2001:db8:1:1:ffff::1');
  const wait = await signIn(db, stranger, { ...wrong, password }).catch((error: unknown) => error);
  expect(wait).toMatchObject({ code: 'must-wait', details: { seconds: 10 } });
  expect(await refusalOf(signIn(db, from('2001:db8:1:2::1'), { ...wrong, password }))).toBeNull();
  const { name, value } = knownBrowser('pia@ejemplo.cl');
  const own = from('2001:db8:1:1::9', `${name}=${value}`);
  expect(await refusalOf(signIn(db, own, { ...wrong, password }))).toBeNull();
  const kept = await db.selectFrom('rate_limit').select('key').execute();
  expect(kept.filter(({ key }) => key.startsWith('password:')).length).toBeGreaterThan(0);
  expect(JSON.stringify(kept)).not.toMatch(/pia|2001:/);
  at('2026-11-22T15:00:10Z');
  const ticket = waitCookie((wait as MustWait).ticket);
  expect(
    await refusalOf(signIn(db, from('2001:db8:1:1::3', `${ticket.name}=${ticket.value}`), { ...wrong, password })),
  ).toBeNull();
  at(storyTime);
});

test('a hundred wrong passwords from many networks: other browsers enter by mail, her own by its password', async () => {
  const email = 'ida@ejemplo.cl';
  const ida = await open(email);
  ida.take(await signOut(db, ida.visit()));
  const { points } = limits['password-to'];
  await db.transaction().execute(async (tx) => {
    for (let n = 0; n < points; n++) await count(tx, ['password-to', email]);
  });
  expect(await refusalOf(signIn(db, new Browser().visit(), { email, password }))).toBe('enter-by-mail');
  const { name, value } = knownBrowser(email);
  const own = { ...new Browser().visit(), headers: new Headers({ cookie: `${name}=${value}` }) };
  expect(await refusalOf(signIn(db, own, { email, password }))).toBeNull();
  const browser = new Browser();
  await askForLink(db, browser.visit(), { email });
  browser.take(await enterByLink(db, browser.visit(), (await mailedToken(db, 'people.sign-in-link', email))!));
  expect((await browser.actor(db))?.email).toBe(email);
});

test('links asked for by strangers keep their owner from no mail, and do not fill her box', async () => {
  const email = 'gladys@ejemplo.cl';
  await open(email);
  const stranger = new Browser();
  for (let i = 0; i < 5; i++) await askForLink(db, stranger.visit(), { email });
  expect(await refusalOf(askForLink(db, stranger.visit(), { email }))).toBe('must-wait');
  expect(await refusalOf(askForNewPassword(db, stranger.visit(), email))).toBeNull();
  for (let i = 0; i < 40; i++) await askForLink(db, new Browser().visit(), { email });
  const links = (await mailsTo(db, email)).filter((kind) => kind === 'people.sign-in-link');
  expect(links.length).toBe(13);
});

test('an operator prints a link for a person there is, and none for one there is not', async () => {
  await open('quena@ejemplo.cl');
  const link = await signInLink(db, 'quena@ejemplo.cl');
  const browser = new Browser();
  browser.take(await enterByLink(db, browser.visit(), new URL(link!).searchParams.get('codigo')!));
  expect((await browser.actor(db))?.email).toBe('quena@ejemplo.cl');
  expect(await signInLink(db, 'nadie@ejemplo.cl')).toBeNull();
});
