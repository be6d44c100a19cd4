/** The secretariat keeps the site, without script: writes, previews, meets another's change, publishes, schedules, goes back. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { awake, browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit, read } = browsing();
const inside = behindTheSite();

/** The one-time link that the command line gives. */
async function linkOf(email: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['bin/minga.ts', 'user', 'link', email]);
  return stdout.trim();
}

test('a news item from draft to public, with a live figure and a colleague who edits at once', async () => {
  const page = await visit({ script: false });
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion/sitio');
  await page.getByRole('link', { name: 'Nueva noticia' }).click();
  await page.getByRole('button', { name: 'Crear borrador' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('Falta completar este campo');
  await page.getByLabel('Título').fill('Se abre una nueva etapa');
  await page.getByLabel('Texto').fill('Son {{registro:2021:linking}} y {{registro:2021:felicidad}}.');
  await page.getByRole('button', { name: 'Crear borrador' }).click();
  const address = page.url().replace(/\?.*/, '');

  await page.getByRole('button', { name: 'Vista previa' }).click();
  const preview = page.getByRole('region', { name: 'Vista previa' });
  expect(await preview.textContent()).toContain('80 % (56 de 70 que respondieron, al 22-09-2021)');
  expect(await preview.getByRole('alert').textContent()).toContain('{{registro:2021:felicidad}}');
  await page.getByRole('button', { name: 'Publicar lo que ves' }).click();
  expect(await page.getByRole('main').textContent()).toContain('Hay cifras o imágenes que no se encuentran');

  const colleague = await visit({ script: false });
  await inside.enterAs(colleague, 'amanda@mesa.example');
  await colleague.goto(address);
  await page.goto(address);
  await page.getByLabel('Bajada').fill('Lo nuevo.');
  await page.getByLabel('Texto').fill('Son {{registro:2021:linking}}, dice una.');
  await page.getByRole('button', { name: 'Guardar borrador' }).click();
  await colleague.getByLabel('Texto').fill('Son {{registro:2021:linking}}, dice la otra.');
  await colleague.getByRole('button', { name: 'Guardar borrador' }).click();
  expect(await colleague.getByRole('main').textContent()).toContain('Mientras editabas se guardaron cambios');
  expect(await colleague.getByLabel('Texto').inputValue()).toBe('Son {{registro:2021:linking}}, dice la otra.');
  expect(await colleague.getByLabel('Bajada').inputValue()).toBe('Lo nuevo.');
  const compared = colleague.getByRole('heading', { name: 'Lo que se guardó mientras' }).locator('xpath=..');
  expect(await compared.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Texto']);
  await colleague.getByRole('button', { name: 'Publicar lo que ves' }).click();
  expect(await colleague.getByRole('main').textContent()).toContain('El público lee la versión 3.');

  const reader = await visit({ script: false, phone: true });
  await reader.goto('/noticias');
  await reader.getByRole('link', { name: 'Se abre una nueva etapa' }).click();
  expect(await reader.getByRole('article').textContent()).toContain(
    '80 % (56 de 70 que respondieron, al 22-09-2021), dice la otra.',
  );
  expect(await (await reader.request.get('/noticias/atom.xml')).text()).toContain('Se abre una nueva etapa');

  await colleague.getByRole('link', { name: /^Versiones: 3/ }).click();
  await colleague.getByRole('button', { name: /Volver a esta versión.*2/ }).click();
  expect(await colleague.getByLabel('Texto').inputValue()).toBe('Son {{registro:2021:linking}}, dice una.');
  await colleague.getByLabel('Publicar el').fill('2030-01-01T09:00');
  await colleague.getByRole('button', { name: /^(Publicar|Programar) lo que ves$/ }).click();
  expect(await colleague.getByRole('main').textContent()).toContain('La versión 4 se publica el 1 de enero de 2030');
  await reader.reload();
  expect(await reader.getByRole('article').textContent()).toContain('dice la otra');
});

test('what is on the screen is what is published, and nothing else done there takes it away', async () => {
  const page = read();
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion/sitio/nueva?tipo=news');
  await page.getByLabel('Título').fill('Nace un fondo');
  await page.getByLabel('Texto').fill('Lo de antes.');
  await page.getByRole('button', { name: 'Crear borrador' }).click();
  const publish = page.getByRole('button', { name: /^(Publicar|Programar) lo que ves$/ });
  await page.getByLabel('Texto').fill('Lo que escribí recién.');
  await page.getByLabel('Qué cambia en esta versión').fill('Recién');
  await page.getByLabel('Publicar el').fill('2020-01-01T09:00');
  await publish.click();
  expect(await page.getByRole('main').textContent()).toContain('Esa hora ya pasó');
  expect(await page.getByLabel('Publicar el').inputValue()).toBe('2020-01-01T09:00');
  await page.getByLabel('Publicar el').fill('2030-01-01T09:00');
  await publish.click();
  await page.getByLabel('Texto').fill('Lo que escribí después.');
  await page.getByRole('button', { name: 'Cancelar' }).click();
  expect(await page.getByLabel('Texto').inputValue()).toBe('Lo que escribí después.');
  await publish.click();
  await page.getByRole('link', { name: 'Ver como la lee el público' }).click();
  expect(await page.getByRole('article').textContent()).toContain('Lo que escribí después.');
});

test('an archived news item says at its address that it was withdrawn, when and why, and staff read it too', async () => {
  const page = read();
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion/sitio/nueva?tipo=news');
  await page.getByLabel('Título').fill('Se posterga la feria');
  await page.getByLabel('Texto').fill('Será en otoño.');
  await page.getByRole('button', { name: 'Crear borrador' }).click();
  await page.getByRole('button', { name: 'Publicar lo que ves' }).click();
  await page.getByText('Archivar', { exact: true }).click();
  await page.getByLabel('Motivo').fill('La feria se hará igual.');
  await page.getByRole('button', { name: 'Sí, archivar' }).click();
  expect(await page.getByRole('main').textContent()).toContain('Hecho. Ahora está: archivada.');
  expect(page.url()).toMatch(/\?hecho=beside$/);
  const told = await page.getByRole('region', { name: 'Publicación' }).textContent();
  expect(told).toMatch(/Se archivó el .*: el público ya no la lee\. Motivo: La feria se hará igual\./);
  expect(told).not.toContain('El público lee la versión');
  const reader = read();
  const gone = await reader.goto('/noticias/se-posterga-la-feria');
  expect(gone!.status()).toBe(410);
  expect(await reader.getByRole('main').textContent()).toMatch(
    /retiró esta página el .*Motivo: La feria se hará igual\./,
  );
  expect(await reader.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  await reader.getByRole('main').getByRole('link', { name: 'Noticias' }).click();
  expect(await reader.getByRole('heading', { level: 1 }).textContent()).toBe('Noticias');
});

test('with script, leaving what is typed and not saved asks first; saving it does not', async () => {
  const page = await visit();
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion/sitio/nueva?tipo=news');
  await awake(page);
  await page.getByLabel('Título').fill('Una noticia a medias');
  const asked: string[] = [];
  let leaves = false;
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void (leaves ? dialog.accept() : dialog.dismiss());
  });
  const trail = page.getByRole('navigation', { name: 'Ruta' }).getByRole('link', { name: 'Sitio' });
  await trail.click();
  await expect.poll(() => asked).toEqual(['confirm']);
  expect(await page.getByLabel('Título').inputValue()).toBe('Una noticia a medias');
  await page.getByRole('button', { name: 'Crear borrador' }).click();
  await page.waitForURL('**guardado=1');
  await awake(page);
  await page.getByLabel('Texto').fill('Texto.');
  await page.getByRole('button', { name: 'Vista previa' }).click();
  await page.getByRole('region', { name: 'Vista previa' }).waitFor();
  await awake(page);
  await trail.click();
  await expect.poll(() => asked.length).toBe(2);
  expect(await page.getByLabel('Texto').inputValue()).toBe('Texto.');
  await page.getByRole('button', { name: 'Publicar lo que ves' }).click();
  await page.waitForURL('**hecho=published');
  await awake(page);
  await page.getByLabel('Bajada').fill('Al irse se pierde.');
  leaves = true;
  await trail.click();
  await page.waitForURL('**/gestion/sitio');
  expect(asked).toEqual(['confirm', 'confirm', 'confirm']);
});

test('without script, of two who describe an axis at once, the second reads what the first saved, and can save after that', async () => {
  const page = await visit({ script: false });
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion/mesa');
  const address = (await page.locator('main a[href*="/gestion/mesa/ejes/"]').first().getAttribute('href'))!;
  const [one, other] = [page, await page.context().newPage()];
  for (const each of [one, other]) await each.goto(address);
  await awake(other); // a second window has its script
  const purpose = (each: Page) => each.getByLabel('Propósito');
  const save = (each: Page) =>
    each.getByRole('main').getByRole('button', { name: 'Guardar cambios', exact: true }).click();

  await purpose(other).fill('Lo que escribió la primera.');
  await save(other);
  await other.waitForURL(/hecho/);
  await purpose(one).fill('Lo que escribió la segunda.');
  await save(one);
  await one.getByRole('main').getByText('aquí se guardó: «Lo que escribió la primera.»').first().waitFor();
  expect(await purpose(one).inputValue()).toBe('Lo que escribió la segunda.');
  await expectAccessible(one);
  await save(one);
  await one.waitForURL(/hecho/);
  expect(await purpose(one).inputValue()).toBe('Lo que escribió la segunda.');
});

test('a picture needs words, and a page shows it', async () => {
  const page = read();
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion/sitio/imagenes');
  const picture = { name: 'plaza.png', mimeType: 'image/png', buffer: onePixel };
  await page.getByLabel('Imagen').setInputFiles(picture);
  await page.getByRole('button', { name: 'Subir imagen' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('Falta completar este campo');
  await page.getByLabel('Imagen').setInputFiles({ ...picture, buffer: Buffer.from('no soy una imagen') });
  await page.getByLabel('Qué muestra').first().fill('Una plaza con gente conversando');
  await page.getByRole('button', { name: 'Subir imagen' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('no es una imagen');
  await page.getByLabel('Imagen').setInputFiles(picture);
  await page.getByLabel('Qué muestra').first().fill('Una plaza con gente conversando');
  await page.getByRole('button', { name: 'Subir imagen' }).click();
  const code = (await page.locator('code').first().textContent())!;
  await page
    .getByRole('link', { name: /^Cambiar sus palabras/ })
    .first()
    .click();
  await page.getByLabel('Qué muestra').fill('');
  await page.getByLabel('Autoría').fill('Rosa Quispe');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('Falta completar este campo');
  expect(await page.getByLabel('Autoría').inputValue()).toBe('Rosa Quispe');
  await page.getByLabel('Qué muestra').fill('Una plaza con gente conversando');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  expect(await page.getByRole('listitem').filter({ hasText: 'Rosa Quispe' }).count()).toBe(1);
  await page.goto('/gestion/sitio/nueva?tipo=page');
  await page.getByLabel('Título').fill('Dónde nos juntamos');
  await page.getByLabel('Texto').fill(code);
  await page.getByRole('button', { name: 'Crear borrador' }).click();
  await page.getByRole('button', { name: 'Publicar lo que ves' }).click();
  await page.getByRole('link', { name: 'Ver como la lee el público' }).click();
  expect(await page.getByRole('img', { name: 'Una plaza con gente conversando' }).count()).toBe(1);
});

test('the words and the file of a product are one form; a wrong file is withdrawn, and its address says why', async () => {
  const page = read();
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion/sitio/productos');
  await page.getByRole('link', { name: 'Plan de Acción' }).click();
  const file = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from('un texto') });
  await page.getByLabel('Descripción').fill('Lo que se hará, dicho de nuevo.');
  await page.getByLabel('Archivo').setInputFiles(file('equivocado.txt'));
  await page.getByRole('button', { name: 'Guardar borrador' }).click();
  const address = (await page.getByRole('link', { name: /equivocado/ }).getAttribute('href'))!;
  const reader = read();
  expect((await reader.request.get(address)).status()).toBe(404);
  await page.getByLabel('Descripción').fill('Lo que se hará, y cuándo.');
  await page.getByRole('button', { name: 'Publicar lo que ves' }).click();
  expect(await page.getByLabel('Descripción').inputValue()).toBe('Lo que se hará, y cuándo.');
  expect((await reader.request.get(address)).status()).toBe(200);
  await page.getByText('Retirar esta versión').first().click();
  await page.getByLabel('Por qué se retira').first().fill('Era otro documento.');
  await page.getByLabel('Descripción').fill('A medio escribir.');
  await page.getByRole('button', { name: 'Sí, retirar' }).first().click();
  expect(await page.getByRole('main').textContent()).toContain('Retirada. Era otro documento.');
  expect(await page.getByLabel('Descripción').inputValue()).toBe('A medio escribir.');
  const gone = await reader.goto(address);
  expect([gone!.status(), await reader.getByRole('main').textContent()]).toEqual([
    410,
    expect.stringContaining('Motivo: Era otro documento.'),
  ]);
  await reader.goto('/productos/plan-de-accion');
  expect(await reader.getByRole('main').textContent()).toContain('Era otro documento.');
});

test('reading is chosen without script and remembered', async () => {
  const page = read({ phone: true });
  await page.goto('/apariencia');
  await page.getByLabel('Más grande').check();
  await page.getByLabel('Alto').check();
  await page.getByLabel('Gobierno de Chile').check();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.goto('/la-mesa');
  const chosen = (name: string) => page.locator('html').getAttribute(`data-${name}`);
  expect([await chosen('theme'), await chosen('text'), await chosen('contrast')]).toEqual(['gob', 'larger', 'more']);
});

test('axe finds nothing on the pages that keep the site', async () => {
  const page = await visit({ script: false });
  await inside.enterAs(page, 'amanda@mesa.example');
  for (const address of ['', '/nueva?tipo=activity', '/imagenes', '/productos']) {
    await page.goto(`/gestion/sitio${address}`);
    await expectAccessible(page);
  }
  await page.getByRole('link', { name: 'Plan de Acción' }).click();
  await expectAccessible(page);
  await page.goto('/gestion/sitio');
  await page.getByRole('main').getByRole('link', { name: 'La mesa' }).last().click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vista previa' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Versiones/ }).click();
  await expectAccessible(page);
});

test('nobody else enters', async () => {
  const page = read();
  await page.goto('/gestion/sitio');
  expect(page.url()).toContain('/entrar');
  await page.goto(await linkOf('gladys@correo.example'));
  await page.getByRole('main').getByRole('button').first().click();
  expect((await page.goto('/gestion/sitio'))!.status()).toBe(403);
});

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
