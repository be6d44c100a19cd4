/** Errands of «¿Es tu organización?»: somebody asks to represent one by mail, with a document, and staff accept, undo and refuse. */
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { now } from '#platform/clock.ts';
import type { AnyPage } from './any-page.ts';
import { awake, browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit, read } = browsing();
const inside = behindTheSite();
const press = (page: AnyPage, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).last().click();
const main = (page: AnyPage) => page.getByRole('main').textContent();
const planted: string[] = [];

async function organization(): Promise<{ id: string; name: string; path: string }> {
  const id = randomUUID();
  const [name, slug] = [`Taller Reclamado ${id.slice(0, 6)}`, `reclamado-${id.slice(0, 6)}`];
  await inside.ask((db) =>
    db.insertInto('organization').values({ id, slug, name, sector: 'private_nonprofit' }).execute(),
  );
  planted.push(id);
  return { id, name, path: `/articuladores/${slug}` };
}

/** A request that waits for it; answers the page on which it is decided. */
async function requested(organizationId: string, name: string): Promise<string> {
  const at = now();
  const said = {
    email: `${randomUUID().slice(0, 8)}@taller.example`,
    name,
    position: 'Directora',
    proof: 'Dirijo la casa.',
  };
  const { folio } = await inside.ask((db) =>
    db
      .insertInto('representation_request')
      .values({
        id: randomUUID(),
        organization_id: organizationId,
        state: 'waiting',
        asked_at: at,
        proved_at: at,
        ...said,
      })
      .returning('folio')
      .executeTakeFirstOrThrow(),
  );
  return `/gestion/representacion/${folio}`;
}

/** As if the letter of what was decided on it had waited its time. */
const letterLeft = (organizationId: string) =>
  inside.ask(async (db) => {
    const before = now().subtract({ minutes: 11 });
    await db
      .updateTable('representation_request')
      .set({ undo_until: before })
      .where('organization_id', '=', organizationId)
      .execute();
    await db
      .updateTable('invitation')
      .set({ invited_at: before })
      .where('organization_id', '=', organizationId)
      .execute();
  });

afterAll(async () => {
  if (planted.length === 0) return;
  await inside.ask(async (db) => {
    for (const table of ['invitation', 'invitation_link', 'membership'] as const)
      await db.deleteFrom(table).where('organization_id', 'in', planted).execute();
    await db.deleteFrom('organization').where('id', 'in', planted).execute();
  });
});

describe('without script, on a phone', () => {
  const how = { phone: true };

  test('asked from its page, confirmed by mail, decided by staff', async () => {
    const { name, path } = await organization();
    const email = `rosa-${randomUUID().slice(0, 8)}@taller.example`;
    const rosa = read(how);
    await rosa.goto(path);
    await rosa.getByRole('link', { name: 'Reclamar esta organización' }).click();
    await expectAccessible(rosa);
    await rosa.getByLabel('Tu nombre').fill('Rosa Soto');
    await press(rosa, 'Pedir representarla');
    expect(await rosa.getByRole('alert').textContent()).toContain('Cómo podemos saber que la representas');
    expect(await rosa.getByLabel('Tu nombre').inputValue()).toBe('Rosa Soto');
    await rosa.getByLabel('Tu cargo').fill('Directora');
    await rosa.getByLabel('Tu correo').fill(email);
    await rosa.getByLabel('Cómo podemos saber').fill('Figuro en la página del equipo desde 2019.');
    await press(rosa, 'Pedir representarla');
    expect(await main(rosa)).toContain('Revisa tu correo');
    await rosa.goto(await inside.mailedLink('registry.representationProve', email));
    await expectAccessible(rosa);
    const file = { name: 'carta.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') };
    await rosa.getByLabel('Un documento').setInputFiles(file);
    await press(rosa, 'Confirmar mi solicitud');
    expect(await main(rosa)).toContain('Recibimos tu solicitud');

    const amanda = read(how);
    await inside.enterAs(amanda, 'amanda@mesa.example');
    await amanda.goto('/gestion/representacion');
    await expectAccessible(amanda);
    await amanda.getByRole('link', { name }).click();
    await amanda.waitForURL(/\/representacion\/\d+$/);
    await expectAccessible(amanda);
    for (const words of ['Figuro en la página del equipo', 'carta.pdf', 'Abrió el enlace'])
      expect(await main(amanda)).toContain(words);
    await press(amanda, 'Aceptar');
    expect(await main(amanda)).toContain('Aceptada el');
    await press(amanda, 'Deshacer');
    expect(await main(amanda)).toContain('La decisión se deshizo: la carta no salió');
    await press(amanda, 'Rechazar');
    expect(await main(amanda)).toContain('Escribe el motivo');
    await amanda.getByLabel('Por qué').last().fill('No pudimos confirmarlo.');
    await press(amanda, 'Aceptar');
    expect(await amanda.getByRole('alert').textContent()).toMatch(/Todavía no se decide.*No pudimos confirmarlo\./s);
    await expectAccessible(amanda);
    await press(amanda, 'Rechazar con ese motivo');
    expect(await main(amanda)).toMatch(/Rechazada el .*No pudimos confirmarlo\./s);
    await expectAccessible(amanda);

    await amanda.goto(path.replace('/articuladores', '/gestion/organizaciones'));
    expect(await main(amanda)).toContain('Quien tenga el enlace puede quedar como responsable');
    await press(amanda, 'Hacer el enlace');
    const link = await amanda.getByLabel('Enlace, para copiar').inputValue();
    await expectAccessible(amanda);
    await rosa.goto(link);
    expect(await main(rosa)).toContain(`puedes ser responsable de ${name}`);
    await amanda.getByText('Anular', { exact: true }).click();
    await press(amanda, 'Sí, anular');
    expect(await main(amanda)).toContain('El enlace quedó anulado');
    await rosa.goto(link);
    expect(await main(rosa)).toContain('Este enlace fue anulado');
  });
});

test('what was typed and not sent is given back on the same device, said beside the document that is not, and goes once it is sent', async () => {
  const { path } = await organization();
  const page = await visit({ phone: true });
  await page.goto(`${path}/reclamar`);
  await awake(page);
  await page.getByLabel('Tu nombre').fill('Rosa Soto');
  await page.getByLabel('Cómo podemos saber').fill('Figuro en la página del equipo desde 2019.');
  const later = await page.context().newPage();
  await page.close();
  await later.goto(`${path}/reclamar`);
  await later.getByText(/^Recuperamos lo que habías escrito en este aparato/).waitFor();
  expect(await later.getByLabel('Tu nombre').inputValue()).toBe('Rosa Soto');
  await expectAccessible(later);
  await later.getByLabel('Tu cargo').fill('Directora');
  await later.getByLabel('Tu correo').fill(`rosa-${randomUUID().slice(0, 8)}@taller.example`);
  await press(later, 'Pedir representarla');
  await later.getByText('Revisa tu correo').waitFor();
  await later.goto(`${path}/reclamar`);
  await awake(later);
  expect(await later.getByLabel('Tu nombre').inputValue()).toBe('');
  const ema = read();
  await inside.enterAs(ema, 'gladys@correo.example');
  await ema.goto(`${path}/reclamar`);
  expect(await main(ema)).toContain('hay que elegirlo otra vez');
});

test('whoever asked reads of it wherever she looks: with its folio, that it waits, and why it was refused; a stranger reads nothing', async () => {
  const { id, name, path } = await organization();
  const [rosa, ema] = [read({ phone: true }), read()];
  const account = (name: string) => ({
    email: `${randomUUID().slice(0, 8)}@taller.example`,
    name,
    password: 'una clave muy larga y buena',
  });
  await inside.openAccount(rosa, account('Rosa Soto'));
  await inside.openAccount(ema, account('Ema Rojas'));
  await rosa.goto(`${path}/reclamar`);
  await rosa.getByLabel('Tu cargo').fill('Directora');
  await rosa.getByLabel('Cómo podemos saber').fill('Figuro en la página del equipo desde 2019.');
  await press(rosa, 'Pedir representarla');
  const folio = /folio (\d+)/.exec((await main(rosa))!)![1]!;
  const hers = [path, `${path}/reclamar`, '/mi-organizacion', '/cuenta'];
  for (const place of hers) {
    await rosa.goto(place);
    expect(await main(rosa), place).toMatch(
      new RegExp(`Por decidir.*Pediste representarla .* folio ${folio}\\..*te responde a`, 's'),
    );
    await expectAccessible(rosa);
    await ema.goto(place);
    expect(await main(ema), place).not.toMatch(/Pediste representarla|Rosa Soto/);
  }
  await rosa.goto(path);
  await rosa.getByText('Retirar la solicitud', { exact: true }).click();
  await press(rosa, 'Sí, retirarla');
  expect(await main(rosa)).toContain('Retiraste tu solicitud');
  await expectAccessible(rosa);
  await rosa.goto(`${path}/reclamar`);
  await rosa.getByLabel('Tu cargo').fill('Directora');
  await rosa.getByLabel('Cómo podemos saber').fill('Figuro en la página del equipo desde 2019.');
  await press(rosa, 'Pedir representarla');
  const second = /folio (\d+)/.exec((await main(rosa))!)![1]!;
  const amanda = read();
  await inside.enterAs(amanda, 'amanda@mesa.example');
  await amanda.goto(`/gestion/representacion/${second}`);
  await amanda.getByLabel('Por qué').last().fill('No figuras en su página.');
  await press(amanda, 'Rechazar');
  await rosa.goto('/mi-organizacion');
  expect(await main(rosa)).toContain('Por decidir');
  await letterLeft(id);
  for (const place of hers) {
    await rosa.goto(place);
    expect(await main(rosa), place).toMatch(/No aceptada.*por este motivo:.*No figuras en su página\./s);
  }
  await rosa.goto('/mi-organizacion');
  expect(await main(rosa)).toContain(name);
  await rosa.getByRole('link', { name: 'Pedirlo de nuevo' }).click();
  expect(await rosa.getByLabel('Tu cargo').count()).toBe(1);
});

test('decided by a colleague meanwhile, the reason that was typed is there to copy', async () => {
  const page = await requested((await organization()).id, 'Rosa Soto');
  const [bruno, amanda] = [read(), await visit()];
  await inside.enterAs(bruno, 'bruno@mesa.example');
  await inside.enterAs(amanda, 'amanda@mesa.example');
  for (const one of [bruno, amanda]) await one.goto(page);
  await press(bruno, 'Aceptar');
  await amanda.getByLabel('Por qué').last().fill('Desconocida.');
  await press(amanda, 'Rechazar');
  await amanda.getByText(/Aceptada el .* por Bruno/).waitFor();
  expect(await amanda.locator('blockquote').textContent()).toBe('Desconocida.');
  await expectAccessible(amanda);
  await awake(amanda);
  amanda.on('dialog', (asked) => expect.unreachable(asked.message()));
  await amanda.getByRole('main').getByRole('link', { name: 'Quién las representa' }).click();
  await amanda.waitForURL(/\/gestion\/representacion$/);
});

test('what the accepted wrote meanwhile is shown when that is undone, and goes back', async () => {
  const { path } = await organization();
  const [rosa, amanda] = [read({ phone: true }), read({ phone: true })];
  const email = `${randomUUID().slice(0, 8)}@taller.example`;
  await inside.openAccount(rosa, { email, name: 'Rosa Soto', password: 'una clave muy larga y buena' });
  await rosa.goto(`${path}/reclamar`);
  await rosa.getByLabel('Tu cargo').fill('Directora');
  await rosa.getByLabel('Cómo podemos saber').fill('Figuro en la página del equipo desde 2019.');
  await press(rosa, 'Pedir representarla');
  const folio = /folio (\d+)/.exec((await main(rosa))!)![1]!;
  await inside.enterAs(amanda, 'amanda@mesa.example');
  await amanda.goto(`/gestion/representacion/${folio}`);
  await press(amanda, 'Aceptar');
  await rosa.goto(`${path.replace('articuladores', 'mi-organizacion')}/editar/contacto`);
  await rosa.getByLabel('Sitio web').fill('https://casas.example');
  await press(rosa, 'Guardar los cambios');
  await press(amanda, 'Deshacer');
  expect(await main(amanda)).toMatch(/hizo algo en la ficha.*Sitio web.*–.*https:\/\/casas\.example.*Rosa Soto/s);
  await expectAccessible(amanda);
  await press(amanda, 'Deshacer la aceptación');
  expect(await main(amanda)).toMatch(/La decisión se deshizo.*volvió a decir lo de antes/);
  const reader = read();
  await reader.goto(path);
  expect(await main(reader)).not.toContain('casas.example');
});

test('where somebody is invited already, a second request shows it and is accepted only when asked once more', async () => {
  const { id, name, path } = await organization();
  const [first, second] = [await requested(id, 'Rosa Soto'), await requested(id, 'Ema Rojas')];
  const amanda = read();
  await inside.enterAs(amanda, 'amanda@mesa.example');
  await amanda.goto(path);
  expect(await main(amanda)).toContain('Alguien pidió representarla');
  await amanda.goto(`/gestion/organizaciones?q=${encodeURIComponent(name)}`);
  expect(await main(amanda)).toContain('2 solicitudes por decidir');
  await amanda.goto(first);
  await press(amanda, 'Aceptar');
  await amanda.goto(path);
  expect(await main(amanda)).toContain('Alguien pidió representarla');
  await letterLeft(id);
  await amanda.goto(path);
  expect(await main(amanda)).toContain('La mesa aceptó la solicitud de alguien');
  expect(await amanda.getByRole('link', { name: 'Reclamar esta organización' }).count()).toBe(0);
  await amanda.goto(second);
  expect(await main(amanda)).toMatch(/Rosa Soto.*Aceptada el .* por Amanda/s);
  await expectAccessible(amanda);
  await amanda.locator('summary', { hasText: /^Aceptar$/ }).click();
  await amanda.getByLabel('Por qué').last().fill('Ya hay una persona.');
  await press(amanda, 'Sí, aceptar también');
  expect(await amanda.getByRole('alert').textContent()).toContain('Ya hay una persona.');
  await press(amanda, 'Aceptar sin enviarlo');
  expect(await main(amanda)).toContain('Aceptada el');
});

test('the sample has one that waits, with its proof, for whoever decides', async () => {
  const page = await visit({ script: false });
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion');
  await page.getByRole('link', { name: /\d+ solicitud(es)? para representar/ }).click();
  await page.getByRole('link', { name: 'Casa Urdimbre Concepción' }).click();
  expect(await main(page)).toContain('Dirijo la casa desde 2022');
  await expectAccessible(page);
});
