/** A secretary publishes the report in one click; a citizen downloads it from the product's page, in either language, with its data. */
import { expect, test } from 'vitest';
import { browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { read, url } = browsing();
const inside = behindTheSite();

test('the report is published in one click, and downloaded by anyone', async () => {
  await expect.poll(async () => (await fetch(`${url}/informes/informe/1`)).status, { timeout: 60_000 }).toBe(200); // the sample’s own is made after the start
  const page = read({ phone: true });
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion/informes');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publicar el informe' }).click();
  expect(page.url()).toMatch(/\/gestion\/informes\?publicado=informe$/);
  expect(await page.getByRole('status').textContent()).toContain('se publicó la edición');
  const citizen = read({ phone: true });
  await citizen.goto(
    new URL((await page.getByRole('link', { name: 'Ver cómo se lee' }).getAttribute('href'))!, page.url()).href,
  );
  await expectAccessible(citizen);
  const fetched = async (name: string) => {
    const href = (await citizen.getByRole('link', { name, exact: true }).first().getAttribute('href'))!;
    const answer = await fetch(new URL(href, citizen.url()));
    return { type: answer.headers.get('content-type'), text: await answer.text() };
  };
  const english = await fetched('En inglés');
  expect([english.type, english.text.includes('/Lang (en-GB)')]).toEqual(['application/pdf', true]);
  const { type, text } = await fetched('Datos de esta edición, JSON');
  expect([type, (JSON.parse(text) as { format: string }).format]).toEqual([
    'application/json; charset=utf-8',
    'minga-report',
  ]);
  expect(await citizen.getByRole('main').textContent()).toMatch(/muestra|Edición \d+, con los datos del/);

  await page.getByRole('button', { name: 'Publicar el informe' }).click();
  expect(await page.getByRole('main').textContent()).toContain('No ha cambiado nada desde la última edición');
});
