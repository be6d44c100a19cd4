/** The analyst's errand: upload Casen 2020's file, measure it, publish it, run again with the same bytes; with script, and its core without. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fileOf } from '#poverty/test-data/surveys.ts';
import type { AnyPage } from './any-page.ts';
import { browsing, expectAccessible, workedOn } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit, read, url } = browsing();
const inside = behindTheSite();
const analyst = 'catalina@mesa.example';
const press = (page: AnyPage, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).last().click();
const main = async (page: AnyPage) => (await page.getByRole('main').textContent()) ?? '';
const resultsOf = /corridas\/[0-9a-f-]{36}$/;

const casen = () => readFile(fileOf('casen2020.csv.gz'));

async function upload(page: AnyPage, name = 'casen2020_personas.csv.gz', bytes?: Buffer): Promise<void> {
  await page.goto('/gestion/analisis');
  const buffer = bytes ?? (await casen());
  await page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await press(page, 'Subir');
}

/** Asks for the run that the form stands at, and waits for its figures. */
async function run(page: AnyPage): Promise<void> {
  await page.getByLabel('region', { exact: true }).first().check();
  await press(page, 'Pedir la corrida');
  await finished(page);
}

async function finished(page: AnyPage): Promise<void> {
  await page.waitForURL(resultsOf);
  await workedOn(page, page.getByRole('heading', { level: 1, name: /^Resultados/ }));
}

async function publish(page: AnyPage, slug: string): Promise<void> {
  await page.getByRole('link', { name: 'Publicar como conjunto de datos' }).click();
  await page.locator('#slug').fill(slug);
  await press(page, 'Ver qué se publicaría');
  expect(await page.getByRole('alert').textContent()).toContain('Falta este dato');
  expect(await page.locator('#slug').inputValue()).toBe(slug);
  await page.locator('#licence').fill('Microdatos públicos, con cita de la fuente');
  await press(page, 'Ver qué se publicaría');
  await page.getByRole('heading', { name: 'Qué se publicaría' }).waitFor();
}

/** Ticks that what was published of the file before was checked, where some was. */
async function confirmPublication(page: AnyPage): Promise<void> {
  const checked = page.getByLabel('Revisé esos conjuntos');
  if (await checked.count()) await checked.check();
  await page.locator('summary', { hasText: /^Publicar$/ }).click();
  await press(page, 'Sí, publicar');
  await page.waitForURL(/hecho=publicado/);
}

test('with script: Casen 2020 goes from a file to the public, and again to the same bytes', async () => {
  const page = await visit();
  await inside.enterAs(page, analyst);
  await upload(page);
  await page.getByRole('link', { name: 'Describir la encuesta' }).click();
  await page.getByText('Revísala antes de guardar').waitFor();
  await press(page, 'Guardar la descripción');
  await page.getByRole('link', { name: 'Nueva corrida' }).click();
  await run(page);

  await page.getByRole('link', { name: 'Total', exact: true }).click();
  const row = page.locator('tbody tr');
  await row.filter({ hasText: '10,8' }).waitFor();
  expect((await row.textContent())!.replaceAll('\u00a0', ' ')).toMatch(/10,8 %.*0,215 pp.*185\.339.*fiable/);
  await page.getByRole('link', { name: 'Pobreza extrema por ingresos' }).click();
  await row.filter({ hasText: '4,3' }).waitFor();
  await expectAccessible(page);

  await page.goto(page.url().split('?')[0]!);
  await publish(page, 'casen-2020-errand');
  await page.getByText('34 estimaciones de 17 territorios').waitFor();
  await expectAccessible(page);
  await confirmPublication(page);
  await page.getByRole('link', { name: /metodología de 2013, / }).click();
  await page.waitForURL(/\/datos\/conjuntos\/casen-2020-errand$/);
  const recipe = await main(page);
  expect(recipe).toContain('12e085aabbd61aed00cdacaa38c7fdf508b496fc814548a36bed8ec20c686af0');
  const answer = await fetch(
    `${url}/api/v1/poverty/estimates?territory=CL&measure=fgt0&method=chile-income-2013&year=2020`,
  );
  const { items } = (await answer.json()) as { items: { value: number; source: unknown }[] };
  expect(items.map(({ value }) => value.toFixed(4))).toEqual(['0.1081']);
  expect(JSON.stringify(items[0]!.source)).toContain('con los microdatos de casen2020_personas');

  await page.goBack();
  await press(page, 'Correr otra vez');
  await page.waitForURL((to) => resultsOf.test(to.pathname));
  await page.getByText('Mismos bytes.').first().waitFor();
  const hashes = await page.locator('main dl').first().locator('code').allTextContents();
  expect(hashes).toHaveLength(2);
  expect(hashes[0]).toBe(hashes[1]);
  expect(recipe).toContain(hashes[0]);
});

test('without script, on a phone: the same file is known, and is measured, published and withdrawn', async () => {
  const page = await visit({ script: false, phone: true });
  await inside.enterAs(page, analyst);
  await upload(page);
  await workedOn(page, page.getByText('ya está aquí'));
  await page.getByRole('link', { name: 'Ver el archivo que ya está' }).click();
  await page.getByRole('link', { name: 'Nueva corrida' }).click();
  await run(page);
  expect((await main(page)).replaceAll('\u00a0', ' ')).toMatch(/Metropolitana\s*9,0 %/);
  await publish(page, 'casen-2020-sin-script');
  await confirmPublication(page);
  await page
    .locator('summary', { hasText: /^Retirar$/ })
    .last()
    .click();
  await press(page, 'Sí, retirar');
  expect(await page.getByRole('alert').textContent()).toContain('Escribe por qué se retira');
  await page
    .locator('summary', { hasText: /^Retirar$/ })
    .last()
    .click();
  await page.locator('input[name=reason]').last().fill('Era una prueba.');
  await press(page, 'Sí, retirar');
  await page.waitForURL(/hecho=retirado/);
  await page.goto('/datos/conjuntos/casen-2020-sin-script');
  await page.getByText('se retiró de las cifras vigentes').waitFor();
});

test('without script: what is typed of categories and measures is on the run’s page and on the public one', async () => {
  const page = read();
  await inside.enterAs(page, analyst);
  await page.goto('/gestion/analisis');
  await page.getByRole('link', { name: 'casen2020_personas.csv.gz' }).first().click();
  await page.getByRole('link', { name: 'Corregir la descripción' }).first().click();
  const named = await page.locator('[name$="-name"]').all();
  const names = await Promise.all(named.map((one) => one.inputValue()));
  const labels = page.locator(`[name="group-${names.indexOf('sexo')}-labels"]`);
  await labels.fill('1 = Hombre\nMujer');
  await press(page, 'Guardar la descripción');
  expect(await page.getByRole('alert').textContent()).toContain('no se ve cuál es el código');
  expect(await labels.inputValue()).toBe('1 = Hombre\nMujer');
  await labels.fill('1 = Hombre\n2 = Mujer');
  await press(page, 'Guardar la descripción');
  await page.getByRole('link', { name: 'Nueva corrida' }).click();
  await page.locator('summary', { hasText: /^Medidas$/ }).click();
  await page.getByLabel('Pobreza extrema por ingresos').check();
  await page.getByLabel('region', { exact: true }).first().uncheck();
  await page.getByLabel('sexo', { exact: true }).first().check();
  await press(page, 'Pedir la corrida');
  await finished(page);
  expect((await main(page)).replaceAll('\u00a0', ' ')).toMatch(/Hombre\s*4,\d %[^]*Mujer\s*4,\d %/);
  expect(await main(page)).toMatch(/Medidas\s*Pobreza extrema por ingresos; Personas/);
  await publish(page, 'casen-2020-por-sexo');
  await page.getByText('De las mismas personas ya se publicó').waitFor();
  await page.locator('summary', { hasText: /^Publicar$/ }).click();
  await press(page, 'Sí, publicar');
  expect(await page.getByRole('alert').first().textContent()).toContain('marca que lo hiciste');
  expect(await page.locator('#slug').inputValue()).toBe('casen-2020-por-sexo');
  await confirmPublication(page);
  await page.goto('/datos/conjuntos/casen-2020-por-sexo');
  expect(await page.locator('tbody').textContent()).toMatch(/Hombre[^]*Mujer/);
  expect(await main(page)).toContain('1 Hombre; 2 Mujer');
});

test('without script: a file of three regions is published by region, never as Chile', async () => {
  const page = read();
  await inside.enterAs(page, analyst);
  const [head = '', ...people] = gunzipSync(await casen())
    .toString()
    .trim()
    .split('\n');
  const three = people.filter((person) => ['11', '12', '15'].includes(person.split(',')[1]!));
  await upload(page, 'casen2020_r11_r12_r15.csv', Buffer.from([head, ...three].join('\n')));
  await page.getByRole('link', { name: 'Describir la encuesta' }).click();
  await press(page, 'Guardar la descripción');
  await page.getByRole('link', { name: 'Nueva corrida' }).click();
  await run(page);
  await page.getByRole('link', { name: 'Publicar como conjunto de datos' }).click();
  expect(await page.locator('#whole').inputValue()).toBe('none');
  await page.locator('#slug').fill('tres-regiones');
  await page.locator('#licence').fill('Microdatos públicos, con cita de la fuente');
  await page.locator('#whole').selectOption('CL');
  await press(page, 'Ver qué se publicaría');
  const missing = /Territorio del archivo completo: .*faltan 13 de las 16 regiones: Tarapacá,/;
  expect(await page.getByRole('alert').textContent()).toMatch(missing);
  expect(await page.locator('#whole').getAttribute('aria-invalid')).toBe('true');
  await page.locator('#whole').selectOption('none');
  await press(page, 'Ver qué se publicaría');
  await page.getByText('6 estimaciones de 3 territorios').waitFor();
  await expectAccessible(page);
});

test('without script: figures of some comunas of a region are declared as such, and are told so where they are seen', async () => {
  const page = read();
  await inside.enterAs(page, analyst);
  const [head = '', ...people] = gunzipSync(await casen())
    .toString()
    .trim()
    .split('\n');
  const comunas = ['14101', '14102', '14103', '14104', '14105', '14106', '14107'];
  const some = people
    .filter((person) => person.split(',')[1] === '14')
    .map((person, i) => `${person},${comunas[i % 7]}`);
  await upload(page, 'casen2020_siete_comunas.csv', Buffer.from([`${head},comuna`, ...some].join('\n')));
  await page.getByRole('link', { name: 'Describir la encuesta' }).click();
  await press(page, 'Guardar la descripción');
  await page.getByRole('link', { name: 'Nueva corrida' }).click();
  await page.getByLabel('comuna', { exact: true }).first().check();
  await run(page);
  await page.getByRole('link', { name: 'Publicar como conjunto de datos' }).click();
  await page.locator('#slug').fill('siete-comunas');
  await page.locator('#licence').fill('Microdatos públicos, con cita de la fuente');
  await page.locator('#whole').selectOption('14');
  await page.getByLabel('comuna', { exact: true }).uncheck();
  await page.getByLabel('region', { exact: true }).uncheck();
  await press(page, 'Ver qué se publicaría');
  expect(await main(page)).toContain('trae 7 de las 12 comunas de la Región de Los Ríos');
  expect(await main(page)).toMatch(/No están: 5 comunas\s*Futrono, La Unión, Lago Ranco, Panguipulli, Río Bueno/);
  await page.locator('summary', { hasText: /^Publicar$/ }).click();
  await press(page, 'Sí, publicar');
  expect(await page.getByRole('alert').first().textContent()).toContain('Lee de quiénes serán las cifras');
  await page.getByLabel('Declaro que las cifras de la Región de Los Ríos son de 7 de sus 12 comunas').check();
  await confirmPublication(page);
  await page.goto('/datos/conjuntos/siete-comunas');
  expect(await page.locator('tbody').first().textContent()).toContain('7 de sus 12 comunas');
  expect(await main(page)).toContain(
    'cifras de la Región de Los Ríos de 2020 son de 7 de sus 12 comunas, y no de toda la región',
  );
  await page.goto('/datos/region/14');
  expect(await main(page)).toContain('7 de sus 12 comunas');
});

test('without script: a run of too few is not offered for publishing, and says why', async () => {
  const page = read();
  await inside.enterAs(page, analyst);
  const [head = '', ...people] = gunzipSync(await casen())
    .toString()
    .trim()
    .split('\n');
  await upload(page, 'casen2020_pocas.csv', Buffer.from([head, ...people.filter((_, i) => i % 3200 === 0)].join('\n')));
  await page.getByRole('link', { name: 'Describir la encuesta' }).click();
  await press(page, 'Guardar la descripción');
  await page.getByRole('link', { name: 'Nueva corrida' }).click();
  await run(page);
  expect(await main(page)).toContain('no se puede publicar ninguna cifra: según la regla de calidad');
  expect(await page.getByRole('link', { name: 'Publicar como conjunto de datos' }).count()).toBe(0);
});
