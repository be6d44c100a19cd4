/** Errands about one's own data without an account: asking, proving the address, seeing what is held; and the secretariat that answers. */
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixClock, now } from '#platform/clock.ts';
import { sweepFiles } from '#platform/server/files.ts';
import type { AnyPage } from './any-page.ts';
import { browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';
import { site } from './own-site.ts';

const { visit, read } = browsing();
const inside = behindTheSite();
const main = (page: AnyPage) => page.getByRole('main');
const press = (page: AnyPage, name: string) => main(page).getByRole('button', { name, exact: true }).click();

const anAddress = () => `contacto-${randomUUID().slice(0, 8)}@correo.example`;

/** From the footer to the button behind the link in the letter: three screens. */
async function ask(page: AnyPage, what: string, email = anAddress()): Promise<string> {
  await page.goto('/datos-personales');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Tus derechos' }).click();
  await main(page).getByLabel(what).check();
  await main(page).getByLabel('Tu correo').fill(email);
  await press(page, 'Enviarme el enlace');
  expect(await main(page).textContent()).toContain(`Enviamos un enlace a ${email}`);
  await page.goto(await inside.mailedLink('people.data-prove', email));
  expect(await main(page).textContent()).toContain('c•••@correo.example');
  return email;
}

const folioOn = async (page: AnyPage) => /folio (\d+)/.exec((await main(page).textContent()) ?? '')![1]!;

describe('without script, on a phone', () => {
  const how = { phone: true };

  test('a form with faults says each at its field', async () => {
    const page = read(how);
    await page.goto('/datos-personales/solicitud');
    await expectAccessible(page);
    await press(page, 'Enviarme el enlace');
    const said = await page.getByRole('alert').textContent();
    for (const words of ['Elige qué pides.', 'Escribe tu correo electrónico.']) expect(said).toContain(words);
  });

  test('what is held is shown and taken along at once; the link works once', async () => {
    const page = await visit({ ...how, script: false });
    const email = await ask(page, 'Ver qué datos míos guardan');
    const link = page.url();
    await expectAccessible(page);
    await press(page, 'Confirmar');
    await expectAccessible(page);
    expect(await main(page).textContent()).toContain('Correos que te enviamos');
    const file = await main(page).getByRole('link', { name: 'Descargar en un archivo (JSON)' }).getAttribute('href');
    const data = await page.request.get(file!);
    expect(data.headers()['cache-control']).toContain('no-store');
    expect(JSON.stringify(await data.json())).toContain('Confirma tu solicitud');
    expect((await inside.mailedLink('people.data-prove', email)).endsWith(new URL(link).pathname)).toBe(true);
    await page.goto(link);
    expect(await main(page).textContent()).toContain('Este enlace ya se usó');
  });

  test('an erasure is answered by the secretariat, who see it among what waits', async () => {
    const page = read(how);
    const email = await ask(page, 'Borrar mis datos');
    await press(page, 'Confirmar');
    const folio = await folioOn(page);
    const staff = read(how);
    await inside.enterAs(staff, 'amanda@mesa.example');
    await staff.goto('/gestion');
    await main(staff)
      .getByRole('link', { name: /^\d+ solicitud(es)? sobre datos/ })
      .click();
    await expectAccessible(staff);
    await main(staff)
      .getByRole('link', { name: `Solicitud ${folio}`, exact: true })
      .click();
    await staff.waitForURL(/\/solicitudes\/.+/);
    await expectAccessible(staff);
    expect(await main(staff).textContent()).toContain(email);
    await main(staff).locator('summary').filter({ hasText: 'Borrar sus datos' }).click();
    await press(staff, 'Sí, borrar');
    expect(await main(staff).textContent()).toContain('Los datos se borraron.');
    expect(await main(staff).textContent()).not.toContain(email);
  });

  test('what somebody sent as a document is off the disk a day after their erasure, and the log never named them', async () => {
    const email = anAddress();
    const page = read(how);
    await page.goto('/articuladores/alianza-estrecho-solidario/reclamar');
    await main(page).getByLabel('Tu nombre').fill('Rosa Soto');
    await main(page).getByLabel('Tu cargo').fill('Directora');
    await main(page).getByLabel('Tu correo').fill(email);
    await main(page).getByLabel('Cómo podemos saber').fill('Figuro en la página del equipo.');
    await press(page, 'Pedir representarla');
    await page.goto(await inside.mailedLink('registry.representationProve', email));
    const buffer = Buffer.from(`%PDF-1.4\n% Contrato de ${email}\n%%EOF`);
    await main(page).getByLabel('Un documento').setInputFiles({ name: 'c.pdf', mimeType: 'application/pdf', buffer });
    await press(page, 'Confirmar mi solicitud');
    expect(await filesNaming(email)).toEqual([expect.stringMatching(/^files\//)]);

    await ask(page, 'Borrar mis datos', email);
    await press(page, 'Confirmar');
    const folio = await folioOn(page);
    await inside.enterAs(page, 'amanda@mesa.example');
    await page.goto('/gestion/solicitudes');
    await main(page)
      .getByRole('link', { name: `Solicitud ${folio}`, exact: true })
      .click();
    await main(page).locator('summary').filter({ hasText: 'Borrar sus datos' }).click();
    await press(page, 'Sí, borrar');
    await main(page).getByText('Los datos se borraron.').waitFor();
    fixClock(now().add({ hours: 25 }));
    await inside.ask(sweepFiles);
    fixClock(null);
    expect(await filesNaming(email)).toEqual([]);
    expect(await readFile(join(site.data, 'site.log'), 'utf8')).toContain('/gestion/solicitudes');
  });
});

/** The files of the site, its log among them and its database apart, in whose bytes a text stands. */
async function filesNaming(text: string): Promise<string[]> {
  const files = await readdir(site.data, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const outside = paths.filter((path) => !path.startsWith(join(site.data, 'pg')));
  const naming = outside.map(async (path) => ((await readFile(path)).includes(text) ? [path] : []));
  return (await Promise.all(naming)).flat().map((path) => path.slice(site.data.length + 1));
}
