/** Errands of anybody with an account, without script and with it: opening one, entering, the second factor, inviting, leaving. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AnyPage } from './any-page.ts';
import { browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit, read } = browsing();
const inside = behindTheSite();
const how = { phone: true };
const password = 'tres gatos y un volcán';

const newAddress = () => `persona-${randomUUID().slice(0, 8)}@correo.example`;
const press = (page: AnyPage, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();

/** Opens an account by the pages, and stays in it. */
async function open(page: AnyPage, email: string): Promise<void> {
  await page.goto('/entrar/crear-cuenta');
  await page.getByLabel('Tu nombre').fill('Rosa Quilodrán');
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña').fill(password);
  await page.getByLabel(/Leí cómo se tratan/).check();
  await press(page, 'Crear mi cuenta');
  await page.goto(await inside.mailedLink('people.confirm-address', email));
  await press(page, 'Confirmar mi correo');
}

async function enter(page: AnyPage, email: string): Promise<void> {
  await page.goto('/entrar');
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña').fill(password);
  await press(page, 'Entrar');
}

async function leave(page: AnyPage): Promise<void> {
  await page.goto('/salir');
  await press(page, 'Salir');
}

describe('without script, on a phone', () => {
  test('a form with faults says each at its field, keeps what was typed, and never the password', async () => {
    const page = await visit({ ...how, script: false });
    await page.goto('/entrar/crear-cuenta');
    await expectAccessible(page);
    await page.getByLabel('Tu nombre').fill('Rosa');
    await page.getByLabel('Correo electrónico').fill('rosa sin arroba');
    await page.getByLabel('Contraseña').fill('corta');
    await press(page, 'Crear mi cuenta');
    const summary = page.getByRole('alert');
    for (const words of [
      'Escribe una dirección completa',
      'Usa al menos 10 caracteres',
      'necesitamos que estés de acuerdo',
    ])
      expect(await summary.textContent()).toContain(words);
    expect(await page.getByLabel('Tu nombre').inputValue()).toBe('Rosa');
    expect(await page.getByLabel('Correo electrónico').inputValue()).toBe('rosa sin arroba');
    expect(await page.getByLabel('Contraseña').inputValue()).toBe('');
    expect(await page.getByLabel('Correo electrónico').getAttribute('aria-describedby')).toBe('email-error');
    expect(await page.content()).not.toContain('corta');
    await expectAccessible(page);
  });

  test('an account is opened, left, and entered by password and by a link that only its button uses', async () => {
    const page = read(how);
    const email = newAddress();
    await open(page, email);
    expect(new URL(page.url()).pathname).toBe('/cuenta');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Mi cuenta');
    await expectAccessible(page);
    await leave(page);
    await page.goto('/cuenta');
    expect(page.url()).toContain('/entrar?volver=%2Fcuenta');
    await enter(page, email);
    expect(new URL(page.url()).pathname).toBe('/cuenta');
    await leave(page);

    await page.getByLabel('Correo electrónico').fill(email);
    await press(page, 'Enviarme un enlace');
    expect(await page.getByRole('main').textContent()).toContain('le enviamos un enlace');
    const link = await inside.mailedLink('people.sign-in-link', email);
    const scanner = await visit({ script: true });
    await scanner.goto(link);
    await page.goto(link);
    await expectAccessible(page);
    await press(page, 'Entrar');
    expect(new URL(page.url()).pathname).toBe('/cuenta');
    await page.goto(link);
    expect(await page.getByRole('main').textContent()).toContain(`Ya entraste como ${email}`);
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    await scanner.getByRole('main').getByRole('button').click();
    expect(await scanner.getByRole('alert').textContent()).toContain('ya se usó');
  });

  test('whoever works for the mesa sets up a second factor before its pages open, and is asked for it afterwards', async () => {
    const page = read(how);
    const email = newAddress();
    await inside.openAccount(page, { email, password, name: 'Sara Secretaria' });
    await inside.grant(email, 'secretariat');
    await page.goto('/gestion/personas');
    expect(new URL(page.url()).pathname).toBe('/cuenta/segundo-factor');
    await page.getByLabel('Tu contraseña actual').fill(password);
    await press(page, 'Empezar');
    const key = await page.locator('code').first().textContent();
    await expectAccessible(page);
    await page.getByLabel(/Escribe el código/).fill('000000');
    await press(page, 'Activar el segundo factor');
    expect(await page.getByRole('alert').textContent()).toContain('no es correcto');
    expect(await page.locator('code').first().textContent()).toBe(key);
    await page.getByLabel(/Escribe el código/).fill(await inside.codeOf(key!));
    await press(page, 'Activar el segundo factor');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Personas de la mesa');
    await expectAccessible(page);
    await leave(page);
    await enter(page, email);
    expect(new URL(page.url()).pathname).toBe('/entrar/segundo-factor');
    await expectAccessible(page);
    await page.getByLabel('Código').fill(await inside.codeOf(key!));
    await press(page, 'Continuar');
    expect(new URL(page.url()).pathname).toBe('/gestion');
  });

  test('an owner invites by mail, and whoever is invited opens an account and joins', async () => {
    const owner = read(how);
    await inside.enterAs(owner, 'diego@telar-ciudadano.example');
    await owner.goto('/cuenta/organizaciones/fundacion-telar-ciudadano');
    await expectAccessible(owner);
    const email = newAddress();
    await owner.getByLabel('Correos electrónicos').fill(`sin arroba, ${email}`);
    await owner
      .getByRole('radio', { name: /lectora o lector/i })
      .first()
      .check();
    await press(owner, 'Enviar la invitación');
    expect(await owner.getByRole('status').textContent()).toContain(email);
    expect(await owner.locator('#email-error').textContent()).toContain('sin arroba: Escribe una dirección completa');
    const link = await inside.mailedLink('people.invitation', email);
    const guest = read(how);
    await inside.openAccount(guest, { email, password, name: 'Inés Invitada' });
    await guest.goto(link);
    await expectAccessible(guest);
    await press(guest, 'Aceptar la invitación');
    expect(await guest.getByRole('status').textContent()).toContain('Ya eres parte de Fundación Telar Ciudadano');
    const space = guest.getByRole('status').getByRole('link');
    expect(await space.getAttribute('href')).toBe('/mi-organizacion/fundacion-telar-ciudadano');
    await guest.goto(link);
    expect(await guest.getByRole('main').textContent()).toContain('ya fue aceptada');
    await guest.goto('/cuenta/organizaciones/fundacion-telar-ciudadano');
    expect(await guest.getByRole('main').textContent()).toContain('Inés Invitada');
    expect(await guest.getByRole('button', { name: 'Enviar la invitación' }).count()).toBe(0);
  });

  test('the secretariat invites a colleague by address, who opens an account on the way and is asked for a second factor', async () => {
    const [email, amanda] = [newAddress(), read(how)];
    await inside.enterAs(amanda, 'amanda@mesa.example');
    await amanda.goto('/gestion/personas');
    await amanda.getByLabel('Correos electrónicos').fill(email);
    await amanda.getByRole('radio', { name: /Análisis/ }).check();
    await press(amanda, 'Enviar la invitación');
    await amanda.goto('/gestion/personas?vista=todas');
    await expectAccessible(amanda);
    await amanda.getByRole('link', { name: email }).click();
    await amanda.getByText('Deshacer', { exact: true }).waitFor();
    expect(await amanda.getByRole('main').textContent()).toContain('Análisis · su carta sale a las');
    await expectAccessible(amanda);
    const guest = read(how);
    await guest.goto(await inside.mailedLink('people.invitation', email));
    await expectAccessible(guest);
    await press(guest, 'Crear una cuenta');
    await guest.getByLabel('Tu nombre').fill('Ada Analista');
    await guest.getByLabel('Contraseña').fill(password);
    await guest.getByLabel(/Leí cómo se tratan/).check();
    await press(guest, 'Crear mi cuenta');
    await guest.goto(await inside.mailedLink('people.confirm-address', email));
    await press(guest, 'Confirmar mi correo');
    await press(guest, 'Aceptar la invitación');
    expect(new URL(guest.url()).pathname).toBe('/cuenta/segundo-factor');
    await amanda.goto(`/gestion/personas?q=${email}&rol=analyst`);
    const file = await amanda.getByRole('link', { name: 'Descargar', exact: true }).getAttribute('href');
    const csv = await (await amanda.request.get(file!.replace('lista.xlsx', 'lista.csv'))).text();
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    await amanda.getByRole('link', { name: 'Ada Analista' }).click();
    await amanda.getByText('Quitar', { exact: true }).click();
    await amanda.getByRole('button', { name: 'Sí, quitar' }).click();
    await amanda.waitForURL(/\/gestion\/personas$/);
    await amanda.goto(`/gestion/personas?vista=todas&q=${email}`);
    expect(await amanda.getByRole('main').textContent()).toContain('Nada calza con lo que buscas');
  });

  test('a person sees what is known of them and closes their account for ever', async () => {
    const page = read(how);
    const email = newAddress();
    await inside.openAccount(page, { email, password, name: 'Rosa Quilodrán' });
    await page.goto('/cuenta/datos');
    await expectAccessible(page);
    expect(await page.getByRole('main').textContent()).toContain('Mientras tengas tu cuenta.');
    const data = await page.request.get('/cuenta/datos/mis-datos.json');
    expect(data.headers()['content-disposition']).toContain('attachment');
    expect(await data.json()).toMatchObject({ person: { email } });
    for (const path of ['/cuenta/correo', '/cuenta/clave', '/cuenta/sesiones']) {
      await page.goto(path);
      await expectAccessible(page);
    }
    await page.goto('/cuenta/cerrar');
    await expectAccessible(page);
    await page.getByLabel('Tu contraseña actual').fill(password);
    await page.locator('summary').filter({ hasText: 'Cerrar mi cuenta' }).click();
    await press(page, 'Sí, cerrar mi cuenta');
    expect(await page.getByRole('status').textContent()).toContain('quedó cerrada');
    await enter(page, email);
    expect(await page.getByRole('alert').textContent()).toContain('no coinciden');
  });
});

test('an owner shares a link by WhatsApp; whoever opens it confirms an address and joins, is seen and is taken out', async () => {
  const [email, owner, guest] = [newAddress(), read(how), read(how)];
  const people = '/cuenta/organizaciones/fundacion-telar-ciudadano';
  await inside.enterAs(owner, 'diego@telar-ciudadano.example');
  await owner.goto(people);
  await owner.getByLabel('Para cuántas personas').fill('cien');
  await press(owner, 'Hacer el enlace');
  expect(await owner.getByRole('alert').textContent()).toContain('entre 1 y 50');
  await owner.getByLabel('Para cuántas personas').fill('1');
  await press(owner, 'Hacer el enlace');
  const link = await owner.getByLabel('Enlace, para copiar').inputValue();
  const whatsapp = await owner.getByRole('link', { name: 'Compartir por WhatsApp' }).getAttribute('href');
  expect(new URL(whatsapp!).searchParams.get('text')).toContain(link);
  await expectAccessible(owner);

  const opened = await guest.goto(link);
  expect(opened?.headers()['cache-control']).toBe('private, no-store');
  await expectAccessible(guest);
  await guest.getByRole('main').getByRole('link', { name: 'Crear una cuenta' }).click();
  await guest.getByLabel('Tu nombre').fill('Elba Enlazada');
  await guest.getByLabel('Correo electrónico').fill(email);
  await guest.getByLabel('Contraseña').fill(password);
  await guest.getByLabel(/Leí cómo se tratan/).check();
  await press(guest, 'Crear mi cuenta');
  await owner.goto(people);
  expect(await owner.getByRole('main').textContent()).not.toContain(email);
  await guest.goto(await inside.mailedLink('people.confirm-address', email));
  await press(guest, 'Confirmar mi correo');
  expect(await guest.getByRole('main').textContent()).toContain(`Entraste como ${email}`);
  await press(guest, 'Sumarme');
  expect(await guest.getByRole('main').textContent()).toContain('Fundación Telar Ciudadano');
  const late = read(how);
  await late.goto(link);
  expect(await late.getByRole('main').textContent()).toContain('ya se sumaron todas las personas');

  await owner.goto(people);
  expect(await owner.getByRole('main').textContent()).toContain('Elba Enlazada se sumó el');
  const row = owner.getByRole('listitem').filter({ hasText: email });
  await row.getByText('Quitar', { exact: true }).click();
  await row.getByRole('button', { name: 'Sí, quitar' }).click();
  await owner.getByRole('status').waitFor();
  expect(await row.count()).toBe(0);
  await guest.goto(link);
  expect(await guest.getByRole('button', { name: 'Sumarme' }).count()).toBe(0);
});

test('a stranger who tries must wait; the browser she has signed in with before enters at once', async () => {
  const email = newAddress();
  const hers = read();
  await open(hers, email);
  await leave(hers);
  const stranger = read();
  await stranger.goto('/entrar');
  for (let n = 0; n <= 10; n++) {
    await stranger.getByLabel('Correo electrónico').fill(email);
    await stranger.getByLabel('Contraseña').fill(`no es esa ${n}`);
    await press(stranger, 'Entrar');
    await stranger.getByRole('alert').waitFor();
  }
  expect(await stranger.getByRole('alert').textContent()).toContain('Espera 10 segundos y vuelve a enviar');
  expect(await stranger.getByLabel('Correo electrónico').inputValue()).toBe(email);
  await enter(hers, email);
  expect(new URL(hers.url()).pathname).toBe('/cuenta');
});

test('the pages are in English under /en', async () => {
  const page = await visit({ phone: true });
  for (const [path, title] of [
    ['/en/entrar', 'Sign in'],
    ['/en/entrar/crear-cuenta', 'Create an account'],
    ['/en/entrar/privacidad', 'How your personal data are treated'],
  ] as const) {
    await page.goto(path);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    await expectAccessible(page);
  }
});

test('the session cookie cannot be read by script nor sent from another site', async () => {
  const page = await visit();
  await open(page, newAddress());
  const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith('session_token'));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
});
