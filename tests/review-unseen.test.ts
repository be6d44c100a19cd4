/** Nothing of a review is decided unseen: what was left unsent before comes first. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { keepUnsent } from '#people/unsent/commands.server.ts';
import type { Actor } from '#platform/actor.ts';
import type { AnyPage } from './any-page.ts';
import { browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { read } = browsing();
const inside = behindTheSite();
const reviewer = 'bruno@mesa.example';
const main = (page: AnyPage) => page.getByRole('main');
const press = (page: AnyPage, name: string) => main(page).getByRole('button', { name }).last().click();

/** Enters as a reviewer; answers the address of a registration of one's own, with its title. */
async function planted(page: AnyPage, name: string): Promise<string> {
  await inside.enterAs(page, reviewer);
  const folio = await inside.ask(async (db) => {
    const { rows } = await sql<{
      folio: number;
    }>`insert into registration (id, window_id, state, answers, email, submitted_at, version)
      select gen_random_uuid(), window_id, 'submitted', answers || ${JSON.stringify({ name, rut: '', allies: [] })}::jsonb,
        'con-cuidado@correo.example', now(), 1
      from registration where state <> 'draft' order by folio limit 1 returning folio`.execute(db);
    return rows[0]!.folio;
  });
  await page.goto(`/gestion/registro/${folio}`);
  return page.url();
}

test('what was left unsent on an earlier visit stops every decision, and stands in its field', async () => {
  const page = read({ phone: true });
  const href = await planted(page, 'Agrupación que se escribió antes');
  const path = new URL(href).pathname;
  const fields = { 'reason-foundedYear': ['Falta la escritura.'], message: ['Les escribo de nuevo.'] };
  await inside.ask(async (db) => {
    const one = db.selectFrom('person').select('id').where('email', '=', reviewer);
    const actor = { id: (await one.executeTakeFirstOrThrow()).id } as Actor;
    await keepUnsent(db, actor, { path, form: 'changes', title: '', fields });
  });
  for (const [button, told] of [
    ['Aceptar y seguir', /esto que escribiste no le llega.*Falta la escritura\..*Esto otro también.*Les escribo/s],
    ['Pedir la corrección y seguir', /esto lo habías escrito antes.*Falta la escritura\..*Les escribo/s],
  ] as const) {
    await page.goto(href);
    await press(page, button);
    expect(await main(page).getByRole('alert').textContent()).toMatch(told);
    expect(await page.getByLabel('Mensaje para la organización').inputValue()).toBe('Les escribo de nuevo.');
    await expectAccessible(page);
  }
  await page.getByLabel('Mensaje para la organización').fill('');
  await press(page, 'Pedir la corrección y seguir');
  expect(page.url()).toMatch(/decidida=\d+:changes_requested/);
  await page.goto(path);
  expect(await main(page).textContent()).toContain('Falta la escritura.');
  expect(await main(page).textContent()).not.toContain('Les escribo de nuevo.');
});

test('accepted with a reason to reject written: rejecting with it is offered there', async () => {
  const page = read({ phone: true });
  await page.goto(await planted(page, 'Agrupación que no se acepta'));
  await main(page).locator('summary', { hasText: 'No aceptar, con motivo' }).first().click();
  await page.locator('#rejection').fill('No trabaja en pobreza.');
  await press(page, 'Aceptar y seguir');
  expect(await main(page).getByRole('alert').textContent()).toContain('No trabaja en pobreza.');
  await press(page, 'Rechazar con ese motivo');
  expect(page.url()).toMatch(/decidida=\d+:rejected/);
});
