/** Nothing typed is lost: a tab that closes, a session that ends, a registration that is left; with and without script. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Db } from '#platform/server/db.ts';
import { awake, browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';
import { begin, newAddress, who } from './register-steps.ts';

const { visit, read } = browsing();
const inside = behindTheSite();
const secretary = 'amanda@mesa.example';
const kept = (page: Page) => page.getByText(/^Guardado por si acaso a las/).waitFor();

/** A draft of a news item; answers its address. */
async function draft(page: Page, title: string): Promise<string> {
  await page.goto('/gestion/sitio/nueva?tipo=news');
  await page.getByLabel('Título').fill(title);
  await page.getByLabel('Texto').fill('Lo de antes.');
  await page.getByRole('button', { name: 'Crear borrador' }).click();
  await page.waitForURL(/\/gestion\/sitio\/[0-9a-f-]{36}/);
  return page.url().replace(/\?.*/, '');
}

const endSessions = (db: Db, email = secretary) =>
  db
    .deleteFrom('session')
    .where('person_id', 'in', db.selectFrom('person').select('id').where('email', '=', email))
    .execute();

test('a tab that closes with something typed: it is offered where it was typed, and goes once it is sent', async () => {
  const page = await visit({ phone: true });
  await inside.enterAs(page, secretary);
  const address = await draft(page, 'Una pestaña que se cierra');
  await awake(page);
  await page.getByLabel('Texto').fill('Lo que escribí recién.');
  await kept(page);
  const later = await page.context().newPage();
  await page.close();

  await later.goto(address);
  await later.getByText(/^Aquí escribiste algo que no enviaste/).waitFor();
  await later.getByText('Leer lo que escribiste').click();
  await later.getByText('Lo que escribí recién.').waitFor();
  await expectAccessible(later);
  expect(await later.getByLabel('Texto').inputValue()).toBe('Lo de antes.');
  await later.getByRole('button', { name: 'Ponerlo en el formulario' }).click();
  expect(await later.getByLabel('Texto').inputValue()).toBe('Lo que escribí recién.');
  await later.getByRole('button', { name: 'Publicar lo que ves' }).click();
  await later.waitForURL(/hecho=/);
  await later.goto(address);
  expect(await later.getByLabel('Texto').inputValue()).toBe('Lo que escribí recién.');
  expect(await later.getByText(/^Aquí escribiste algo/).count()).toBe(0);

  await later.getByLabel('Texto').fill('Otra cosa, que no sirve.');
  await kept(later);
  const account = await later.context().newPage();
  await account.goto('/cuenta/sin-enviar');
  const mine = account.getByRole('listitem').filter({ hasText: 'Otra cosa, que no sirve.' });
  await expectAccessible(account);
  await mine.getByRole('button', { name: /^Descartarlo/ }).click();
  await account.getByText('Descartado.').waitFor();
  expect(await mine.count()).toBe(0);
});

/** What this device holds of what was typed. */
const onDevice = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('minga-typed')).length);

/** Types where nothing gets through, and has the tab killed; answers a tab of the same browser, with the network back. */
async function killed(page: Page, label: string, text: string): Promise<Page> {
  const none = '**/cuenta/sin-enviar*';
  const browser = page.context();
  await browser.route(none, (route) => route.abort());
  await page.getByLabel(label).fill(text);
  const later = await browser.newPage();
  await page.close();
  await browser.unroute(none);
  return later;
}

test('a step of questions to choose from is given back too', async () => {
  const page = await visit({ phone: true });
  await begin(page, newAddress());
  await who(page, 'Fundación sin señal');
  await awake(page);
  await page
    .context()
    .route('**/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await page.locator('#region').selectOption({ label: 'Biobío' });
  await page.locator('#comuna').selectOption({ label: 'Concepción' });
  const later = await page.context().newPage();
  await page.close();
  await later.context().unroute('**/*');
  await later.goto(page.url());
  await later.waitForFunction(() => document.querySelector<HTMLSelectElement>('#comuna')?.value === '08101'); // by the site or by the device
});

test('what was typed where nothing came through is given back after the tab was killed; it can be discarded, and goes once it is sent', async () => {
  const page = await visit({ phone: true });
  await inside.enterAs(page, secretary);
  const address = await draft(page, 'Una red que se cae');
  await awake(page);
  const later = await killed(page, 'Texto', 'Escrito sin señal.');
  await later.goto(address);
  const told = later.getByText(/^Recuperamos lo que habías escrito en este aparato \(hace /);
  await told.waitFor();
  expect(await later.getByLabel('Texto').inputValue()).toBe('Escrito sin señal.');
  expect(await later.getByText(/^Aquí escribiste algo/).count()).toBe(0);
  await expectAccessible(later);
  await later.getByRole('button', { name: 'Descartarlo' }).click();
  await told.waitFor({ state: 'detached' });
  expect([await later.getByLabel('Texto').inputValue(), await onDevice(later)]).toEqual(['Lo de antes.', 0]);

  const again = await killed(later, 'Texto', 'Escrito otra vez sin señal.');
  await again.goto(address);
  await again.getByText(/^Recuperamos lo que/).waitFor();
  await again.getByRole('button', { name: 'Publicar lo que ves' }).click();
  await again.waitForURL(/hecho=/);
  await again.goto(address);
  await awake(again);
  expect(await again.getByLabel('Texto').inputValue()).toBe('Escrito otra vez sin señal.');
  expect([await again.getByText(/^Recuperamos lo que/).count(), await onDevice(again)]).toEqual([0, 0]);
});

test('a form that the site gave back is as the site gave it, not as the device had it', async () => {
  const page = await visit();
  await inside.enterAs(page, secretary);
  await page.goto('/gestion/registro/motivos');
  await awake(page);
  const row = page.locator('section input[name="reason"]').first();
  const said = await row.inputValue();
  await row.fill('');
  await page.getByRole('button', { name: 'Guardar' }).first().click();
  await page.getByRole('main').getByRole('alert').waitFor();
  await awake(page);
  expect([await row.inputValue(), await page.getByText(/^Recuperamos lo que/).count()]).toEqual([said, 0]);
});

test('on a shared device nobody else reads what was typed: it goes when its writer signs out, or when another enters', async () => {
  const page = await visit();
  await inside.enterAs(page, secretary);
  const address = await draft(page, 'Un aparato de varias personas');
  await awake(page);
  const later = await killed(page, 'Texto', 'Algo de Amanda.');
  await later.goto('/salir');
  expect(await onDevice(later)).toBe(1);
  await later.getByRole('main').getByRole('button').click();
  await later.waitForURL(/\/entrar/);
  expect(await onDevice(later)).toBe(0);

  await inside.enterAs(later, secretary);
  await later.goto(address);
  await awake(later);
  const other = await killed(later, 'Texto', 'Otra cosa de Amanda.');
  await inside.ask((db) => endSessions(db));
  await inside.enterAs(other, 'bruno@mesa.example');
  await other.goto('/gestion/registro');
  await awake(other);
  expect(await onDevice(other)).toBe(0);
  expect(await other.getByText(/^Recuperamos lo que/).count()).toBe(0);
});

test('what is typed before the page’s script is awake stays, and is asked about on leaving, too', async () => {
  const page = await visit();
  await inside.enterAs(page, secretary);
  const address = await draft(page, 'Una página que despierta tarde');
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByLabel('Texto').fill('Escrito muy pronto.');
  resolve();
  await awake(page);
  const asked = page.waitForEvent('dialog');
  const left = page.getByRole('link', { name: 'Mi cuenta' }).click();
  await (await asked).dismiss();
  await left;
  expect(await page.getByLabel('Texto').inputValue()).toBe('Escrito muy pronto.');
});

test('a session that ends keeps what was typed until one has entered again, without script', async () => {
  const page = await visit({ script: false });
  await inside.enterAs(page, secretary);
  const address = await draft(page, 'Una sesión que termina');
  await page.getByLabel('Texto').fill('Escrito antes de que terminara.');
  await inside.ask((db) => endSessions(db));
  await page.getByRole('button', { name: 'Guardar borrador' }).click();
  await page.getByRole('heading', { name: 'Tu sesión terminó; lo que escribiste está aquí' }).waitFor();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: /Entra de nuevo/ }).click();
  expect(new URL((await opened).url()).pathname).toBe('/entrar');
  await inside.enterAs(await opened, secretary);
  await page.getByRole('button', { name: 'Enviar de nuevo' }).click();
  await page.waitForURL(/guardado=/);
  await page.goto(address);
  expect(await page.getByLabel('Texto').inputValue()).toBe('Escrito antes de que terminara.');
});

test('what one person wrote is not sent by another who entered on the same device meanwhile, and stays in sight', async () => {
  const page = read({});
  const [elena, diego] = ['elena@telar-ciudadano.example', 'diego@telar-ciudadano.example'];
  await inside.enterAs(page, elena);
  await page.goto('/mi-organizacion/fundacion-telar-ciudadano/editar/quienes');
  await page.locator('#knownAs').fill('Escrito por Elena.');
  await inside.ask((db) => endSessions(db, elena));
  await page.getByRole('button', { name: 'Guardar los cambios' }).click();
  const other = await page.context().newPage();
  await inside.enterAs(other, diego);
  await page.getByRole('button', { name: 'Enviar de nuevo' }).click();
  for (const press of [1, 2]) {
    expect(await page.getByRole('alert').textContent(), `${press}`).toContain('la abrió otra persona');
    expect(await page.locator('#knownAs').inputValue()).toBe('Escrito por Elena.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Guardar los cambios' }).click();
  }
  await inside.enterAs(other, elena);
  await page.getByRole('button', { name: 'Guardar los cambios' }).click();
  expect(page.url()).toContain('guardada');
});

test('a registration that is left in the middle of a step is there, as it was typed', async () => {
  const page = await visit({ phone: true });
  await page.goto('/registro');
  await page.locator('#begin-email').fill(`inscribe-${randomUUID().slice(0, 8)}@correo.example`);
  await page.getByRole('main').getByRole('button', { name: 'Comenzar la inscripción' }).click();
  await page.waitForURL(/\/quienes$/);
  await awake(page);
  const address = page.url();
  await page.locator('#name').fill('Cooperativa Que Se Va');
  await kept(page);
  const later = await page.context().newPage();
  await page.close();
  await later.goto(address);
  expect(await later.locator('#name').inputValue()).toBe('Cooperativa Que Se Va');
});

test('a registration open on two devices, kept by itself on one: neither writes over the other', async () => {
  const page = await visit({ phone: true });
  await page.goto('/registro');
  await page.locator('#begin-email').fill(`dos-${randomUUID().slice(0, 8)}@correo.example`);
  await page.getByRole('main').getByRole('button', { name: 'Comenzar la inscripción' }).click();
  await page.waitForURL(/\/quienes$/);
  await awake(page);
  const address = page.url();
  const other = await page.context().newPage();
  await other.goto(address);
  await page.locator('#name').fill('Cooperativa De Dos');
  await kept(page);
  await page.locator('#name').fill('Cooperativa De Dos Teléfonos');
  await page.getByText(/^Guardado por si acaso a las/).waitFor();
  await other.locator('#rut').fill('76.086.428-5');
  await other.getByRole('button', { name: 'Guardar y seguir después' }).click();
  await other.waitForURL(/guardada/);
  await page.getByRole('button', { name: 'Guardar y seguir después' }).click();
  await page.waitForURL(/guardada/);
  await page.goto(address);
  expect([await page.locator('#name').inputValue(), await page.locator('#rut').inputValue()]).toEqual([
    'Cooperativa De Dos Teléfonos',
    '76.086.428-5',
  ]);
});

test('a telephone that loses the network keeps the page with what was typed, and the same button sends it after', async () => {
  const page = await visit({ phone: true });
  await page.goto('/registro');
  await page.locator('#begin-email').fill(`sin-red-${randomUUID().slice(0, 8)}@correo.example`);
  await page.getByRole('main').getByRole('button', { name: 'Comenzar la inscripción' }).click();
  await page.waitForURL(/\/quienes$/);
  await awake(page);
  await page.context().setOffline(true);
  await page.locator('#name').fill('Cooperativa Sin Señal');
  const send = page.getByRole('button', { name: 'Guardar y seguir después' });
  await send.click();
  await page.getByText(/^Sin conexión con el sitio/).waitFor();
  expect(await page.locator('#name').inputValue()).toBe('Cooperativa Sin Señal');
  await expectAccessible(page);
  const address = page.url();
  await page.context().setOffline(false);
  await page.getByText(/^Sin conexión con el sitio/).waitFor({ state: 'detached' });
  await send.click();
  await page.waitForURL(/guardada/);
  await page.goto(address);
  expect(await page.locator('#name').inputValue()).toBe('Cooperativa Sin Señal');
});
