/** The secretariat shows a voice with its photograph on the home page, without script, and takes it away for good. */
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { AnyPage } from './any-page.ts';
import { browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit, read } = browsing();
const inside = behindTheSite();

test('a voice from the form to the home page of a phone, in five screens, and gone with its picture', async () => {
  const page = await visit({ script: false });
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion/sitio');
  await page.getByRole('link', { name: 'Voces y fotografías' }).click();
  const add = page.getByRole('button', { name: 'Agregar', exact: true });
  await page.getByLabel('Lo que dice').fill(Array(26).fill('voz').join(' '));
  await page.getByLabel('Nombre').fill('Rosa Pérez Soto');
  await add.click();
  expect(await page.getByRole('alert').textContent()).toContain('Son más de 25 palabras');
  expect(await page.getByLabel('Nombre').inputValue()).toBe('Rosa Pérez Soto');
  await page.getByLabel('Lo que dice').fill('Cosemos juntas y ya no pedimos permiso para nada.');
  await page.getByLabel('Lugar').fill('Tomé');
  const photograph = await sharp({ create: { width: 1500, height: 1100, channels: 3, background: '#b5793f' } })
    .jpeg()
    .toBuffer();
  const choose = () =>
    page.getByLabel('Imagen').setInputFiles({ name: 'rosa.jpg', mimeType: 'image/jpeg', buffer: photograph });
  await choose();
  await page.getByLabel('Quién consintió').fill('Rosa Pérez Soto');
  await page.getByLabel('Cuándo consintió').fill('2026-05-02');
  await add.click();
  for (const label of ['Qué se hace en ella', 'Cuándo se tomó', 'Qué se ve, para quien no puede verla'])
    expect(await page.getByLabel(label).getAttribute('aria-invalid')).toBe('true');
  await choose();
  await page.getByLabel('Qué se hace en ella').fill('cose abrigos para el liceo');
  await page.getByLabel('Cuándo se tomó').fill('mayo de 2026');
  await page.getByLabel('Qué se ve, para quien no puede verla').fill('Rosa cose junto a la ventana.');
  await add.click();
  const entry = page.getByRole('listitem').filter({ hasText: 'Rosa Pérez Soto' });
  expect(await entry.textContent()).toContain('Borrador');
  await entry.getByRole('button', { name: 'Publicar' }).click();
  await entry.getByRole('button', { name: 'Poner primera' }).click();

  const reader = await visit({ phone: true });
  await reader.goto('/');
  const voices = reader.getByRole('region', { name: 'Quiénes están' });
  expect(await voices.textContent()).toContain('ya no pedimos permiso');
  const image = voices.getByRole('img', { name: 'Rosa cose junto a la ventana.' });
  expect([await image.getAttribute('width'), await image.getAttribute('height')]).toEqual(['960', '640']);
  expect(await voices.getByRole('figure').textContent()).toContain(
    'Rosa Pérez Soto · cose abrigos para el liceo · Tomé · mayo de 2026',
  );
  const source = (await image.getAttribute('src'))!;
  expect((await (await reader.request.get(source)).body()).length).toBeLessThan(60_000);
  expect(await reader.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(5 * 844);
  await expectAccessible(reader);

  await entry.getByText('Retirar', { exact: true }).click();
  await entry.getByLabel('Por qué se retira').fill('Ya no quiere aparecer.');
  await entry.getByRole('button', { name: 'Sí, retirarla' }).click();
  expect(await page.getByRole('listitem').filter({ hasText: 'Rosa Pérez Soto' }).textContent()).toContain('Retirada');
  await reader.goto('/');
  expect(await reader.getByRole('main').textContent()).not.toContain('ya no pedimos permiso');
  expect((await reader.request.get(source)).status()).toBe(410);
});

test('of two who write over a voice, the second reads what the first saved, and can save after that', async () => {
  const page = read();
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion/sitio/voces');
  await page.getByLabel('Lo que dice').fill('Sembramos entre todas.');
  await page.getByLabel('Nombre').fill('Carmen Dos Veces');
  await page.getByLabel('Quién consintió').fill('Carmen Dos Veces');
  await page.getByLabel('Cuándo consintió').fill('2026-05-02');
  await page.getByRole('button', { name: 'Agregar', exact: true }).click();
  const address = await page.getByRole('link', { name: /Carmen Dos Veces/ }).getAttribute('href');
  await page.goto(address!);
  const other = await page.context().newPage();
  await other.goto(address!);
  const save = (one: AnyPage) => one.getByRole('button', { name: 'Guardar cambios', exact: true }).click();

  await other.getByLabel('Lugar').fill('Lebu');
  await save(other);
  await other.waitForURL(/hecho=/);
  await page.getByLabel('Lugar').fill('Arauco');
  await save(page);
  await page.getByRole('link', { name: 'Lugar: En otra ventana o por otra persona se guardó aquí: «Lebu»' }).waitFor();
  expect(await page.getByLabel('Lugar').inputValue()).toBe('Arauco');
  await save(page);
  await page.waitForURL(/hecho=/);
});
