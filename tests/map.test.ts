/** Somebody looks at the map without script: its shapes come from a file of their own, and on a phone its table does not stand in the way. */
import { expect, test } from 'vitest';
import { browsing, expectAccessible } from './browser.ts';

const { url, visit } = browsing();

test('the shapes are fetched once, and drawn for every measure', async () => {
  const page = await visit({ script: false });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/formas/')) asked.push(request.url());
  });
  for (const address of ['/datos/mapa', '/datos/mapa?medida=h']) {
    await page.goto(address, { waitUntil: 'networkidle' });
    const place = await page.getByRole('link', { name: /^San José de Maipo: \d/ }).boundingBox();
    expect(place!.width).toBeGreaterThan(20);
  }
  expect(new Set(asked).size).toBe(1);
  const { headers } = await fetch(asked[0]!);
  expect(headers.get('cache-control')).toContain('immutable');
  expect((await fetch(`${url}/datos/mapa/formas/comunas.svg?v=0`)).headers.get('cache-control')).not.toMatch(
    /immutable/,
  );
  expect((await fetch(`${url}/datos/mapa/formas/99.svg`)).status).toBe(404);
});

test('on a phone the table of all comunas is unfolded with the keyboard, and stays so when it is sorted', async () => {
  const page = await visit({ script: false, phone: true });
  await page.goto('/datos/mapa');
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  expect(await height()).toBeLessThan(5500);
  const row = page.getByRole('rowheader', { name: 'Puente Alto' });
  expect(await row.isVisible()).toBe(false);
  await page.getByText('Ver las 346 comunas en una tabla').press('Enter');
  await row.waitFor();
  await page.getByRole('link', { name: 'Ordenar por comuna' }).click();
  await page.waitForURL(/orden=nombre/);
  await row.waitFor();
  await expectAccessible(page);
});

test('on a desk, and on paper, the table is there', async () => {
  const page = await visit({ script: false });
  await page.goto('/datos/mapa');
  const row = page.getByRole('rowheader', { name: 'Puente Alto' });
  expect(await row.isVisible()).toBe(true);
  expect(await page.getByText('Ver las 346 comunas en una tabla').isVisible()).toBe(false);
  const onPaper = await visit({ script: false, phone: true });
  await onPaper.goto('/datos/mapa');
  await onPaper.emulateMedia({ media: 'print' });
  expect(await onPaper.getByRole('rowheader', { name: 'Puente Alto' }).isVisible()).toBe(true);
});
