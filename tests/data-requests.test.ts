/** Errands about one's own data without an account: asking, proving the address, seeing what is held; and the secretariat that answers. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit } = browsing();
const inside = behindTheSite();
const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click();

/** From the footer to the button behind the link in the letter: three screens. */
async function ask(page: Page, what: string): Promise<string> {
  const email = `contacto-${randomUUID().slice(0, 8)}@correo.example`;
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

describe('without script, on a phone', () => {
  const how = { script: false, phone: true };

  test('a form with faults says each at its field', async () => {
    const page = await visit(how);
    await page.goto('/datos-personales/solicitud');
    await expectAccessible(page);
    await press(page, 'Enviarme el enlace');
    const said = await page.getByRole('alert').textContent();
    for (const words of ['Elige qué pides.', 'Escribe tu correo electrónico.']) expect(said).toContain(words);
  });

  test('what is held is shown and taken along at once; the link works once', async () => {
    const page = await visit(how);
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
    const page = await visit(how);
    const email = await ask(page, 'Borrar mis datos');
    await press(page, 'Confirmar');
    const folio = /folio (\d+)/.exec((await main(page).textContent()) ?? '')![1]!;
    const staff = await visit(how);
    await inside.enterAs(staff, 'amanda@mesa.example');
    await staff.goto('/gestion');
    await main(staff)
      .getByRole('link', { name: /^\d+ solicitud/ })
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
});
