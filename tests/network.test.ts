/** A citizen looks at who is allied with whom, without script: the map, a region's loom, one organisation, the file. */
import { expect, test } from 'vitest';
import { browsing, expectAccessible } from './browser.ts';

const { url, visit, read } = browsing();

test('from the menu to one organisation’s alliances, and on to another', async () => {
  const page = read();
  await page.goto('/articuladores');
  await page.getByRole('link', { name: 'La red', exact: true }).first().click();
  expect(await page.getByRole('main').textContent()).toMatch(/\d+ organizaciones y \d+ alianzas entre ellas/);
  await page.getByLabel('Región de la sede').selectOption({ label: 'Biobío' });
  await page.getByRole('button', { name: 'Mostrar' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Telar', exact: true }).click();
  expect(page.url()).toMatch(/\/red\?region=08&vista=telar$/);
  await page.goto('/articuladores/fundacion-telar-ciudadano');
  await page.getByRole('link', { name: 'Sus alianzas en la red' }).click();
  expect(await page.getByRole('main').textContent()).toContain('La dicen ambas');
  expect((await fetch(`${url}/red/nadie`)).status).toBe(404);
});

test('in a browser no name lies on another, and on a phone every number has a finger’s room and its name in the list', async () => {
  const desk = await visit({ script: false });
  await desk.goto('/red');
  const overlaps = await desk.locator('main svg[role=group] text').evaluateAll((texts) => {
    const boxes = texts.map((text) => (text as SVGTextElement).getBoundingClientRect()).filter(({ width }) => width > 0);
    const meet = (a: number, b: number, c: number, d: number) => Math.min(b, d) - Math.max(a, c);
    return boxes.flatMap((a, at) =>
      boxes.slice(at + 1).filter((b) => meet(a.left, a.right, b.left, b.right) > 1 && meet(a.top, a.bottom, b.top, b.bottom) > 3), // lines of one name share their leading
    ).length;
  }); // prettier-ignore
  expect(overlaps).toBe(0);
  const phone = await visit({ script: false, phone: true });
  await phone.goto('/red');
  await expectAccessible(phone);
  const { width } = (await phone.locator('.phone svg a').first().boundingBox())!;
  expect(width).toBeGreaterThanOrEqual(20);
  const name = await phone.locator('.phone svg a title').first().textContent();
  await phone.locator('.phone svg a').first().click();
  await phone.waitForURL(/\/red\/./);
  expect(await phone.getByRole('heading', { level: 1 }).textContent()).toContain(name);
});

test('every file comes, and what does not exist says so', async () => {
  for (const format of ['csv', 'organizaciones.csv', 'graphml', 'gexf', 'jsonld']) {
    const answer = await fetch(`${url}/red/exportar.${format}?region=13`);
    expect([format, answer.status, answer.headers.get('content-disposition')]).toEqual([format, 200, `attachment; filename="red-muestra${format.includes('.') ? '-' : '.'}${format}"`]); // prettier-ignore
  }
  expect(await (await fetch(`${url}/red/dibujo.svg?vista=telar`)).text()).toMatch(/^<svg .*<\/svg>\s*$/s);
  expect((await fetch(`${url}/red/exportar.pdf`)).status).toBe(404);
  expect((await fetch(`${url}/red/dibujo.svg?vista=regiones`)).status).toBe(404);
});
