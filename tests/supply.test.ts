/** The errand of need beside supply, without script: asked for, done, published, read by anyone, and repeated to the byte. */
import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { AnyPage } from './any-page.ts';
import { browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { read, url, visit } = browsing();
const inside = behindTheSite();
const main = async (page: AnyPage) => ((await page.getByRole('main').textContent()) ?? '').replaceAll(/\s+/g, ' ');
const press = (page: AnyPage, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
const open = (page: AnyPage, fold: string) =>
  page.getByRole('main').locator('summary', { hasText: fold }).first().click();
const bytes = async (path: string) => (await fetch(url + path)).text();

/** The site's work in the background takes a moment. */
async function done(page: AnyPage): Promise<void> {
  for (let looks = 0; looks < 60 && !(await main(page)).includes('SHA-256'); looks++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await page.goto(page.url());
  }
}

test('without script: the secretariat runs and publishes it, and anyone reads each claim and repeats it to the byte', async () => {
  const staff = read();
  await inside.enterAs(staff, 'amanda@mesa.example');
  await staff.goto('/gestion/brechas/oferta');
  await open(staff, 'Pedir una corrida');
  await staff.getByLabel('Pobreza por ingresos').check();
  await staff.locator('#seed').fill('siete');
  await press(staff, 'Correr');
  expect(await main(staff)).toContain('Escribe un número entero, de 0 a 4.294.967.295.');
  await staff.locator('#seed').fill('7');
  await press(staff, 'Correr');
  await done(staff);
  await open(staff, 'Publicarla');
  await press(staff, 'Sí, publicarla');
  expect(await main(staff)).toContain('Publicada.');

  const anyone = read();
  await anyone.goto('/brechas');
  await anyone.getByRole('link', { name: 'Necesidad y oferta, comuna por comuna' }).click();
  await anyone.getByRole('link', { name: 'Pobreza por ingresos', exact: true }).click();
  const said = await main(anyone);
  for (const part of ['Donde se atiende a menos', 'Donde hay más personas sin atender', 'Donde nadie se ha inscrito', 'Qué no se ve', 'Repetirlo']) expect(said).toContain(part); // prettier-ignore
  const [need, supply] = await Promise.all(['necesidad', 'oferta'].map((file) => bytes(`/brechas/necesidad-y-oferta/ingresos-1/archivo/${file}.csv`))); // prettier-ignore
  const folder = await mkdtemp(join(tmpdir(), 'minga-supply-'));
  await writeFile(join(folder, 'necesidad.csv'), need!);
  await writeFile(join(folder, 'oferta.csv'), supply!);
  const command = /minga (gaps estimate .*? --json)/.exec(said)![1]!.split(' ');
  const program = join(import.meta.dirname, '../bin/minga.ts');
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', program] as const;
  const { stdout } = await promisify(execFile)(node[0], [...node.slice(1), ...command], {
    cwd: folder,
    maxBuffer: 1e8,
  });
  expect(said).toContain(createHash('sha256').update(stdout).digest('hex'));

  await anyone.goto('/brechas/necesidad-y-oferta/ingresos-1?region=13');
  expect(await main(anyone)).toContain('52 comunas');
  await anyone.getByRole('link', { name: 'Puente Alto' }).click();
  for (const part of ['Personas que necesitan', 'A quiénes se contó', 'Qué la daría vuelta']) expect(await main(anyone)).toContain(part); // prettier-ignore
  const file = await fetch(`${url}/brechas/necesidad-y-oferta/ingresos-1/exportar.xlsx`);
  expect([file.status, file.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')]);

  await open(staff, 'Retirarla');
  await staff.locator('#reason').fill('Era una prueba.');
  await press(staff, 'Sí, retirarla');
  expect((await anyone.goto('/brechas/necesidad-y-oferta/ingresos-1/13201'))!.status()).toBe(410);
  expect(await anyone.content()).toContain('Era una prueba.');
});

test('without script: the secretariat asks whether there is really nobody, and an organisation answers', async () => {
  const staff = read();
  await inside.enterAs(staff, 'amanda@mesa.example');
  await staff.goto('/gestion/brechas/oferta');
  await staff.getByRole('link', { name: 'Vivienda y entorno, 2024' }).click();
  await staff.getByRole('link', { name: 'Preguntar por los ceros' }).click();
  await staff.getByRole('link', { name: 'Elegir a quién: San Bernardo' }).click();
  await press(staff, 'Preguntarle');
  expect(await main(staff)).toContain('Falta completar este campo.');
  await staff.locator('#organization').selectOption({ label: 'Cooperativa de Cuidados La Comadre' });
  await press(staff, 'Preguntarle');
  expect(await main(staff)).toContain('La pregunta salió.');

  const owner = read();
  await inside.enterAs(owner, 'diego@telar-ciudadano.example');
  await owner.goto('/brechas/necesidad-y-oferta/vivienda-1/13401');
  await owner.getByRole('link', { name: 'Responder en nombre de mi organización' }).click();
  const names = owner.getByLabel('Organización', { exact: true });
  if (await names.count()) await names.selectOption({ label: 'Fundación Telar Ciudadano' }); // of several, which others may have given
  await owner.getByLabel('Sí hay').check();
  await press(owner, 'Responder');
  expect(await main(owner)).toContain('Di quién, aunque no sepas todo.');
  await owner.locator('#words').fill('El taller de doña Rosa');
  await press(owner, 'Responder');
  expect(await main(owner)).toContain('la respuesta ya se lee en la página');
  await owner.getByRole('link', { name: 'Volver a la comuna' }).click();
  expect(await main(owner)).toMatch(/Fundación Telar Ciudadano dice que sí hay: El taller de doña Rosa/);
});

test('the pages where runs are kept are accessible', async () => {
  const page = await visit();
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion/brechas/oferta');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Vivienda y entorno, 2024' }).click();
  await page.getByRole('link', { name: 'Preguntar por los ceros' }).click();
  await page.getByRole('heading', { name: 'Preguntar por los ceros' }).waitFor();
  await expectAccessible(page);
  await page.goto('/brechas/necesidad-y-oferta/vivienda-1/13401/responder');
  await expectAccessible(page);
});
