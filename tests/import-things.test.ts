/** The errand of a spreadsheet of initiatives, with and without script: guessed, every fault told at its cell, decided, applied, read and undone. */
import { expect, test } from 'vitest';
import type { Db } from '#platform/server/db.ts';
import type { AnyPage } from './any-page.ts';
import { browsing, expectAccessible, workedOn } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit, read } = browsing();
const inside = behindTheSite();

const press = (page: AnyPage, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
const csv = (...lines: string[]) => ({
  name: 'iniciativas.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\r\n')),
});
const settled = (page: AnyPage) => workedOn(page, page.getByRole('link', { name: /^Nuevas/ }));
const told = (page: AnyPage, what: string) => workedOn(page, page.getByText(what));

const leadOf = (db: Db) =>
  db
    .selectFrom('organization')
    .select(['id', 'name'])
    .where('slug', '=', 'cooperativa-de-cuidados-la-comadre')
    .executeTakeFirstOrThrow();
const leadId = async (db: Db) => (await leadOf(db)).id;

const header =
  'Nombre de la iniciativa;Organización;Descripción;Etapa;Región;Modalidad;Beneficiarios;Año;De dónde sale;Con quiénes';
const row = (name: string, lead: string, persons = '120') =>
  `${name};${lead};Acompaña a quien cuida, cuatro horas a la semana.;Piloto;Maule;En terreno;${persons};2025;Contadas;Personas mayores`;

test.each([
  ['without script, on a phone', { script: false, phone: true }, 'Relevo de prueba del faro', 'ltda'],
  ['with script, at a desk', { script: true, phone: false }, 'Relevo de prueba del trigal', 'limitada'],
] as const)('%s: a sheet of initiatives is brought in and undone', async (_, how, name, more) => {
  const page = how.script ? await visit(how) : read(how);
  const main = page.getByRole('main');
  const accessible = async () => how.script && expectAccessible(page); // the same states in both
  await inside.enterAs(page, 'amanda@mesa.example');
  const lead = await inside.ask(async (db) => (await leadOf(db)).name);
  await page.goto('/gestion/importaciones');
  await accessible();
  await page
    .getByLabel('Planilla', { exact: true })
    .setInputFiles(csv(header, row(name, lead), row(`${name} dos`, `${lead} ${more}`), row(`${name} tres`, lead, '-4'), row(`${name} cuatro`, ''))); // prettier-ignore
  await press(page, 'Leer la planilla');
  await page.waitForURL(/importaciones\/[0-9a-f-]{36}$/);
  expect(await main.textContent()).toContain('Trae: Iniciativas');
  expect(await page.getByLabel('Dato que trae «Organización»').inputValue()).toBe('lead');
  expect(await page.getByLabel('¿Qué trae?').inputValue()).toBe('initiative');
  await accessible();
  await press(page, 'Ver qué cambiaría');
  await settled(page);
  await page.getByRole('link', { name: /^Con errores/ }).click();
  await page.getByText('No está en el registro con ese nombre').waitFor();
  expect(await main.textContent()).toContain('Este dato no puede faltar');
  await accessible();
  await page.getByLabel(`Qué significa «${lead} ${more}» en La lleva`).selectOption(await inside.ask(leadId));
  await press(page, 'Guardar lo que significan');
  await settled(page);
  await page.getByRole('link', { name: /^Nuevas/ }).click();
  await page.getByText('El número de personas no puede ser menor que cero').waitFor();
  expect(await main.textContent()).toContain('Se agregarán 3 iniciativas y cambiarán 0.');
  await accessible();
  await press(page, 'Aplicar la importación');
  await told(page, 'La importación se aplicó.');
  await accessible();
  expect((await page.goto(`/iniciativas?q=${encodeURIComponent(`"${name}"`)}`))?.status()).toBe(200);
  expect(await main.textContent()).toContain(name);
  await page.goto('/gestion/importaciones');
  await page.getByRole('link', { name: 'iniciativas.csv' }).first().click();
  await page.getByText('Se quitan 3 iniciativas que agregó.').waitFor();
  await page.locator('summary', { hasText: 'Deshacer la importación' }).click();
  await press(page, 'Sí, deshacer');
  await told(page, 'La importación se deshizo.');
  await accessible();
});
