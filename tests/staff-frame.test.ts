/** The staff's place to work: one menu by job at the side or on a phone, folded beside wide tools, with and without script. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browsing, expectAccessible, overflowAtTwice } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit, read } = browsing();
const inside = behindTheSite();
const menuOf = (page: Page) => page.getByRole('navigation', { name: 'Mi mesa', exact: true });
const noSidewaysScroll = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), page.url()).toBe(true);

const own: Readonly<Record<string, { sees: readonly string[]; not: readonly string[] }>> = {
  'amanda@mesa.example': { sees: ['Inscripciones', 'Importar', 'Personas', 'Historial'], not: [] },
  'bruno@mesa.example': { sees: ['Inscripciones', 'Duplicados'], not: ['Importar', 'Correo', 'Personas', 'Análisis'] },
  'catalina@mesa.example': { sees: ['Análisis'], not: ['Inscripciones', 'Correo', 'Personas'] },
};

test('what the search of the area names whole is opened, the list is shown where it is asked for, and nobody is led to what they may not see', async () => {
  const page = read();
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion/buscar?q=Bruno Cárdenas Vidal');
  expect(new URL(page.url()).pathname).toMatch(/^\/gestion\/personas\/[0-9a-f-]{36}$/);
  await page.goto('/gestion/buscar?lista&q=Bruno Cárdenas Vidal');
  expect(new URL(page.url()).pathname).toBe('/gestion/buscar');
  expect(await page.getByRole('main').textContent()).toContain('Bruno Cárdenas Vidal');
  await page.goto('/en/gestion/buscar?q=Bruno Cárdenas Vidal');
  expect(new URL(page.url()).pathname).toMatch(/^\/en\/gestion\/personas\//);
  const reviewer = read();
  await inside.enterAs(reviewer, 'bruno@mesa.example');
  await reviewer.goto('/gestion/buscar?q=Bruno Cárdenas Vidal');
  expect(new URL(reviewer.url()).pathname).toBe('/gestion/buscar');
});

test('whoever has not entered is asked to in the language of the page', async () => {
  const page = read();
  await page.goto('/en/gestion/personas');
  expect(page.url()).toContain('/en/entrar?volver=%2Fen%2Fgestion%2Fpersonas');
});

test('whoever may not see a page is led to those they may; what is not found there keeps the search that suggests', async () => {
  const reviewer = read();
  await inside.enterAs(reviewer, 'bruno@mesa.example');
  expect((await reviewer.goto('/gestion/personas'))!.status()).toBe(403);
  const places = reviewer.getByRole('navigation', { name: 'Puedes ir a' });
  expect(await places.getByRole('link', { name: 'Inscripciones' }).count()).toBe(1);
  expect(await places.getByRole('link', { name: 'Personas' }).count()).toBe(0);
  expect((await reviewer.goto('/gestion/organizaciones/nadie'))!.status()).toBe(404);
  expect(await reviewer.content()).toContain('<script');
  const owner = read();
  await inside.enterAs(owner, 'diego@telar-ciudadano.example');
  await owner.goto('/gestion');
  await owner
    .getByRole('navigation', { name: 'Puedes ir a' })
    .getByRole('link', { name: 'Mis organizaciones' })
    .click();
  expect(new URL(owner.url()).pathname).toMatch(/^\/mi-organizacion/);
});

describe.each(Object.entries(own))('%s', (email, { sees, not }) => {
  test('at a desk without script: the menu at the side has today first, one’s own pages by job, and no second menu', async () => {
    const page = await visit({ script: false });
    await inside.enterAs(page, email);
    await page.goto('/gestion');
    const menu = menuOf(page);
    expect(await menu.getByRole('link').first().textContent()).toContain('Hoy');
    for (const label of sees)
      expect(await menu.getByRole('link', { name: new RegExp(`^${label}`) }).count(), label).toBe(1);
    for (const label of not) expect(await menu.locator('a', { hasText: label }).count(), label).toBe(0);
    expect(await page.getByRole('navigation', { name: 'Principal' }).count()).toBe(0);
    await noSidewaysScroll(page);
    await menu.getByRole('link', { name: new RegExp(`^${sees[0]}`) }).click();
    expect(await menu.locator('[aria-current="page"]').textContent()).toContain(sees[0]);
  });
});

test('a job is unfolded without script; where one is stands open, and is marked', async () => {
  const page = await visit({ script: false });
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion/organizaciones');
  const letters = menuOf(page).getByRole('link', { name: /^Correo/ });
  expect(await letters.isVisible()).toBe(false);
  await menuOf(page).locator('summary', { hasText: 'La Mesa' }).click();
  await letters.click();
  await page.waitForURL(/correo/);
  expect(await letters.isVisible()).toBe(true);
  expect(await letters.getAttribute('aria-current')).toBe('page');
});

test.each([
  ['390', 390, false],
  ['320', 320, true],
] as const)('on a phone of %s the one menu covers the page and never pushes it', async (_, width, script) => {
  const page = await visit({ phone: true, script });
  await page.setViewportSize({ width, height: 800 });
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion');
  await noSidewaysScroll(page);
  const top = () => page.getByRole('main').evaluate((main) => main.getBoundingClientRect().top);
  const before = await top();
  await page.locator('summary', { hasText: 'Menú' }).click();
  expect(await top()).toBe(before);
  expect(await page.locator('summary', { hasText: 'Cerrar' }).isVisible()).toBe(true);
  await noSidewaysScroll(page);
  if (script) await expectAccessible(page);
  await menuOf(page)
    .getByRole('link', { name: /^Personas/ })
    .click();
  await page.waitForURL(/personas/);
  expect(await page.locator('summary', { hasText: 'Menú' }).isVisible()).toBe(true);
});

test('no page of the menu goes sideways on a phone, with letters of twice the size and every fold open', async () => {
  const page = await visit({ phone: true, script: false });
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion');
  const links = page.locator('nav a[href^="/gestion/"]');
  const pages = new Set(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!)));
  expect(pages.size).toBeGreaterThan(15);
  for (const address of [...pages, '/gestion/registro/motivos', '/gestion/personas/privacidad']) {
    await page.goto(address);
    expect.soft([address, await overflowAtTwice(page)]).toEqual([address, 0]);
  }
});

test('beside a spreadsheet the menu folds to its weaves, and unfolds over the page without script', async () => {
  const page = await visit({ script: false });
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion/importaciones');
  await page.getByLabel('Planilla', { exact: true }).setInputFiles({
    name: 'ancha.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Razón social;Región\r\nUna;Ñuble'),
  });
  await page.getByRole('button', { name: 'Leer la planilla' }).click();
  await page.waitForURL(/importaciones\/\w/);
  expect(await menuOf(page).isVisible()).toBe(false);
  const rail = page.getByRole('navigation', { name: 'Por trabajo' });
  expect(await rail.getByRole('link', { name: /^Quiénes/ }).getAttribute('aria-current')).toBe('true');
  await page.locator('summary', { hasText: 'Abrir menú' }).click();
  await menuOf(page).getByRole('link', { name: /^Hoy/ }).click();
  await page.waitForURL(/gestion$/);
  expect(await page.getByRole('main').textContent()).toContain('Planilla «ancha.csv»');
});

test('Ctrl K goes to the search from any page, which suggests while one types; Enter asks for all of it inside the staff area', async () => {
  const page = await visit();
  await inside.enterAs(page, 'bruno@mesa.example');
  await page.goto('/gestion/registro');
  await page.getByText('Ctrl K').waitFor();
  const field = page.getByRole('combobox', { name: 'Buscar o ir a…' });
  const options = page.getByRole('listbox', { name: 'Sugerencias' }).getByRole('option');
  const chosen = () => options.and(page.locator('[aria-selected=true]'));
  const first = page.getByRole('main').getByRole('link').first();
  await first.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('revisar');
  await options.first().waitFor();
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  expect(await options.first().textContent()).toMatch(/Revisar inscripciones.*Acción/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  expect(await options.count()).toBe(0);
  expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('telar');
  await options.filter({ hasText: /Ver todo/ }).waitFor();
  await page.keyboard.press('ArrowUp');
  expect(await chosen().textContent()).toContain('Ver todo');
  expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen().getAttribute('id'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const to = await chosen().getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === to);
  expect(await field.inputValue()).toBe('');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('telar');
  await page.keyboard.press('Enter');
  await page.waitForURL(/gestion\/buscar\?q=telar/);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Buscar en mi mesa: «telar»');
  expect(await menuOf(page).isVisible()).toBe(true);
  expect(await field.inputValue()).toBe('telar');
  await page.setViewportSize({ width: 320, height: 800 });
  await noSidewaysScroll(page);
});

test('without script the search of staff is a field that asks, and gives each what they may see', async () => {
  const page = await visit({ script: false });
  await inside.enterAs(page, 'bruno@mesa.example');
  await page.goto('/gestion');
  await page.getByRole('searchbox', { name: 'Buscar o ir a…' }).fill('correo');
  await page.getByRole('searchbox', { name: 'Buscar o ir a…' }).press('Enter');
  await page.waitForURL(/gestion\/buscar\?q=correo/);
  expect(await page.getByRole('main').locator('a[href="/gestion/correo"]').count()).toBe(0);
  const asked = await page.request.get('/gestion/buscar/sugerencias?q=inscripciones');
  expect(JSON.stringify(await asked.json())).toContain('/gestion/registro');
  const outside = await visit();
  expect((await outside.request.get('/gestion/buscar/sugerencias?q=inscripciones')).status()).toBe(403);
});

test('the search gives staff their own pages and what they may see, and others nothing of it', async () => {
  const page = await visit({ script: false });
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/buscar?q=correo');
  const mine = page.getByRole('region', { name: 'En mi mesa' });
  await mine.getByRole('link', { name: 'Correo', exact: true }).click();
  await page.waitForURL(/gestion\/correo$/);
  await page.goto('/buscar?q=duplicados');
  expect(await mine.getByRole('link', { name: 'Duplicados', exact: true }).count()).toBe(1);
  expect(await page.getByRole('main').textContent()).not.toContain('Nada coincide');
  const everybody = await visit();
  await everybody.goto('/buscar?q=correo');
  expect(await everybody.getByRole('region', { name: 'En mi mesa' }).count()).toBe(0);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/buscar?q=fundacion');
  await noSidewaysScroll(page);
});

test('what a search understood is shown as parts that can be taken off, and leads to the same list in the directory', async () => {
  const page = await visit({ script: false });
  await page.goto('/buscar?q=xyzzy+nños+bio+bio');
  expect(await page.getByRole('main').textContent()).toContain('Sin «xyzzy»:');
  expect(await page.getByText('No encontramos «nños»').count()).toBe(1);
  await page.getByRole('link', { name: 'Ver en el directorio, con filtros' }).click();
  expect(await page.getByRole('main').textContent()).toContain('Sin «xyzzy»:');
  await page.goBack();
  await page.getByRole('link', { name: 'Quitar «xyzzy»' }).click();
  await page.waitForURL((url) => url.searchParams.get('q') === 'niños bio bio');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await noSidewaysScroll(page);
});

test('an error leads staff to their mesa and everybody else home, with a code short enough to read aloud', async () => {
  const page = await visit({ script: false });
  await page.goto('/gestion-que-no-existe');
  const ways = page.getByRole('main').getByRole('link');
  expect(await ways.first().textContent()).toBe('Ir al inicio');
  await inside.enterAs(page, 'bruno@mesa.example');
  for (const nowhere of ['/gestion/nada', '/gestion/personas', '/nada']) {
    await page.goto(nowhere);
    expect(await ways.first().getAttribute('href')).toBe('/gestion');
    expect(await page.getByRole('main').locator('code').textContent()).toMatch(/^[0-9A-F]{4} [0-9A-F]{4}$/);
  }
});

test('whoever has an organisation and no role in the mesa is led to theirs', async () => {
  const page = await visit({ script: false });
  await inside.enterAs(page, 'diego@telar-ciudadano.example');
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Mi mesa' }).click();
  await page.waitForURL(/mi-organizacion/);
});
