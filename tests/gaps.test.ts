/** The errand of a gap, without script: stated with its sources and published; two organisations say why it happens; the secretariat decides. */
import { expect, test } from 'vitest';
import type { AnyPage } from './any-page.ts';
import { awake, browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { read, visit } = browsing();
const inside = behindTheSite();
const main = async (page: AnyPage) => ((await page.getByRole('main').textContent()) ?? '').replaceAll(/\s+/g, ' ');
const press = (page: AnyPage, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
const open = (page: AnyPage, fold: string) =>
  page.getByRole('main').locator('summary', { hasText: fold }).first().click();
const title = 'La micro no llega a la sede';
const cause = 'El recorrido se cambió sin preguntar';

async function source(page: AnyPage, said: string): Promise<void> {
  await page.getByLabel('Lo que alguien dijo').check();
  await page.locator('#source').fill(said);
  await press(page, 'Agregar esta fuente');
}

test('without script: a gap is stated and published, two organisations build its tree, and each proposal says what became of it', async () => {
  const staff = read();
  await inside.enterAs(staff, 'amanda@mesa.example');
  await staff.goto('/gestion/brechas');
  await staff.getByRole('link', { name: 'Escribir una brecha' }).click();
  await staff.locator('#title').fill(title);
  await press(staff, 'Guardar el borrador');
  expect(await main(staff)).toContain('Falta completar este campo.');
  expect(await staff.locator('#title').inputValue()).toBe(title);
  await staff.locator('#statement').fill('En Tomé, quienes no tienen auto no llegan a los talleres.');
  await staff.getByLabel('De cobertura').check();
  await open(staff, 'Biobío');
  await staff.locator('[name=worksInComunas][value="08111"]').check();
  await press(staff, 'Guardar el borrador');
  const kept = staff.url().split('?')[0]!;
  expect(await main(staff)).toContain('Faltan 2 fuentes para publicarla.');
  await source(staff, 'Asamblea de Tomé');
  await source(staff, 'Junta de vecinos');
  await open(staff, 'Publicarla');
  await press(staff, 'Sí, publicarla');
  expect(await main(staff)).toContain('Las organizaciones ya pueden opinar.');

  const owner = read();
  await inside.enterAs(owner, 'diego@telar-ciudadano.example');
  await owner.goto('/brechas?comuna=08111');
  await owner.getByRole('link', { name: title }).click();
  await owner.getByRole('link', { name: 'Decir lo que sé de esto' }).click();
  expect(await main(owner)).toMatch(/En nombre de.*Fundación Telar Ciudadano/);
  await owner.getByLabel('Una causa: por qué pasa').check();
  await owner.locator('#words').fill('Falta de micros');
  await press(owner, 'Proponer');
  expect(await main(owner)).toContain('Di qué pasa, no qué falta');
  expect(await owner.locator('#words').inputValue()).toBe('Falta de micros');
  await owner.locator('#words').fill(cause);
  await press(owner, 'Proponer');
  await press(owner, `Retirar la propuesta: ${cause}`);
  expect(await main(owner)).toContain('Propuesta retirada.');
  await owner.getByLabel('Una causa: por qué pasa').check();
  await owner.locator('#words').fill(cause);
  await press(owner, 'Proponer');
  expect(await main(owner)).toContain('Propuesto, con tu apoyo.');

  const nobody = read();
  await inside.enterAs(nobody, 'gladys@correo.example');
  await nobody.goto(`/brechas/la-micro-no-llega-a-la-sede/opinar`);
  expect(await main(nobody)).toContain('Opinan las organizaciones del registro.');

  await staff.goto('/gestion');
  expect(await main(staff)).toMatch(/propuestas? sobre (una brecha|brechas) por decidir/);
  await staff.goto(`${new URL(kept).pathname}/arbol`);
  await press(staff, `Aceptar: ${cause}`);
  expect(await main(staff)).toContain('Aceptada: está en el árbol.');
  await owner.goto('/brechas/la-micro-no-llega-a-la-sede');
  expect(await main(owner)).toMatch(new RegExp(`${cause} ?1 de 1 la apoyan`));
  expect(await main(owner)).toMatch(/en el árbol.*Otra la retiró quien la había propuesto/);

  await owner.getByRole('link', { name: 'Decir lo que sé de esto' }).click();
  await owner.getByLabel('Una causa: por qué pasa').check();
  await owner.locator('#words').fill('Cambiaron la micro');
  await press(owner, 'Proponer');
  await staff.goto(`${new URL(kept).pathname}/arbol`);
  await open(staff, 'Juntar con otra');
  await staff.getByLabel('Con cuál').first().selectOption(cause);
  await press(staff, 'Juntar');
  expect(await main(staff)).toContain('Juntada: sus apoyos cuentan en la otra.');
  await open(staff, 'Decididas');
  await press(staff, 'Separarlas: Cambiaron la micro');
  expect(await main(staff)).toContain('Separada: tiene sus propios apoyos');

  await staff.goto(new URL(kept).pathname);
  await open(staff, 'Dejarla de lado');
  await staff.locator('#reason').fill('Era una prueba.');
  await press(staff, 'Sí, dejarla de lado');
  expect((await owner.goto('/brechas/la-micro-no-llega-a-la-sede'))!.status()).toBe(410);
  expect(await owner.content()).toContain('Era una prueba.');
});

test('the pages where a gap is kept and spoken about are accessible', async () => {
  const page = await visit();
  await inside.enterAs(page, 'amanda@mesa.example');
  await page.goto('/gestion/brechas');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Quienes cuidan en casa no encuentran relevo cerca' }).click();
  await page.getByRole('heading', { name: 'De dónde se sabe' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Causas y efectos' }).click();
  await page.getByRole('heading', { name: 'Por decidir' }).waitFor();
  await expectAccessible(page);
  const owner = await visit({ script: false, phone: true });
  await inside.enterAs(owner, 'diego@telar-ciudadano.example');
  await owner.goto('/brechas/quienes-cuidan-en-casa-no-encuentran-relevo-cerca/opinar');
  await expectAccessible(owner);
});

test('the screen of a workshop follows what is proposed by phone, with no header; without script it is loaded again', async () => {
  const screen = await visit();
  await screen.goto('/brechas/los-programas-terminan-sin-saber-si-sirvieron/pantalla');
  await screen.getByText('Nada por decidir.').waitFor();
  await awake(screen);
  await expectAccessible(screen);
  expect(await screen.getByRole('navigation').count()).toBe(0);
  const phone = read();
  await inside.enterAs(phone, 'diego@telar-ciudadano.example');
  await phone.goto('/brechas/los-programas-terminan-sin-saber-si-sirvieron/opinar');
  await phone.getByLabel('Un efecto: qué provoca').check();
  await phone.locator('#words').fill('Cada año se empieza de cero');
  await press(phone, 'Proponer');
  await screen.getByText('Cada año se empieza de cero').waitFor();
  await phone.goto('/brechas/los-programas-terminan-sin-saber-si-sirvieron/pantalla');
  expect(await phone.content()).toContain('http-equiv="refresh"');
});
