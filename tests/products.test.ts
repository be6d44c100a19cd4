/** The secretariat takes a product out of sight and brings it back, without script. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { read } = browsing();
const inside = behindTheSite();

test('archiving, restoring and withdrawing a product is said, on a clean address, with its undo', async () => {
  const page = read({ phone: true });
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion/sitio/productos');
  const title = `Informe ${randomUUID().slice(0, 8)}`;
  await page.getByLabel('Título').fill(title);
  await page.getByLabel('Eje').selectOption((await page.locator('#axisId option').last().getAttribute('value'))!);
  await page.getByRole('button', { name: 'Crear borrador' }).click();
  const clean = (done: string) => new RegExp(`/gestion/sitio/productos/[^?]+\\?hecho=${done}$`);
  await page.getByText('Archivar', { exact: true }).click();
  await page.getByLabel('Motivo').fill('Ya no rige.');
  await page.getByRole('button', { name: 'Sí, archivar' }).click();
  expect(page.url()).toMatch(clean('archived'));
  expect(await page.getByRole('status').textContent()).toContain('quedó archivado');
  await expectAccessible(page);
  await page.getByRole('status').getByRole('button', { name: 'Deshacer' }).click();
  expect(page.url()).toMatch(clean('restored'));
  await page.getByRole('status').getByRole('button', { name: 'Deshacer' }).click();
  expect(page.url()).toMatch(clean('archived'));
  expect(await page.getByRole('main').textContent()).toContain('Ya no rige.');
  await page.getByRole('button', { name: 'Restaurar' }).click();
  await page.getByLabel('Descripción').fill('Sin guardar.');
  await page.getByText('Archivar', { exact: true }).click();
  await page.getByRole('button', { name: 'Sí, archivar' }).click();
  expect(await page.getByRole('status').textContent()).toContain('quedó archivado');
  expect(await page.getByLabel('Descripción').inputValue()).toBe('Sin guardar.');
});
