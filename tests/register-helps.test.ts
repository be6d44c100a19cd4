/** What a registration does for whoever writes it: says who is there already, and takes as said what follows of itself. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { awake, browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';
import { begin, goOn, newAddress, press, who } from './register-steps.ts';

const { visit, read } = browsing();
const inside = behindTheSite();

/** The question right above the organisations that look like what is written. */
const above = (page: Page) =>
  page.locator('main form').evaluate((form) => {
    const twins = form.querySelector('.twins')!;
    const asked = [...form.querySelectorAll('input:not([type=hidden]), select')];
    return asked.findLast((one) => one.compareDocumentPosition(twins) & Node.DOCUMENT_POSITION_FOLLOWING)?.id;
  });

test('one that is already in the registry is shown before going on, and while it is typed where there is script', async () => {
  const name = 'Fundacion Telar Ciudadana';
  const typed = await visit();
  await begin(typed, newAddress());
  await awake(typed);
  await typed.locator('#name').pressSequentially(name);
  await typed.getByText('¿Ya está en el registro?').waitFor();
  expect(await above(typed)).toBe('name');
  await expectAccessible(typed);
  const found = typed.getByRole('link', { name: 'Fundación Telar Ciudadano' });
  expect(await found.getAttribute('href')).toContain('/articuladores/');

  const [id, mark] = [randomUUID(), randomUUID().slice(0, 8)];
  const slug = `enredadera-${mark}`;
  const rut = '77123456-9';
  const planted = { id, slug, rut, name: `Cooperativa Enredadera de ${mark}`, sector: 'private_nonprofit' } as const;
  await inside.ask((db) => db.insertInto('organization').values(planted).execute());
  const sent = await visit({ script: false });
  await begin(sent, newAddress());
  await sent.locator('#name').fill(`${planted.name}s`);
  await sent.locator('#legalForm').selectOption({ label: 'Fundación' });
  await sent.getByLabel('Privado sin fines de lucro').check();
  await goOn(sent);
  expect(sent.url()).toMatch(/\/quienes$/);
  expect(await above(sent)).toBe('name');
  expect(await sent.locator('#name-error').textContent()).toContain('¿es la tuya?');
  expect(await sent.locator(':focus').textContent()).toContain('Hay una organización con ese nombre');
  await sent.goto(sent.url());
  await sent.locator('#name').fill('Otro nombre del todo');
  await sent.locator('#rut').fill('77.123.456-9');
  await goOn(sent);
  expect(await above(sent)).toBe('rut');
  expect(await sent.locator('#rut-error').textContent()).toContain('Hay una organización con ese RUT');
  const claim = sent.getByRole('listitem').filter({ hasText: mark }).getByRole('link', { name: 'Reclamar' });
  expect(await claim.getAttribute('href')).toBe(`/articuladores/${slug}/reclamar`);
  await inside.ask((db) => db.deleteFrom('organization').where('id', '=', id).execute());
  await press(sent, 'No es ninguna de estas: continuar');
  await sent.waitForURL(/\/donde$/);
});

test.each([
  ['without script', { script: false, phone: true }],
  ['with script', { script: true, phone: true }],
] as const)('%s: who works in one comuna works in that of the seat, or in another that is ticked', async (_, how) => {
  const page = how.script ? await visit(how) : read(how);
  const box = (name: string) => page.locator('#worksIn').getByLabel(name, { exact: true });
  const back = async () => {
    await goOn(page);
    await page.waitForURL(/\/que-hacen$/);
    await press(page, 'Volver');
    await page.waitForURL(/\/donde$/);
    await page.locator('summary', { hasText: /^Dónde trabaja/ }).click();
    await page.locator('summary', { hasText: /^Biobío/ }).click();
  };
  await begin(page, newAddress());
  await who(page, 'Fundación Quillay');
  if (how.script) await awake(page as Page);
  await page.locator('#region').selectOption({ label: 'Biobío' });
  await page.locator('#comuna').selectOption({ label: 'Tomé' });
  await page.locator('#scope').getByLabel('Comunal').check();
  if (how.script) expect(await page.locator('summary', { hasText: /^Dónde/ }).textContent()).toContain('Tomé (Biobío)');
  await back();
  expect(await box('Tomé').isChecked()).toBe(true);
  await box('Tomé').uncheck();
  await box('Penco').check();
  await back();
  expect([await box('Tomé').isChecked(), await box('Penco').isChecked()]).toEqual([false, true]);
});

test('a link that no longer works says so, whoever opens it, and speaks of no permission', async () => {
  const page = read();
  for (const address of ['/registro/continuar/inventado', '/en/registro/continuar/inventado']) {
    await page.goto(address);
    const said = await page.getByRole('main').textContent();
    expect(said).toMatch(/Este enlace ya no sirve|This link no longer works/);
    expect(said).not.toMatch(/permiso|permission/);
  }
});
