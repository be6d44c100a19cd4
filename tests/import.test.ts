/** The errand of a spreadsheet, with and without script: given, its columns checked, previewed, applied and undone; and of two that are one. */
import * as v from 'valibot';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { giveMembership } from '#people/membership/for-others.server.ts';
import { personByEmail } from '#people/queries.server.ts';
import type { Db } from '#platform/server/db.ts';
import { organizationAnswers } from '#registry/organization/schema.ts';
import { theRegistrant } from '#registry/provenance/test/writers.stage.ts';
import { insertOrganization } from '#registry/provenance/write.server.ts';
import type { AnyPage } from './any-page.ts';
import { browsing, expectAccessible, workedOn } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit, read } = browsing();
const inside = behindTheSite();
const secretary = 'amanda@mesa.example';

const press = (page: AnyPage, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
const csv = (...lines: string[]) => ({
  name: 'planilla.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\r\n'), 'latin1'),
});

const owner = 'diego@telar-ciudadano.example';

/** An organisation with an owner, whose people wrote what they do. */
async function represented(db: Db, name: string): Promise<string> {
  const answers = {
    name,
    description: 'Acompaña a quienes tejen en los talleres de su barrio, todo el año.',
    traits: 'Facilita sin quedarse con la voz de nadie.',
  };
  const { id, slug } = await insertOrganization(db, v.parse(organizationAnswers, answers), theRegistrant);
  const person = (await personByEmail(db, owner))!;
  await giveMembership(db, null, { organizationId: id, personId: person.id, role: 'owner' });
  return slug;
}

/** Where the newest letter to the owner of an organisation that an import changed leads. */
async function linkToOwner(db: Db): Promise<string> {
  const letters = db.selectFrom('outbox').select('action_url').where('kind', '=', 'registry.importChanged');
  const to = letters.where('to_address', '=', owner).orderBy('created_at', 'desc');
  return new URL((await to.executeTakeFirstOrThrow()).action_url!).pathname;
}

const settled = (page: AnyPage) => workedOn(page, page.getByRole('link', { name: /^Nuevas/ }));
const told = (page: AnyPage, what: string) => workedOn(page, page.getByText(what));

test.each([
  ['without script, on a phone', { script: false, phone: true }, 'Cooperativa Trigal Andino'],
  ['with script, at a desk', { script: true, phone: false }, 'Cooperativa Faro Chilote'],
] as const)(
  '%s: a spreadsheet is previewed, what stays out comes back, the rest is applied and undone',
  async (_, how, name) => {
    const page = how.script ? await visit(how) : read(how);
    const accessible = async () => how.script && expectAccessible(page); // the same states in both
    await inside.enterAs(page, secretary);
    await page.goto('/gestion/importaciones');
    await accessible();
    await page
      .getByLabel('Planilla', { exact: true })
      .setInputFiles(csv('Razón social;Región;RUT', `${name};Ñuble;65.123.944-9`, '#N/A;Maule;'));
    await press(page, 'Leer la planilla');
    await page.waitForURL(/importaciones\/[0-9a-f-]{36}$/);
    expect(await page.getByLabel('Dato que trae «Razón social»').inputValue()).toBe('name');
    await accessible();
    await press(page, 'Ver qué cambiaría');
    await settled(page);
    expect(await page.getByRole('main').textContent()).toContain('1 fila no escribe nada: con errores 1.');
    await accessible();
    await page.getByRole('link', { name: 'Celdas que no se pudieron leer: 2' }).click();
    await page.getByText('El dígito verificador no corresponde').waitFor();
    expect(await page.locator('q').first().textContent()).toBe('65.123.944-9');
    await accessible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Descargar las celdas que quedan fuera/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('por-corregir.xlsx');
    await press(page, 'Aplicar la importación');
    await told(page, 'La importación se aplicó.');
    await accessible();
    expect((await page.goto('/articuladores?q=' + encodeURIComponent(name)))?.status()).toBe(200);
    expect(await page.getByRole('main').textContent()).toContain(name);
    await page.goto('/gestion/importaciones');
    await page.getByRole('link', { name: 'planilla.csv' }).first().click();
    await page.locator('summary', { hasText: 'Deshacer la importación' }).click();
    await press(page, 'Sí, deshacer');
    await told(page, 'La importación se deshizo.');
  },
);

test('what an organisation’s own people wrote is kept unless it is chosen; a choice is not lost by pressing another button', async () => {
  const page = read();
  await inside.enterAs(page, secretary);
  await page.goto('/gestion/importaciones');
  const organization = 'Fundación Hilo de Lota';
  const sheet = `/articuladores/${await inside.ask((db) => represented(db, organization))}`;
  const said = 'Dice otra cosa la planilla de la mesa, con muchas letras.';
  const [blank, filled] = ['Teléfono público', '+56 2 2345 6789'];
  await page
    .getByLabel('Planilla', { exact: true })
    .setInputFiles(
      csv(
        `Nombre;Qué hace;Qué la caracteriza;${blank};Sitio web`,
        `${organization};${said};${said};${filled};no tenemos`,
      ),
    );
  await press(page, 'Leer la planilla');
  await press(page, 'Ver qué cambiaría');
  await settled(page);
  const main = page.getByRole('main');
  expect(await main.getByText('Tiene equipo').isVisible()).toBe(true);
  expect(await main.getByText('Lo escribió su gente').count()).toBe(2);
  expect(await main.getByText('No parece una dirección web').textContent()).toContain('no tenemos');
  await expectAccessible(page);
  await page.getByLabel('Descripción, fila 2').selectOption('replace');
  await press(page, 'Aplicar la importación');
  await told(page, 'Guardamos lo que decidiste. Así quedaría: míralo y aplica.');
  expect(await page.getByLabel('Descripción, fila 2').inputValue()).toBe('replace');
  expect(await page.getByLabel('Qué la caracteriza, fila 2').inputValue()).toBe('keep');
  await press(page, 'Aplicar la importación');
  await told(page, 'La importación se aplicó.');
  await main.getByRole('link', { name: 'Celdas que no se pudieron leer: 1' }).waitFor();
  await main.getByRole('link', { name: 'Celdas que se dejan porque las escribió su gente: 1' }).waitFor();
  await page.goto(sheet);
  expect(await main.textContent()).toContain(said);
  expect(await main.textContent()).toContain('Facilita sin quedarse con la voz de nadie.');
  const theirs = read();
  const link = await inside.one(linkToOwner);
  const answered = await theirs.goto(link);
  expect(answered?.headers()['cache-control']).toContain('no-store');
  expect(await theirs.getByRole('main').textContent()).toContain(filled);
  await expectAccessible(theirs);
  await press(theirs, 'Devolver lo de antes');
  await theirs.getByText('Listo: la ficha vuelve a decir lo de antes, y la mesa lo sabe.').waitFor();
  await theirs.goto(sheet);
  expect(await theirs.getByRole('main').textContent()).not.toContain(said);
  await page.goto('/gestion/importaciones');
  await page.getByRole('link', { name: 'planilla.csv' }).first().click();
  await main.getByText('1 organización devolvió').waitFor();
  await expectAccessible(page);
  expect(await main.getByRole('link', { name: organization }).count()).toBeGreaterThan(0);
  await page.locator('summary', { hasText: 'Deshacer la importación' }).click();
  await press(page, 'Sí, deshacer');
  await told(page, 'La importación se deshizo.');
  await page.goto(sheet);
  expect(await main.textContent()).not.toContain(said);
  for (const enter of [false, true]) {
    if (enter) await inside.enterAs(theirs, owner);
    expect((await theirs.goto(link))?.status()).toBe(200);
    await theirs.getByText('La secretaría deshizo').waitFor();
  }
});

test('of a workbook with a cover the sheet of organisations is read; another one can be chosen, and by pressing on it is not passed over', async () => {
  const page = read();
  await inside.enterAs(page, secretary);
  await page.goto('/gestion/importaciones');
  const sheets = [
    { name: 'Instrucciones', rows: [['Catastro de organizaciones'], ['Complete la hoja que sigue.'], ['Gracias.']] },
    {
      name: 'Base',
      rows: [
        ['Nombre', 'Región'],
        ['Cooperativa Hoja Primera', 'Ñuble'],
      ],
    },
    { name: 'Otras', rows: [['Nombre'], ['Cooperativa Hoja Segunda'], ['Cooperativa Hoja Tercera']] },
  ];
  await page.getByLabel('Planilla', { exact: true }).setInputFiles({
    name: 'libro.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await writeXlsx({ sheets })),
  });
  await press(page, 'Leer la planilla');
  const main = page.getByRole('main');
  expect(await main.textContent()).toContain('Hoja «Base»');
  expect(await page.getByLabel('Hoja de la planilla').textContent()).toContain('Otras (2 filas)');
  await expectAccessible(page);
  await page.getByLabel('Hoja de la planilla').selectOption('2');
  await press(page, 'Ver qué cambiaría');
  await page.getByText('Esta es la hoja que elegiste').waitFor();
  await expectAccessible(page);
  await press(page, 'Ver qué cambiaría');
  await settled(page);
  expect(await main.textContent()).toContain('Hoja «Otras»');
  expect(await main.textContent()).toContain('Cooperativa Hoja Tercera');
  await press(page, 'Cambiar las columnas');
  await page.getByLabel('Hoja de la planilla').selectOption('0');
  await press(page, 'Leer esta hoja');
  expect(await main.textContent()).toContain('Hoja «Instrucciones»');
  await page.locator('summary', { hasText: 'Descartar' }).click();
  await press(page, 'Sí, descartar');
});

test('words that are none of ours are matched once, and are kept by whichever button is pressed', async () => {
  const page = read();
  await inside.enterAs(page, secretary);
  await page.goto('/gestion/importaciones');
  const lines = [
    'Cooperativa Palabra Una;ONG;ok',
    'Cooperativa Palabra Dos;privado;ok',
    'Cooperativa Palabra Tres;privado;ok',
  ];
  await page.getByLabel('Planilla', { exact: true }).setInputFiles(csv('Nombre;Sector;Estado', ...lines));
  await press(page, 'Leer la planilla');
  await press(page, 'Ver qué cambiaría');
  await settled(page);
  const main = page.getByRole('main');
  expect(await main.textContent()).toContain('2 palabras de la planilla no son de las nuestras');
  expect(await main.getByText('Privado sin fines de lucro').count()).toBeGreaterThan(0);
  await main.getByRole('link', { name: 'Celdas que no se pudieron leer: 5' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Qué significa «privado» en Sector').selectOption('private_company');
  await page.getByLabel('Qué significa «ok» en Estado').selectOption('active');
  await press(page, 'Aplicar la importación');
  await told(page, 'Guardamos lo que decidiste. Así quedaría: míralo y aplica.');
  expect(await page.getByLabel('Qué significa «privado» en Sector').inputValue()).toBe('private_company');
  expect(await main.textContent()).toContain('Palabras de la planilla: ya dijiste qué significan (2)');
  expect(await main.getByText('Celdas que no se pudieron leer:').count()).toBe(0);
  await press(page, 'Aplicar la importación');
  await told(page, 'La importación se aplicó.');
  await page.locator('summary', { hasText: 'Deshacer la importación' }).click();
  await press(page, 'Sí, deshacer');
  await told(page, 'La importación se deshizo.');
});

test('two that are one are merged and parted again', async () => {
  const page = await visit({ script: false });
  await inside.enterAs(page, secretary);
  const name = 'Cooperativa Greda Molida';
  await page.goto('/gestion/importaciones');
  await page
    .getByLabel('Planilla', { exact: true })
    .setInputFiles(csv('Nombre;Región', `Centro ${name};Ñuble`, `${name} (Centro);Maule`));
  await press(page, 'Leer la planilla');
  await press(page, 'Ver qué cambiaría');
  await settled(page);
  for (const other of await page.getByLabel('Es otra organización: agregarla').all()) await other.check();
  if (await page.getByRole('button', { name: 'Guardar lo decidido en esta página' }).count())
    await press(page, 'Guardar lo decidido en esta página');
  await settled(page);
  await press(page, 'Aplicar la importación');
  await told(page, 'La importación se aplicó.');
  await page.goto('/gestion/duplicados');
  await expectAccessible(page);
  const pair = page.getByRole('link', { name: new RegExp(`Comparar .*${name}`) });
  await workedOn(page, pair);
  await pair.click();
  await page.getByRole('heading', { name: '¿Son la misma organización?' }).waitFor();
  await expectAccessible(page);
  await page.locator('summary', { hasText: 'Fusionarlas' }).click();
  await press(page, 'Sí, fusionarlas');
  await page.getByText('Las organizaciones quedaron fusionadas.').waitFor();
  await expectAccessible(page);
  await page.locator('tbody th a').first().click();
  await page.waitForURL(/fusiones\/[0-9a-f-]+$/);
  await expectAccessible(page);
  await page.locator('summary', { hasText: 'Deshacer…' }).click();
  await press(page, 'Sí, separarlas');
  await page.getByText('quedaron separadas').waitFor();
});
