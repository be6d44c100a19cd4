/** The steps of whoever registers an organisation, for errands. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { AnyPage } from './any-page.ts';

export const newAddress = () => `inscribe-${randomUUID().slice(0, 8)}@correo.example`;
export const press = (page: AnyPage, name: string | RegExp) =>
  page
    .getByRole('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .last()
    .click();
export const goOn = (page: AnyPage) => press(page, 'Guardar y continuar');
export const valueOf = (page: AnyPage, id: string) => page.locator(`#${id}`).inputValue();

/** Begins a registration with this address. */
export async function begin(page: AnyPage, email: string): Promise<void> {
  await page.goto('/registro');
  await page.locator('#begin-email').fill(email);
  await press(page, 'Comenzar la inscripción');
  await page.waitForURL(/\/quienes$/);
}

/** How many screens of a phone a page is. */
export const screensOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight / 844);

/** First step. */
export async function who(page: AnyPage, name: string): Promise<void> {
  await page.locator('#name').fill(name);
  await page.locator('#legalForm').selectOption({ label: 'Fundación' });
  await page.getByLabel('Privado sin fines de lucro').check();
  await goOn(page);
  await page.waitForURL(/\/donde$/);
}

/** Second step: what is shown of the places of work follows the scope. */
export async function where(page: AnyPage): Promise<void> {
  await page.locator('#region').selectOption({ label: 'Biobío' });
  await page.locator('#comuna').selectOption({ label: 'Concepción' });
  await page.locator('summary', { hasText: /^Dónde trabaja/ }).click();
  const inBiobio = page.locator('#worksIn details', { hasText: /^\s*Biobío/ });
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

/** Third step. */
export async function work(page: AnyPage): Promise<void> {
  await page.locator('#description').fill('Acompaña a cooperativas de mujeres que procesan alimentos.');
  await page.locator('#intervenes').getByLabel('Sí').check();
  await page.locator('#kinds').getByLabel('Entrenamiento').check();
  await goOn(page);
  await page.waitForURL(/\/alianzas$/);
}

/** Fifth step. */
export async function contact(page: AnyPage, email: string): Promise<void> {
  await page.locator('#contactName').fill('Inés Soto');
  await page.locator('#contactEmail').fill(email);
  await goOn(page);
  await page.waitForURL(/\/revisar$/);
}
