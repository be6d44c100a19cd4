/** The errands of whoever registers an organisation, with and without script: all of it, its faults, its links, too late. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { awake, browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit } = browsing();
const inside = behindTheSite();
const newAddress = () => `inscribe-${randomUUID().slice(0, 8)}@correo.example`;
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .last()
    .click();
const goOn = (page: Page) => press(page, 'Guardar y continuar');
const valueOf = (page: Page, id: string) => page.locator(`#${id}`).inputValue();

/** The open window ends a minute ago; answers its cut-off as it was. */
async function endOpenWindow(db: Db): Promise<string | undefined> {
  const at = now();
  const windows = db.selectFrom('registration_window').select(['id', 'closes_at']).where('opens_at', '<=', at);
  const open = await windows.where('closes_at', '>', at).executeTakeFirstOrThrow();
  await db
    .updateTable('registration_window')
    .set({ closes_at: at.subtract({ minutes: 1 }) })
    .where('id', '=', open.id)
    .execute();
  return `${open.id} ${open.closes_at.toString()}`;
}

async function putBack(db: Db, cutOff: string): Promise<string> {
  const [id, at] = cutOff.split(' ') as [string, string];
  await db
    .updateTable('registration_window')
    .set({ closes_at: Temporal.Instant.from(at) })
    .where('id', '=', id)
    .execute();
  return id;
}

async function begin(page: Page, email: string): Promise<void> {
  await page.goto('/registro');
  await page.locator('#begin-email').fill(email);
  await press(page, 'Comenzar la inscripción');
  await page.waitForURL(/\/quienes$/);
}

async function who(page: Page, name: string): Promise<void> {
  await page.locator('#name').fill(name);
  await page.locator('#legalForm').selectOption({ label: 'Fundación' });
  await page.getByLabel('Privado sin fines de lucro').check();
  await goOn(page);
  await page.waitForURL(/\/donde$/);
}

async function where(page: Page): Promise<void> {
  await page.locator('#region').selectOption({ label: 'Biobío' });
  await page.locator('#comuna').selectOption({ label: 'Concepción' });
  const inBiobio = page.locator('#worksIn details').filter({ has: page.locator('summary', { hasText: /^Biobío/ }) });
  await page.locator('#scope').getByLabel('Nacional', { exact: true }).check();
  expect(await inBiobio.isVisible()).toBe(false);
  await page.locator('#scope').getByLabel('Comunal').check();
  if ((await inBiobio.getAttribute('open')) === null) await inBiobio.locator('summary').click();
  expect(await inBiobio.getByLabel('Toda la región').isVisible()).toBe(false);
  await page.locator('#scope').getByLabel('Regional').check();
  expect(await inBiobio.getByLabel('Toda la región').isVisible()).toBe(true);
  await inBiobio.getByLabel('Tomé', { exact: true }).check();
  await inBiobio.getByLabel('Penco').check();
  await goOn(page);
  await page.waitForURL(/\/que-hacen$/);
}

async function work(page: Page): Promise<void> {
  await page.locator('#description').fill('Acompaña a cooperativas de mujeres que procesan alimentos.');
  await page.locator('#intervenes').getByLabel('Sí').check();
  await page.locator('#kinds').getByLabel('Entrenamiento').check();
  await goOn(page);
  await page.waitForURL(/\/alianzas$/);
}

async function contact(page: Page, email: string): Promise<void> {
  await page.locator('#contactName').fill('Inés Soto');
  await page.locator('#contactEmail').fill(email);
  await goOn(page);
  await page.waitForURL(/\/revisar$/);
}

test.each([
  ['without script, on a phone', { script: false, phone: true }],
  ['with script, at a desk', { script: true, phone: false }],
] as const)('%s: somebody registers an organisation, from the first page to the folio', async (_, how) => {
  const page = await visit(how);
  const email = newAddress();
  await page.goto('/registro');
  await expectAccessible(page);
  await begin(page, email);
  await expectAccessible(page);
  await who(page, `Fundación Canelo ${randomUUID().slice(0, 6)}`);
  await expectAccessible(page);
  await where(page);
  await expectAccessible(page);
  await work(page);
  await page.locator('#hasAlliances').getByLabel('Sí').check();
  await page.locator('#allySearch').fill('telar ciudadana');
  await press(page, 'Buscar y agregar');
  await page.getByLabel('Fundación Telar Ciudadano').check();
  await page.locator('#allySearch').fill('Junta de Vecinos 12');
  await expectAccessible(page);
  await goOn(page);
  await page.waitForURL(/\/contacto$/);
  await press(page, 'Volver al paso anterior');
  await page.waitForURL(/\/alianzas$/);
  expect(await page.getByLabel('Fundación Telar Ciudadano').isChecked()).toBe(true);
  expect(await page.getByLabel('Junta de Vecinos 12').isChecked()).toBe(true);
  await page.locator('#allySearch').fill('Vecinas de Andalién');
  await press(page, 'Buscar y agregar');
  expect(await page.locator('#allySearch').inputValue()).toBe('Vecinas de Andalién');
  await goOn(page);
  const png = await sharp({ create: { width: 900, height: 500, channels: 3, background: '#24594a' } })
    .png()
    .toBuffer();
  await page.locator('#logo').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png });
  await expectAccessible(page);
  await contact(page, email);
  await expectAccessible(page);
  expect(await page.getByRole('main').textContent()).toContain('Concepción');
  expect(await page.getByRole('main').textContent()).toMatch(/Comunas donde trabaja\s+Penco, Tomé/);
  expect(await page.getByRole('main').textContent()).toContain('Vecinas de Andalién');
  expect(await page.locator('main img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);

  await press(page, 'Enviar la inscripción');
  expect(await page.getByRole('alert').textContent()).toContain('hay que estar de acuerdo');
  await page.getByLabel(/Leí el texto sobre datos personales/).check();
  await press(page, 'Enviar la inscripción');
  await page.waitForURL(/enviada/);
  expect(await page.getByRole('status').textContent()).toMatch(/Su folio es \d+/);
  await expectAccessible(page);
  expect(await inside.mailedLink('registry.submitted', email)).toContain('/registro/');
});

test('what is wrong is said at its field, and what was typed is still there', async () => {
  const page = await visit({ script: false, phone: true });
  await begin(page, newAddress());
  await page.locator('#name').fill('Corporación Luma');
  await page.locator('#rut').fill('65.123.944-4');
  await page.locator('#foundedYear').fill('hace mucho');
  await goOn(page);
  const summary = await page.getByRole('alert').textContent();
  for (const words of [
    'RUT: El dígito verificador no corresponde',
    'Sector: Falta este dato',
    'Forma jurídica: Falta este dato',
    'cuatro cifras',
  ])
    expect(summary).toContain(words);
  expect([await valueOf(page, 'name'), await valueOf(page, 'rut')]).toEqual(['Corporación Luma', '65.123.944-4']);
  expect(await page.locator('#rut').getAttribute('aria-describedby')).toContain('rut-error');
  await page.getByRole('alert').getByRole('link', { name: /RUT/ }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('rut');
  await expectAccessible(page);
});

test('one that is already in the registry is shown before going on, and while it is typed where there is script', async () => {
  const name = 'Fundacion Telar Ciudadana';
  const typed = await visit();
  await begin(typed, newAddress());
  await awake(typed);
  await typed.locator('#name').pressSequentially(name);
  await typed.getByText('¿Ya está en el registro?').waitFor();
  await expectAccessible(typed);
  const found = typed.getByRole('link', { name: 'Fundación Telar Ciudadano' });
  expect(await found.getAttribute('href')).toContain('/articuladores/');

  const [id, mark] = [randomUUID(), randomUUID().slice(0, 8)];
  const slug = `enredadera-${mark}`;
  const planted = { id, slug, name: `Cooperativa Enredadera de ${mark}`, sector: 'private_nonprofit' } as const;
  await inside.ask((db) => db.insertInto('organization').values(planted).execute());
  const sent = await visit({ script: false });
  await begin(sent, newAddress());
  await sent.locator('#name').fill(`${planted.name}s`);
  await sent.locator('#legalForm').selectOption({ label: 'Fundación' });
  await sent.getByLabel('Privado sin fines de lucro').check();
  await goOn(sent);
  expect(sent.url()).toMatch(/\/quienes$/);
  const claim = sent.getByRole('listitem').filter({ hasText: mark }).getByRole('link', { name: 'Reclamar' });
  expect(await claim.getAttribute('href')).toBe(`/articuladores/${slug}/reclamar`);
  await inside.ask((db) => db.deleteFrom('organization').where('id', '=', id).execute());
  await press(sent, 'No es ninguna de estas: continuar');
  await sent.waitForURL(/\/donde$/);
});

test('it goes on from the mailed link, in another browser, where it was left', async () => {
  const email = newAddress();
  const page = await visit({ script: false, phone: true });
  await begin(page, email);
  await who(page, 'Fundación Raulí');
  await press(page, 'Guardar y seguir después');
  expect(await page.getByRole('status').textContent()).toContain('Quedó guardado');
  const elsewhere = await visit({ script: false, phone: true });
  await elsewhere.goto(page.url());
  expect(await elsewhere.locator('h1').textContent()).not.toContain('Raulí');
  await elsewhere.goto(await inside.mailedLink('registry.begun', email));
  await elsewhere.waitForURL(/\/donde$/);
  await elsewhere.goto('/registro');
  await elsewhere.locator('#again-email').fill(email);
  await press(elsewhere, 'Envíenme el enlace');
  await elsewhere.goto(await inside.mailedLink('registry.resumed', email));
  await press(elsewhere, 'Volver al paso anterior');
  await elsewhere.waitForURL(/\/quienes$/);
  expect(await valueOf(elsewhere, 'name')).toBe('Fundación Raulí');
});

test('begun in time and sent too late, it is refused in plain words, and nothing is lost', async () => {
  const email = newAddress();
  const page = await visit({ phone: true });
  await begin(page, email);
  await who(page, 'Fundación Arrayán');
  await where(page);
  await work(page);
  await goOn(page);
  await contact(page, email);
  const cutOff = await inside.one(endOpenWindow);
  try {
    await page.getByLabel(/Leí el texto sobre datos personales/).check();
    await press(page, 'Enviar la inscripción');
    expect(await page.getByRole('alert').textContent()).toContain('El plazo ya terminó');
    expect(await page.getByRole('main').textContent()).toContain('Fundación Arrayán');

    await page.goto('/registro');
    expect(await page.locator('h1').textContent()).toBe('El registro no está abierto');
    await expectAccessible(page);
    const told = newAddress();
    await page.locator('#tell-email').fill(told);
    await press(page, 'Avísame');
    await page.goto(await inside.mailedLink('registry.noticeConfirm', told));
    await press(page, 'Sí, avísenme');
    expect(await page.getByRole('status').textContent()).toContain('te avisaremos');
  } finally {
    await inside.one((db) => putBack(db, cutOff));
  }
});

test('what is too much for a registration is refused in words at its form, and stays on the screen', async () => {
  const page = await visit({ phone: true });
  await begin(page, newAddress());
  await page.goto(page.url().replace('quienes', 'alianzas'));
  await page.locator('#traits').fill('Teje redes entre cooperativas.');
  await page.locator('main form').evaluate((form) => {
    for (let n = 0; n < 300; n++) {
      const ally = Object.assign(document.createElement('input'), { type: 'hidden', name: 'allies' });
      ally.value = `Junta ${n} ${'x'.repeat(500)}`;
      form.append(ally);
    }
  });
  await goOn(page);
  expect(await page.getByRole('alert').textContent()).toContain('es demasiado para una inscripción');
  expect(await valueOf(page, 'traits')).toBe('Teje redes entre cooperativas.');
  expect(await page.getByRole('main').textContent()).toContain('Junta 99 xxx');
  expect((await page.content()).length).toBeLessThan(400_000);
});
