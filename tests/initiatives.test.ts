/** A team describes its initiative and publishes it; anyone finds it. */
import { expect, test } from 'vitest';
import { browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { url, visit, read } = browsing();
const inside = behindTheSite();
const editor = 'elena@telar-ciudadano.example';
const home = '/mi-organizacion/fundacion-telar-ciudadano';

test('described in three pages without script, what is wrong said at its field with the rest kept, then published and found', async () => {
  const page = read();
  await inside.enterAs(page, editor);
  await page.goto(home);
  await page.getByRole('main').getByRole('link', { name: 'Iniciativas', exact: true }).click();
  await page.getByRole('link', { name: 'Describir una iniciativa' }).click();
  const main = page.getByRole('main');
  await page.getByLabel('Nombre de la iniciativa').fill('Vecinas de guardia');
  await main.getByRole('button', { name: 'Guardar y seguir' }).click();
  expect(await main.textContent()).toContain('En qué etapa está: Falta completar este campo.');
  expect(await page.getByLabel('Nombre de la iniciativa').inputValue()).toBe('Vecinas de guardia');
  await page.getByLabel('Qué hace, en una o dos frases').fill('Vecinas que responden de noche a quien vive sola.');
  await page.getByRole('radio', { name: /Piloto/ }).check();
  await page.getByLabel('Personas mayores').check();
  await page.getByLabel('¿Desde cuándo?').fill('marzo de 2024');
  await main.getByRole('button', { name: 'Guardar y seguir' }).click();
  await page.getByText('Ñuble', { exact: true }).click();
  await page.getByLabel('Toda la región: Ñuble').check();
  await page.getByLabel('Vamos donde viven').check();
  await page.getByLabel('Las contamos una a una').check();
  await page.getByLabel('¿A cuántas?').fill('-4');
  await main.getByRole('button', { name: 'Guardar y seguir' }).click();
  expect(await main.textContent()).toContain('El número de personas no puede ser menor que cero.');
  expect(await page.getByLabel('Toda la región: Ñuble').isChecked()).toBe(true);
  await page.getByLabel('¿A cuántas?').fill('1.204');
  await main.getByRole('button', { name: 'Guardar y seguir' }).click();
  expect(await main.textContent()).toContain('1.204, contadas');
  await main.getByRole('button', { name: 'Publicar' }).click();
  const own = new URL(page.url()).pathname;
  await main.getByRole('link', { name: 'Cambiar: Quiénes participan' }).click();
  await page.getByLabel('¿Quién participa?').fill('zzyzx');
  await main.getByRole('button', { name: 'Buscar' }).click();
  expect(await main.textContent()).toContain('No encontramos «zzyzx» en el registro.');
  await page.getByLabel('¿Quién participa?').fill('fundacion notas barrio');
  await main.getByRole('button', { name: 'Buscar' }).click();
  await page.getByLabel('Fundación Notas de Barrio').check();
  await page.getByLabel('¿Con qué papel?').selectOption({ label: 'Es socia' });
  await main.getByRole('button', { name: 'Agregar' }).click();
  expect(await main.textContent()).toContain('Falta que lo confirme');
  await page.goto(own);
  await main.getByRole('link', { name: 'Ver cómo se lee' }).click();
  expect(page.url()).toMatch(/\/iniciativas\/vecinas-de-guardia$/);
  const anyone = read();
  await anyone.goto('/iniciativas?region=16&personas=older_people');
  await anyone.getByRole('link', { name: 'Vecinas de guardia' }).click();
  expect(await anyone.getByRole('main').textContent()).toContain('marzo de 2024');
  expect(await anyone.getByRole('main').textContent()).not.toContain('Notas de Barrio');
  await anyone.goto('/articuladores/fundacion-telar-ciudadano');
  expect(await anyone.getByRole('main').textContent()).toContain('Vecinas de guardia');
});

test('its pages are read by everybody, on a phone too, and its list comes as a file', async () => {
  const page = await visit({ phone: true, script: false });
  await page.goto('/iniciativas');
  await expectAccessible(page);
  await page.goto('/iniciativas?q=huertas+y+musica+en+temuko');
  expect(await page.getByRole('main').textContent()).toContain('No encontramos «temuko»; buscamos «Temuco».');
  await expectAccessible(page);
  await page.goto('/iniciativas?q=Temuco');
  await page.getByRole('heading', { name: 'En toda la Región de La Araucanía', level: 3 }).waitFor();
  await expectAccessible(page);
  await page.goto('/iniciativas?q=zzyzx&comuna=09101');
  await page.getByRole('link', { name: 'Sin «zzyzx»: 1' }).click();
  await page.getByRole('link', { name: 'Pozo y bosque' }).waitFor();
  await page.goto('/iniciativas/relevo-entre-vecinas');
  await expectAccessible(page);
  await inside.enterAs(page, editor);
  await page.goto(`${home}/iniciativas/nueva`);
  await expectAccessible(page);
  for (const format of ['csv', 'xlsx']) {
    const answer = await fetch(`${url}/iniciativas/exportar.${format}?personas=carers`);
    expect([format, answer.status]).toEqual([format, 200]);
  }
  expect(await (await fetch(`${url}/iniciativas/exportar.csv?personas=carers`)).text()).toContain(
    'Relevo entre vecinas',
  );
  expect((await fetch(`${url}/iniciativas/exportar.pdf`)).status).toBe(404);
  expect((await fetch(`${url}/iniciativas/nada`)).status).toBe(404);
});
