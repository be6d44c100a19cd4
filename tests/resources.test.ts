/** The errands of resources: offered in one form, found and read by anyone, changed, paused, withdrawn; on a phone and without script. */
import { expect, test } from 'vitest';
import { browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { url, visit, read } = browsing();
const inside = behindTheSite();
const editor = 'elena@telar-ciudadano.example';
const home = '/mi-organizacion/fundacion-telar-ciudadano';

test('something is offered in one form, without script: what is wrong is said at its field, and anyone finds it', async () => {
  const page = read();
  await inside.enterAs(page, editor);
  await page.goto(home);
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Recursos' }).click();
  await main.getByRole('link', { name: 'Ofrecer un recurso' }).click();
  await page.getByRole('radio', { name: /Herramientas/ }).check();
  await page.getByLabel('Cómo se llama').fill('Maleta de mapas parlantes');
  await page
    .getByLabel('Qué es y a quién sirve, en una o dos frases')
    .fill('Mapas para dibujar el barrio en conjunto.');
  await page.getByRole('radio', { name: 'Otra', exact: true }).check();
  await page.getByText('Ñuble', { exact: true }).click();
  await page.getByLabel('Toda la región: Ñuble').check();
  await main.getByRole('button', { name: 'Ofrecerlo' }).click();
  expect(await main.textContent()).toContain('Explica en una frase en qué condiciones.');
  expect(await page.getByLabel('Cómo se llama').inputValue()).toBe('Maleta de mapas parlantes');
  expect(await page.getByLabel('Toda la región: Ñuble').isChecked()).toBe(true);
  await page.getByLabel('Condiciones, en una frase').fill('En préstamo por un mes.');
  await main.getByRole('button', { name: 'Ofrecerlo' }).click();
  expect(await main.textContent()).toContain('Ya se puede leer en el directorio de recursos');
  const own = new URL(page.url()).pathname;

  const anyone = read();
  await anyone.goto('/recursos?q=mapas en ñuble');
  await anyone.getByRole('link', { name: 'Maleta de mapas parlantes' }).click();
  expect(await anyone.getByRole('main').textContent()).toContain('En préstamo por un mes.');
  const address = new URL(anyone.url()).pathname;
  await anyone.goto('/articuladores/fundacion-telar-ciudadano');
  expect(await anyone.getByRole('main').textContent()).toContain('Maleta de mapas parlantes');

  await page.getByText('Pausar o retirar').click();
  await main.getByRole('button', { name: 'Poner en pausa' }).click();
  expect(await main.textContent()).toContain('Está en pausa.');
  await page.goto(own);
  await page.getByText('Pausar o retirar').click();
  await main.getByRole('button', { name: 'Retirarlo' }).click();
  expect(await main.textContent()).toContain('Se retiró.');
  expect((await fetch(url + address)).status).toBe(410);
  await main.getByRole('button', { name: 'Volver a ofrecerlo' }).click();
  expect((await fetch(url + address)).status).toBe(200);
});

test('its pages are read by everybody, on a phone too, and its list comes as a file', async () => {
  const page = await visit({ phone: true, script: false });
  await page.goto('/recursos');
  await expectAccessible(page);
  await page.goto('/recursos/caja-de-herramientas-para-conversar');
  await expectAccessible(page);
  await inside.enterAs(page, editor);
  await page.goto(`${home}/recursos/nuevo`);
  await expectAccessible(page);
  const file = await fetch(`${url}/recursos/exportar.csv?tipo=coworking`).then((answer) => answer.text());
  expect(file).toContain('Cocina certificada por horas');
  expect(file).not.toContain('Caja de herramientas');
  expect((await fetch(`${url}/recursos/nada`)).status).toBe(404);
});
