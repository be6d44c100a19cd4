/** An organisation's people keep its page: one datum in two screens of a phone, and two who write at once. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { awake, browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit } = browsing();
const inside = behindTheSite();
const owner = 'elena@telar-ciudadano.example';
const home = '/mi-organizacion/fundacion-telar-ciudadano';
const phone = (page: Page) => page.getByLabel('Teléfono público');
const email = (page: Page) => page.getByLabel('Correo público');

async function open(script: boolean): Promise<Page> {
  const page = await visit({ phone: true, script });
  await inside.enterAs(page, owner);
  return page;
}

async function save(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Guardar los cambios' }).last().click();
}

test('a telephone is changed in two screens of a phone, and its button is in sight of it', async () => {
  const page = await open(false);
  await page.goto(home);
  const link = page.getByRole('main').getByRole('link', { name: 'Contacto', exact: true });
  const inFirstScreen = async (there: ReturnType<Page['locator']>) => {
    const { y, height } = (await there.boundingBox())!;
    return y + height <= 844;
  };
  expect(await inFirstScreen(link)).toBe(true);
  await link.click();
  await expectAccessible(page);
  expect(await inFirstScreen(phone(page))).toBe(true);
  await phone(page).fill('+56 2 2222 3344');
  expect(await inFirstScreen(page.getByRole('button', { name: 'Guardar los cambios' }).last())).toBe(true);
  await save(page);
  await page.waitForURL(/guardada=si/);
  expect(await page.getByRole('main').textContent()).toContain('+56 2 2222 3344');
});

test('whoever may edit a page finds it from the public one, their account and the top of the menu; a visitor meets none of it', async () => {
  const [page, visitor, shown] = [
    await open(false),
    await visit({ script: false }),
    home.replace('mi-organizacion', 'articuladores'),
  ];
  await visitor.goto(shown);
  expect(await visitor.getByRole('link', { name: 'Editar la ficha' }).count()).toBe(0);
  const answer = await page.goto(shown);
  expect(answer!.headers()['cache-control']).toBe('private, no-store');
  await page.getByRole('link', { name: 'Editar la ficha' }).click();
  expect(new URL(page.url()).pathname).toBe(home);
  await page.getByText('Menú', { exact: true }).click();
  const menu = page.getByRole('navigation', { name: 'Menú' });
  const top = async (name: string) => (await menu.getByRole('link', { name, exact: true }).boundingBox())!.y;
  expect(await top('Mi mesa')).toBeLessThan(400);
  await menu.getByRole('link', { name: 'Mi cuenta' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Fundación Telar Ciudadano', exact: true }).click();
  expect(new URL(page.url()).pathname).toBe(home);
});

test('two who write at once both keep theirs; of what both changed the second reads who, and what it says now', async () => {
  const [first, second] = [await open(false), await open(false)];
  for (const page of [first, second]) await page.goto(`${home}/editar/contacto`);
  await email(first).fill('primera@telar.example');
  await phone(first).fill('+56 2 2111 1111');
  await save(first);
  await first.waitForURL(/guardada=si/);

  await phone(second).fill('+56 2 2999 9999');
  await second.getByLabel('Sitio web').fill('https://telar.example');
  await save(second);
  const told = /Mientras escribías lo cambió Elena .*Ahora dice: «\+56 2 2111 1111»/;
  expect(await second.getByRole('alert').textContent()).toMatch(told);
  await expectAccessible(second);
  expect([await phone(second).inputValue(), await email(second).inputValue()]).toEqual([
    '+56 2 2999 9999',
    'primera@telar.example',
  ]);
  await first.goto(home);
  expect(await first.getByRole('main').textContent()).not.toContain('https://telar.example');
  await save(second);
  await second.waitForURL(/guardada=si/);
  const says = await second.getByRole('main').textContent();
  for (const text of ['+56 2 2999 9999', 'primera@telar.example', 'https://telar.example'])
    expect(says).toContain(text);
});

test('what was left unsent is put back over what a colleague saved meanwhile, and neither is lost', async () => {
  const page = await open(true);
  await page.goto(`${home}/editar/contacto`);
  await awake(page);
  await phone(page).fill('+56 2 2777 7777');
  await page.getByText(/^Guardado por si acaso a las/).waitFor();
  const later = await page.context().newPage();
  await page.close();

  const other = await open(false);
  await other.goto(`${home}/editar/contacto`);
  await email(other).fill('segunda@telar.example');
  await save(other);
  await other.waitForURL(/guardada=si/);

  await later.goto(`${home}/editar/contacto`);
  await later.getByRole('button', { name: 'Ponerlo en el formulario' }).click();
  expect(await phone(later).inputValue()).toBe('+56 2 2777 7777');
  await save(later);
  await later.waitForURL(/guardada=si/);
  const says = await later.getByRole('main').textContent();
  expect(says).toContain('+56 2 2777 7777');
  expect(says).toContain('segunda@telar.example');
  await later.goto(`${home}/editar/contacto`);
  expect(await later.getByText(/^Aquí escribiste algo/).count()).toBe(0);
});
