/** The story of entering with another identity: a generic OpenID Connect provider, and ClaveÚnica, both played by a fake. */
import { afterAll, expect, test } from 'vitest';
import { story } from '#platform/test/story.ts';
import { personTies } from '../../house.ts';
import { myData } from '../account/queries.server.ts';
import { addUser } from '../roles/commands.server.ts';
import { claveProfile, providers, type ProviderId } from './providers.server.ts';
import { beginProvider, endProvider, isProvider } from './ask-provider.server.ts';
import { enterByLink, signInLink, signUp } from './sign-in.server.ts';
import { FakeProvider } from './test/provider.stage.ts';
import { Browser } from './test/browser.stage.ts';

const [openId, clave] = await Promise.all([new FakeProvider().start(), new FakeProvider().start()]);
afterAll(() => [openId, clave].forEach((provider) => provider.stop()));
Object.assign(process.env, {
  MINGA_OIDC_ISSUER: openId.issuer,
  MINGA_OIDC_CLIENT_ID: openId.clientId,
  MINGA_OIDC_CLIENT_SECRET: openId.clientSecret,
  MINGA_OIDC_NAME: 'Universidad',
  MINGA_CLAVEUNICA_ISSUER: clave.issuer,
  MINGA_CLAVEUNICA_CLIENT_ID: clave.clientId,
  MINGA_CLAVEUNICA_CLIENT_SECRET: clave.clientSecret,
});
const { db } = await story();

/** Away to the provider and home again; answers where home is. */
async function roundTrip(
  browser: Browser,
  provider: ProviderId,
  meddle: (home: URL) => void = () => {},
): Promise<string> {
  const { url, headers } = await beginProvider(db, await browser.actor(db), browser.visit(), provider, '/registro');
  browser.take(headers);
  const away = await fetch(url, { redirect: 'manual' });
  const home = new URL(away.headers.get('location')!);
  meddle(home);
  const response = await endProvider(db, new Request(home, { headers: browser.visit().headers }));
  browser.take(response.headers);
  return response.headers.get('location') ?? '';
}

async function enter(email: string): Promise<Browser> {
  await addUser(db, { email });
  const browser = new Browser();
  browser.take(
    await enterByLink(db, browser.visit(), new URL((await signInLink(db, email))!).searchParams.get('codigo')!),
  );
  return browser;
}

const vouch = (sub: string, email: string, email_verified = true, name = 'Úrsula Soto') => ({
  claims: { sub, email, email_verified, name },
});
const run = (numero: number, DV: string, email = 'nadie@ejemplo.cl') => ({
  userinfo: {
    sub: '7',
    RolUnico: { numero, DV, tipo: 'RUN' },
    name: { nombres: ['Úrsula'], apellidos: ['Soto'] },
    email,
  },
});

test('both are offered because both are set up', () => {
  expect(providers()).toEqual([
    { id: 'claveunica', name: 'ClaveÚnica' },
    { id: 'oidc', name: 'Universidad' },
  ]);
  expect(isProvider('google')).toBe(false);
});

test('OpenID Connect opens an account, goes on to where the person was, and the same one the next time', async () => {
  openId.vouched = vouch('u-1', 'ursula@ejemplo.cl');
  const browser = new Browser();
  expect(await roundTrip(browser, 'oidc')).toMatch(/\/entrar\/seguir\?volver=%2Fregistro$/);
  const first = await browser.actor(db);
  expect(first).toMatchObject({ name: 'Úrsula Soto', email: 'ursula@ejemplo.cl' });
  const again = new Browser();
  await roundTrip(again, 'oidc');
  expect((await again.actor(db))?.id).toBe(first!.id);
});

test('it asks with a state, a nonce and a proof key, and keeps none of the provider’s tokens', async () => {
  const asked = openId.asked.at(-1)!.searchParams;
  expect(asked.get('scope')!.split(' ')).toEqual(expect.arrayContaining(['openid', 'email']));
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length, name).toBeGreaterThan(30);
  const kept = await db
    .selectFrom('account')
    .select(['access_token', 'refresh_token', 'id_token'])
    .where('provider_id', '=', 'oidc')
    .execute();
  expect(kept).toEqual([{ access_token: null, refresh_token: null, id_token: null }]);
});

test('a state of another browser, or made up, signs nobody in', async () => {
  openId.vouched = vouch('u-2', 'victima@ejemplo.cl');
  const browser = new Browser();
  expect(await roundTrip(browser, 'oidc', (home) => home.searchParams.set('state', 'x'.repeat(32)))).toContain('error');
  expect(await browser.actor(db)).toBeNull();
  const other = new Browser();
  await roundTrip(browser, 'oidc', () => browser.cookies.clear());
  expect([await browser.actor(db), await other.actor(db)]).toEqual([null, null]);
});

test('an ID token with another nonce signs nobody in', async () => {
  openId.wrongNonce = true;
  const browser = new Browser();
  expect(await roundTrip(browser, 'oidc')).toContain('error');
  expect(await browser.actor(db)).toBeNull();
  openId.wrongNonce = false;
});

test('an address the provider did not verify does not open somebody’s account', async () => {
  await addUser(db, { email: 'dueña@ejemplo.cl'.replace('ñ', 'n') });
  openId.vouched = vouch('u-3', 'duena@ejemplo.cl', false);
  const browser = new Browser();
  expect(await roundTrip(browser, 'oidc')).toMatch(/error=account_not_linked/);
  expect(await browser.actor(db)).toBeNull();
});

test('nor does a verified one open an account whose own address was never confirmed', async () => {
  await signUp(db, new Browser().visit(), {
    name: 'Ladrona',
    email: 'pendiente@ejemplo.cl',
    password: 'tres gatos y un volcán',
    consent: 'yes',
    version: 2,
    volver: '',
  });
  openId.vouched = vouch('u-4', 'pendiente@ejemplo.cl');
  const browser = new Browser();
  expect(await roundTrip(browser, 'oidc')).toMatch(/error=account_not_linked/);
  expect(await browser.actor(db)).toBeNull();
});

test('ClaveÚnica opens nothing by itself, whatever address it gives', async () => {
  await addUser(db, { email: 'funcionaria@ejemplo.cl' });
  clave.vouched = run(11111111, '1', 'funcionaria@ejemplo.cl');
  const browser = new Browser();
  expect(await roundTrip(browser, 'claveunica')).toMatch(/\/entrar\?error=signup_disabled$/);
  expect(await browser.actor(db)).toBeNull();
});

test('joined to an account by its owner, it opens that account by the RUN alone, of which only a keyed hash is kept', async () => {
  const owner = await enter('funcionaria@ejemplo.cl');
  clave.vouched = run(12345678, '5', 'otra-direccion@ejemplo.cl');
  expect(await roundTrip(owner, 'claveunica')).toMatch(/\/cuenta$/);
  const browser = new Browser();
  clave.vouched = run(12345678, '5', 'tercera@ejemplo.cl');
  await roundTrip(browser, 'claveunica');
  expect((await browser.actor(db))?.email).toBe('funcionaria@ejemplo.cl');
  const asked = clave.asked.at(-1)!.searchParams;
  expect(asked.get('scope')).toBe('openid run name');
  expect(asked.get('state')!.length).toBeGreaterThan(30);
  const rows = JSON.stringify([
    await db.selectFrom('account').selectAll().execute(),
    await db.selectFrom('person').selectAll().execute(),
    await db.selectFrom('verification').selectAll().execute(),
    await db.selectFrom('journal').selectAll().execute(),
    await myData(db, await browser.actor(db), personTies),
  ]);
  expect(rows).not.toMatch(/12345678|12\.345\.678/);
});

test('another RUN opens no account, and a joined one cannot be joined to a second', async () => {
  clave.vouched = run(12345679, '3');
  const stranger = new Browser();
  await roundTrip(stranger, 'claveunica');
  expect(await stranger.actor(db)).toBeNull();
  clave.vouched = run(12345678, '5');
  const second = await enter('segunda@ejemplo.cl');
  expect(await roundTrip(second, 'claveunica')).toMatch(/error=account_already_linked_to_different_user/);
});

test('an answer without a RUN is nobody', async () => {
  expect(claveProfile({ RolUnico: { numero: 1, DV: '9', tipo: 'PASAPORTE' } })).toBeNull();
  expect(claveProfile(null)).toBeNull();
  expect(claveProfile({ sub: '5', email: 'x@ejemplo.cl' })).toBeNull();
  expect(claveProfile({ RolUnico: { numero: '7654321', DV: 'k', tipo: 'RUN' } })?.id).toBe(
    claveProfile({ RolUnico: { numero: 7654321, DV: 'K', tipo: 'RUN' } })?.id,
  );
  clave.vouched = { userinfo: { sub: '5', email: 'funcionaria@ejemplo.cl' } };
  const browser = new Browser();
  expect(await roundTrip(browser, 'claveunica')).toContain('error');
  expect(await browser.actor(db)).toBeNull();
});
