/** The errands of whoever corrects a registration on two devices, without script: nothing is lost, nothing unread is sent. */
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { makeLink } from '#registry/registration/link.server.ts';
import type { AnyPage } from './any-page.ts';
import { browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { read } = browsing();
const inside = behindTheSite();
const email = 'dos-aparatos@correo.example';
const press = (page: AnyPage, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).last().click();
const words = (which: string) => `Acompaña a cooperativas de mujeres que procesan alimentos en el Biobío, ${which}.`;
const main = (page: AnyPage) => page.getByRole('main').textContent();

let id: string;
let link: string;

/** One of its own that staff asked to correct, as another stands in an open window. */
beforeEach(() =>
  inside.ask(async (db) => {
    id = newId();
    const own = { name: 'Agrupación Dos Aparatos', description: 'Uno', rut: '' };
    await sql`with other as (select r.* from registration r join registration_window w on w.id = r.window_id
        where r.state <> 'draft' and w.closed_at is null order by r.folio limit 1),
      one as (insert into registration (id, window_id, state, answers, email, submitted_at, privacy_version, version)
        select ${id}, window_id, 'changes_requested', answers || ${JSON.stringify(own)}::jsonb, ${email},
          now() - interval '2 days', (select max(version) from privacy_text), 1 from other returning id, answers),
      sent as (insert into registration_submission (id, registration_id, answers, submitted_at)
        select ${newId()}, id, answers || '{"rut": null, "foundedYear": null}', now() - interval '2 days' from one)
      insert into registration_decision (id, registration_id, verdict, reasons, message, decided_at)
        select ${newId()}, id, 'changes_requested', '{"rut": "Falta.", "description": "Es muy corta."}', '', now() - interval '1 day' from one`.execute(
      db,
    );
    link = `/registro/continuar/${await makeLink(db, id)}`;
  }),
);
afterAll(() => inside.ask((db) => db.deleteFrom('registration').where('email', '=', email).execute()));

/** A device that has the page of the letter's link before it. */
async function device(): Promise<AnyPage> {
  const page = read({ phone: true });
  await page.goto(link);
  return page;
}

test('what is sent after the other device sent is given back, not said to be under review', async () => {
  const [one, two] = [await device(), await device()];
  await two.locator('#rut').fill('65.123.944-3');
  await two.locator('#description').fill(words('dos'));
  await press(two, 'Enviar correcciones');
  await two.waitForURL(/enviada/);
  await one.locator('#description').fill(words('tres'));
  await press(one, 'Enviar correcciones');
  expect(await one.locator('h1').textContent()).toBe('Lo que escribiste no se envió');
  expect(await main(one)).toContain(words('tres'));
  await expectAccessible(one);
});

test('what the other device wrote is shown before it is sent, with what this page said', async () => {
  const [one, two] = [await device(), await device()];
  await one.locator('#description').fill(words('uno'));
  await press(one, 'Enviar correcciones');
  await one.locator('#explanation-rut').fill('No tenemos.');
  await press(two, 'Enviar correcciones');
  expect(await two.locator('#description').inputValue()).toBe(words('uno'));
  expect(await two.locator('#description-error').textContent()).toContain('esto cambió, y aquí está como quedó');
  await two.locator('#description').fill(words('tres'));
  await press(two, 'Enviar correcciones');
  await press(one, 'Enviar igual');
  expect(await one.locator('#description').inputValue()).toBe(words('tres'));
  expect(await one.locator('#description-error').textContent()).toContain(`Antes decía: «${words('uno')}»`);
  expect(await one.locator('#explanation-rut').inputValue()).toBe('No tenemos.');
  await expectAccessible(one);
});

test('what the other device wrote is not sent from the page of all the answers before it was on it', async () => {
  const one = await device();
  await one.locator('#description').fill(words('uno'));
  await press(one, 'Cambiar otra respuesta');
  const two = await device();
  await two.locator('#description').fill(words('dos'));
  await press(two, 'Enviar correcciones');
  await press(one, 'Enviar de nuevo');
  expect(await one.locator('#respuesta-description').textContent()).toContain(words('dos'));
  expect(await main(one)).toContain(`esto cambió, y aquí está como quedó. Antes decía: «${words('uno')}»`);
  await expectAccessible(one);
  await press(one, 'Enviar de nuevo');
  await press(one, 'Enviar igual');
  await one.waitForURL(/enviada/);
});

test('looking for an ally says what the other device wrote meanwhile', async () => {
  const [one, two] = [await device(), await device()];
  for (const page of [one, two]) await page.goto(`/registro/${id}/alianzas`);
  await two.locator('#traits').fill('Trabajamos con tres comunas.');
  await press(two, 'Guardar y continuar');
  await one.locator('#allySearch').fill('Junta');
  await press(one, 'Buscar y agregar');
  expect(await one.locator('#traits').inputValue()).toBe('Trabajamos con tres comunas.');
  expect(await one.locator('#traits-error').textContent()).toContain('esto cambió, y aquí está como quedó');
  await expectAccessible(one);
});
