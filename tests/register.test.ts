/** The errands of whoever registers an organisation, with and without script: all of it, its faults, its links, too late. */
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';
import { begin, contact, goOn, newAddress, press, screensOf, valueOf, where, who, work } from './register-steps.ts';

const { visit, read } = browsing();
const inside = behindTheSite();
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

test.each([
  ['without script, at a desk', { script: false, phone: false }],
  ['with script, on a phone', { script: true, phone: true }],
] as const)('%s: somebody registers an organisation, from the first page to the folio', async (_, how) => {
  const page = how.script ? await visit(how) : read(how);
  const accessible = async () => how.script && expectAccessible(page); // the same states in both
  const email = newAddress();
  await page.goto('/registro');
  await accessible();
  await begin(page, email);
  await accessible();
  await who(page, `Fundación Canelo ${randomUUID().slice(0, 6)}`);
  await accessible();
  await where(page);
  await accessible();
  await work(page);
  await accessible();
  await page.locator('#hasAlliances').getByLabel('Sí').check();
  await page.locator('#allySearch').fill('telar ciudadana');
  await press(page, 'Buscar y agregar');
  await page.getByLabel('Fundación Telar Ciudadano').check();
  await page.locator('#allySearch').fill('Junta de Vecinos 12');
  await accessible();
  await goOn(page);
  await page.waitForURL(/\/contacto$/);
  await accessible();
  await press(page, 'Volver');
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
  await page.locator('summary', { hasText: /^Logo/ }).click();
  await page.locator('#logo').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png });
  await accessible();
  await contact(page, email);
  await accessible();
  expect(await page.getByRole('main').textContent()).toContain('Concepción');
  expect(await page.getByRole('main').textContent()).toMatch(/Comunas donde trabaja\s+Penco, Tomé/);
  expect(await page.getByRole('main').textContent()).toContain('Vecinas de Andalién');
  const logo = await page.request.get((await page.locator('main img').getAttribute('src'))!);
  expect((await sharp(await logo.body()).metadata()).width).toBe(640);

  await press(page, 'Enviar la inscripción');
  expect(await page.getByRole('alert').textContent()).toContain('hay que estar de acuerdo');
  await page.getByLabel(/Leí el texto sobre datos personales/).check();
  await press(page, 'Enviar la inscripción');
  await page.waitForURL(/enviada/);
  expect(await page.getByRole('status').textContent()).toMatch(/Su folio es \d+/);
  await accessible();
  expect(await inside.mailedLink('registry.submitted', email)).toContain('/registro/');
});

test('what is wrong is said at its field, and what was typed is still there', async () => {
  const page = await visit({ script: false, phone: true });
  await begin(page, newAddress());
  await page.locator('#name').fill('Corporación Luma');
  await page.locator('#rut').fill('65.123.944-4');
  await page.locator('summary', { hasText: /^Año en que comenzó/ }).click();
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

test('it goes on from the mailed link, in another browser, where it was left', async () => {
  const email = newAddress();
  const page = read({ phone: true });
  await begin(page, email);
  await who(page, 'Fundación Raulí');
  await press(page, 'Guardar y seguir después');
  expect(await page.getByRole('status').textContent()).toContain('Quedó guardado');
  const elsewhere = read({ phone: true });
  await elsewhere.goto(page.url());
  expect(await elsewhere.locator('h1').textContent()).not.toContain('Raulí');
  await elsewhere.goto(await inside.mailedLink('registry.begun', email));
  await elsewhere.waitForURL(/\/donde$/);
  await elsewhere.goto('/registro');
  await elsewhere.locator('summary', { hasText: '¿Ya la comenzaste?' }).click();
  await elsewhere.locator('#again-email').fill(email);
  await press(elsewhere, 'Envíenme el enlace');
  await elsewhere.goto(await inside.mailedLink('registry.resumed', email));
  await press(elsewhere, 'Volver');
  await elsewhere.waitForURL(/\/quienes$/);
  expect(await valueOf(elsewhere, 'name')).toBe('Fundación Raulí');
});

test('begun in time and sent too late, it is refused in plain words, and nothing is lost', async () => {
  const email = newAddress();
  const page = await visit({ phone: true });
  await begin(page, email);
  let screens = await screensOf(page);
  const look = async () => (screens += await screensOf(page));
  await who(page, 'Fundación Arrayán').then(look);
  await where(page).then(look);
  await work(page).then(look);
  await goOn(page);
  await page.waitForURL(/\/contacto$/).then(look);
  await contact(page, email).then(look);
  expect(screens).toBeLessThan(14);
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
  await page.locator('summary', { hasText: /^¿Qué la caracteriza/ }).click();
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
