/** What somebody writes about a thing that is taken away meanwhile is there to copy, and why it is gone. */
import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { now } from '#platform/clock.ts';
import type { AnyPage } from './any-page.ts';
import { browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit, read } = browsing();
const inside = behindTheSite();
const main = (page: AnyPage) => page.getByRole('main').textContent();
const press = (page: AnyPage, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).last().click();
const planted: string[] = [];

afterAll(() => inside.ask((db) => db.deleteFrom('organization').where('id', 'in', planted).execute()));

/** A request to represent an organisation, which waits; answers its folio. */
async function requested(): Promise<number> {
  const [id, at] = [randomUUID(), now()];
  planted.push(id);
  const organization = { id, slug: `reclamado-${id}`, name: `Taller ${id}`, sector: 'private_nonprofit' } as const;
  const said = { name: 'Rosa Soto', email: `${id}@taller.example`, position: 'Directora', proof: 'Dirijo la casa.' };
  return inside.ask(async (db) => {
    await db.insertInto('organization').values(organization).execute();
    const waits = { id: randomUUID(), organization_id: id, state: 'waiting', asked_at: at, proved_at: at } as const;
    const request = db.insertInto('representation_request').values({ ...waits, ...said });
    return (await request.returning('folio').executeTakeFirstOrThrow()).folio;
  });
}

const takenBack = (folio: number) =>
  inside.ask((db) => db.deleteFrom('representation_request').where('folio', '=', folio).execute());

test.each([
  { how: 'with script', page: () => visit() },
  { how: 'without script, on a phone', page: () => read({ phone: true }) },
])('a request that is taken back while its refusal is written, $how', async ({ page: opens }) => {
  const folio = await requested();
  const amanda: AnyPage = await opens();
  await inside.enterAs(amanda, 'amanda@mesa.example');
  await amanda.goto(`/gestion/representacion/${folio}`);
  await amanda.getByLabel('Por qué').last().fill('La carta no viene firmada.');
  await takenBack(folio);
  await press(amanda, 'Rechazar');
  await amanda.getByText('quien la hizo la retiró').waitFor();
  expect(await main(amanda)).toContain('La carta no viene firmada.');
  await expectAccessible(amanda);
});

test('a gap that is dropped while a cause is written', async () => {
  const [diego, amanda] = [read({ phone: true }), read()];
  await inside.enterAs(amanda, 'amanda@mesa.example');
  await inside.enterAs(diego, 'diego@telar-ciudadano.example');
  const gap = '/brechas/quienes-cuidan-en-casa-no-encuentran-relevo-cerca';
  const state = (said: 'published' | 'dropped', reason = '') =>
    inside.ask((db) =>
      db
        .updateTable('gap')
        .set({ state: said, dropped_reason: reason })
        .where('slug', '=', gap.split('/')[2]!)
        .execute(),
    );
  await diego.goto(`${gap}/opinar`);
  await diego.getByLabel('Un efecto: qué provoca').check();
  await diego.locator('#words').fill('Se pierden los controles de salud.');
  await state('dropped', 'Se juntó con otra.');
  try {
    await press(diego, 'Proponer');
    expect(await main(diego)).toMatch(/Motivo: Se juntó con otra\..*Se pierden los controles de salud\./s);
    await expectAccessible(diego);
  } finally {
    await state('published');
  }
});
