/** The errands of review, with and without script: what comes in is sent back, corrected, accepted; its page is kept and confirmed. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inSantiago, now, today } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { askForConfirmations } from '#registry/upkeep/confirm.server.ts';
import { browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit } = browsing();
const inside = behindTheSite();
const reviewer = 'bruno@mesa.example';
const secretary = 'amanda@mesa.example';
const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).last().click();
const unfold = (page: Page, name: string) =>
  page
    .locator('summary', { hasText: new RegExp(`^${name}$`) })
    .first()
    .click();

const telar = 'fundacion-telar-ciudadano';

/** Makes the yearly question due for an organisation and asks it; answers the token of the mail to its owner. */
async function askToConfirm(db: Db, slug: string): Promise<string | undefined> {
  const longAgo = now().subtract({ hours: 24 * 400 });
  await db.updateTable('organization').set({ confirmed_at: longAgo }).where('slug', '=', slug).execute();
  await askForConfirmations(db);
  const mails = db.selectFrom('outbox').select('action_url').where('kind', '=', 'registry.confirmationAsked');
  const mail = await mails.where('to_address', '=', 'diego@telar-ciudadano.example').executeTakeFirstOrThrow();
  return mail.action_url?.split('/').at(-1);
}

async function confirmedOn(db: Db, slug: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('organization')
    .select('confirmed_at')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  return row.confirmed_at ? inSantiago(row.confirmed_at).toPlainDate().toString() : undefined;
}

/** The queue's entry with this name. */
async function open(page: Page, name: string): Promise<void> {
  await page.goto(`/gestion/registro?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL(/\/registro\/\d+$/);
}

describe.each([
  [
    'without script, at a desk',
    { script: false, phone: false },
    'Tejido de Datos Limitada',
    'equipo@tejido-datos.example',
  ],
  [
    'with script, on a phone',
    { script: true, phone: true },
    'Fundación Nido Patagón',
    'direccion@nido-patagon.example',
  ],
] as const)('%s', (_, how, name, email) => {
  // The markup is the same either way, and axe itself needs script.
  const seen = (page: Page) => (how.script ? expectAccessible(page) : undefined);

  test('a registration is sent back with reasons, corrected by its people, and accepted', async () => {
    const page = await visit(how);
    await inside.enterAs(page, reviewer);
    await page.goto('/gestion/registro');
    await seen(page);
    await open(page, name);
    await seen(page);
    await unfold(page, 'Pedir cambios');
    await press(page, 'Pedir cambios');
    expect(await page.getByRole('alert').textContent()).toContain('Escribe el motivo');
    await page.locator('dl > div', { hasText: 'Año en que comenzó' }).locator('summary').click();
    await page.getByLabel('Qué corregir en «Año en que comenzó»').fill('No coincide con los estatutos.');
    await press(page, 'Pedir cambios');
    await page.waitForURL(/decidida/);
    expect(await page.getByRole('status').textContent()).toContain('con cambios pedidos');

    const theirs = await visit(how);
    await theirs.goto(await inside.mailedLink('registry.changesRequested', email));
    expect(await theirs.getByRole('main').textContent()).toContain('No coincide con los estatutos.');
    await theirs.getByRole('link', { name: 'Corregir la inscripción' }).click();
    await theirs.getByRole('link', { name: 'Cambiar: Quiénes son' }).click();
    await theirs.locator('#foundedYear').fill('2016');
    await press(theirs, 'Guardar y continuar');
    await theirs.waitForURL(/\/donde$/);
    await theirs.goto(theirs.url().replace('/donde', '/revisar'));
    await theirs.getByLabel(/Leí el texto/).check();
    await press(theirs, 'Enviar de nuevo');
    await theirs.waitForURL(/enviada/);

    await open(page, name);
    expect(await page.getByRole('status').textContent()).toContain('1 respuesta cambió');
    await seen(page);
    await press(page, 'Aceptar');
    await page.waitForURL(/decidida/);
    const link = await inside.mailedLink('registry.accepted', email);
    expect(await inside.mailedLink('people.invitation', email)).toContain('/invitacion/');
    await theirs.goto(link);
    expect(await theirs.locator('h1').textContent()).toContain(name);
  });

  test('its people edit a page at once; a new name waits for staff', async () => {
    const mine = await visit(how);
    await inside.enterAs(mine, 'elena@telar-ciudadano.example');
    await mine.goto('/mi-organizacion');
    await seen(mine);
    await mine
      .getByRole('main')
      .getByRole('link', { name: /Telar Ciudadan/ })
      .click();
    await seen(mine);
    await mine.getByRole('link', { name: 'Editar la ficha' }).click();
    await mine.waitForURL(/\/editar$/);
    await seen(mine);
    const before = await mine.locator('#name').inputValue();
    await mine.locator('#name').fill(`${before} II`);
    await mine.locator('#traits').fill(`Teje con paciencia, ${how.phone ? 'de a pie' : 'de a dos'}.`);
    await mine.locator('#publicPhone').fill('nada');
    await press(mine, 'Guardar los cambios');
    expect(await mine.getByRole('alert').textContent()).toContain('Teléfono público');
    expect(await mine.locator('#name').inputValue()).toBe(`${before} II`);
    await mine.locator('#publicPhone').fill('');
    await press(mine, 'Guardar los cambios');
    await mine.waitForURL(/guardada=revision/);
    expect(await mine.locator('h1').textContent()).toBe(before);
    expect(await mine.getByRole('main').textContent()).toContain('Teje con paciencia');

    const staff = await visit(how);
    await inside.enterAs(staff, reviewer);
    await staff.goto('/gestion/registro');
    await staff.getByRole('link', { name: before, exact: true }).click();
    await seen(staff);
    await press(staff, 'No aceptar');
    expect(await staff.getByRole('alert').textContent()).toContain('Escribe el motivo');
    await staff.locator('#reason').fill('Falta la escritura.');
    await press(staff, 'No aceptar');
    await staff.waitForURL(/\/gestion\/registro$/);
    await mine.goto('/mi-organizacion/fundacion-telar-ciudadano/historia');
    expect(await mine.getByRole('main').textContent()).toContain('Falta la escritura.');
    await seen(mine);
  });

  test('the secretariat extends a window with a reason that visitors read', async () => {
    const page = await visit(how);
    await inside.enterAs(page, secretary);
    await page.goto('/gestion/registro/aperturas');
    await seen(page);
    await press(page, 'Programar');
    expect(await page.getByRole('alert').textContent()).toContain('Abre: Escribe la fecha y la hora');
    page.once('dialog', (dialog) => void dialog.accept()); // with script: what was refused is not saved
    await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
    await page.waitForURL(/\/aperturas\/./);
    await seen(page);
    const closing = page.locator('#closesAt');
    const later = Temporal.PlainDateTime.from(await closing.inputValue()).add({ days: 1 });
    await closing.fill(later.toString({ smallestUnit: 'minute' }));
    await press(page, 'Ampliar');
    expect(await page.getByRole('alert').textContent()).toContain('Escribe el motivo');
    await page.locator('#closesAt').fill(later.toString({ smallestUnit: 'minute' }));
    await page.locator('#reason').fill(`Lo pidieron desde ${how.phone ? 'Aysén' : 'Arica'}.`);
    await press(page, 'Ampliar');
    await page.goto('/registro');
    expect(await page.getByRole('main').textContent()).toContain(how.phone ? 'Aysén' : 'Arica');
  });
});

test('the yearly question is answered with a button; opening its link alone answers nothing', async () => {
  const token = await inside.one((db) => askToConfirm(db, telar));
  const page = await visit({ phone: true });
  await page.goto(`/mi-organizacion/confirmar/${token}`);
  await expectAccessible(page);
  expect(await inside.one((db) => confirmedOn(db, telar))).not.toBe(today().toString());
  await press(page, 'Sí, sigue al día');
  expect(await page.getByRole('status').textContent()).toContain('quedó confirmada');
  expect(await inside.one((db) => confirmedOn(db, telar))).toBe(today().toString());
});

test('staff pages are not for others', async () => {
  const page = await visit();
  await inside.enterAs(page, 'gladys@correo.example');
  for (const path of [
    '/gestion/registro',
    '/gestion/registro/1',
    '/gestion/registro/aperturas',
    '/gestion/registro/aperturas/2021',
  ]) {
    expect((await page.goto(path))!.status(), path).toBe(403);
  }
  expect((await page.goto('/mi-organizacion/fundacion-telar-ciudadano'))!.status()).toBe(404);
});
