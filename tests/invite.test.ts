/** Errands of inviting many organisations to be represented: in sight however many, undone from the desk, claims first. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { now } from '#platform/clock.ts';
import type { AnyPage } from './any-page.ts';
import { browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit, read } = browsing();
const inside = behindTheSite();
const secretary = 'amanda@mesa.example';
const main = (page: AnyPage) => page.getByRole('main').textContent();
const planted: string[] = [];

/** Organisations that nobody represents, under a name of their own. */
async function organizations(count: number) {
  const called = `Hilo ${randomUUID().slice(0, 6)}`;
  const rows = Array.from({ length: count }, (_, place) => {
    const id = randomUUID();
    return { id, slug: `hilo-${id}`, name: `${called} ${place + 1}`, public_email: `hola@h${place}-${id}.example` };
  });
  await inside.ask((db) =>
    db
      .insertInto('organization')
      .values(rows.map((row) => ({ ...row, sector: 'private_nonprofit' as const })))
      .execute(),
  );
  planted.push(...rows.map(({ id }) => id));
  return { called, rows };
}

const askedFor = (organization_id: string) =>
  inside.ask((db) =>
    db
      .insertInto('representation_request')
      .values({
        id: randomUUID(),
        organization_id,
        email: `${randomUUID().slice(0, 8)}@hilo.example`,
        name: 'Rosa Soto',
        position: 'Directora',
        proof: 'Dirijo la casa.',
        state: 'waiting',
        asked_at: now(),
        proved_at: now(),
      })
      .returning('folio')
      .executeTakeFirstOrThrow(),
  );

const letterLeft = (organizationId: string) =>
  inside.ask((db) =>
    sql`update outbox set sent_at = now() from invitation i
      where dedupe_key = 'invitation:' || i.id and organization_id = ${organizationId}`.execute(db),
  );

afterAll(async () => {
  await inside.ask(async (db) => {
    if (planted.length === 0) return;
    await db.deleteFrom('invitation').where('organization_id', 'in', planted).execute();
    await db.deleteFrom('organization').where('id', 'in', planted).execute();
  });
});

/** Somebody of the secretariat whose desk no other errand touches. */
async function ownSecretary(): Promise<AnyPage> {
  const page = read({ phone: true });
  const email = `${randomUUID().slice(0, 8)}@hilo.example`;
  await inside.openAccount(page, { email, name: 'Nora Hilo', password: 'una clave muy larga y buena' });
  await inside.grant(email, 'secretariat');
  await inside.ask((db) =>
    db
      .updateTable('session')
      .set({ second_factor_at: now() })
      .where('person_id', '=', db.selectFrom('person').select('id').where('email', '=', email))
      .execute(),
  );
  return page;
}

async function chooseAll(page: AnyPage, called: string) {
  await page.goto(`/gestion/organizaciones?q=${encodeURIComponent(called)}`);
  for (const box of await page.locator('tbody input[name=id]').all()) await box.check();
}

test('many are invited, but those that somebody asked to represent; left and come back, it is undone from the desk', async () => {
  const { called, rows } = await organizations(3);
  await askedFor(rows[2]!.id);
  const nora = await ownSecretary();
  await chooseAll(nora, called);
  await nora.getByRole('button', { name: 'Invitar', exact: true }).click();
  expect(await main(nora)).toMatch(/Se hará con 2\..*1 queda fuera.*Alguien pidió representarla/s);
  await expectAccessible(nora);
  await nora.getByRole('link', { name: `${called} 3` }).click();
  expect(await main(nora)).toMatch(/1 solicitud\b/);
  await chooseAll(nora, called);
  await nora.getByRole('button', { name: 'Invitar', exact: true }).click();
  await nora.getByRole('main').getByRole('button', { name: 'Invitar', exact: true }).click();
  expect(await main(nora)).toContain('Listo: se hizo con 2.');

  await nora.goto('/gestion?de=mi');
  await nora.getByRole('link', { name: /^Deshacer: Invitación a representar a 2 organizaciones/ }).click();
  expect(await main(nora)).toContain(`${called} 1`);
  await expectAccessible(nora);
  await nora.getByRole('main').getByRole('button', { name: 'Deshacer', exact: true }).click();
  expect(await main(nora)).toContain('Se deshizo en 2.');
  await expectAccessible(nora);
  await nora.goto(`/gestion/organizaciones?q=${encodeURIComponent(called)}`);
  expect(await main(nora)).not.toContain('Invitada el');
  await nora.goto(`/gestion/historial?de=organization:${rows[0]!.id}`);
  expect(await main(nora)).toMatch(/deshizo una invitación.*invitó a alguien a representar a la organización/s);
});

test.each([1280, 390, 320])(
  'what is done with the chosen is in sight above the fold and hides no row that has the focus: %s wide',
  async (width) => {
    const { called, rows } = await organizations(26);
    const page = await visit({ script: false });
    await page.setViewportSize({ width, height: 760 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await inside.enterAs(page, secretary);
    await chooseAll(page, called);
    const boxes = await page.locator('tbody input[name=id]').all();
    const bar = page.getByRole('region', { name: 'Con las elegidas' });
    await boxes[0]!.focus();
    for (const _ of rows) {
      const top = (await bar.boundingBox())!.y;
      const { y, height } = (await page.locator(':focus').boundingBox())!;
      expect(y + height).toBeLessThanOrEqual(top);
      await page.keyboard.press('Tab');
      if ((await page.locator('tbody :focus').count()) === 0) break;
    }
    await page.getByRole('button', { name: 'Invitar', exact: true }).click();
    await page.waitForURL(/elegidas\?/);
    const button = page.getByRole('main').getByRole('button', { name: 'Invitar', exact: true });
    const { y, height } = (await button.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(760);
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    const last = (await page.getByText(`${called} 26`).boundingBox())!;
    expect(last.y + last.height).toBeLessThanOrEqual((await button.boundingBox())!.y);
  },
);

test('one who is invited to the mesa is undone from where the invited are listed, also after leaving the page', async () => {
  const amanda = read({ phone: true });
  const email = `${randomUUID().slice(0, 8)}@hilo.example`;
  await inside.enterAs(amanda, secretary);
  await amanda.goto('/gestion/personas');
  await amanda.getByLabel('Correos electrónicos').fill(email);
  await amanda.getByRole('radio', { name: /Análisis/ }).check();
  await amanda.getByRole('main').getByRole('button', { name: 'Enviar la invitación' }).click();
  expect(await main(amanda)).toMatch(new RegExp(`Invitamos a .*${email}.* sale.? a las \\d\\d:\\d\\d|cartas salen`));
  await amanda.goto('/gestion');
  await amanda.goto('/gestion/personas');
  expect(await main(amanda)).toContain(email);
  await expectAccessible(amanda);
  await amanda.goto(`/gestion/personas?vista=todas&q=${email}`);
  await amanda.getByRole('main').getByRole('link', { name: email }).click();
  await amanda
    .getByRole('main')
    .getByRole('button', { name: `Deshacer la invitación a ${email}` })
    .click();
  expect(await main(amanda)).toContain(`Se deshizo la invitación a ${email}`);
  const letters = await inside.ask((db) =>
    db.selectFrom('outbox').select('id').where('to_address', '=', email).execute(),
  );
  expect(letters).toEqual([]);
});

test('where the invitation that granted a request is undone or revoked, the request waits to be decided again', async () => {
  const [one] = (await organizations(1)).rows;
  const { folio } = await askedFor(one!.id);
  const page = read();
  const press = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).last().click();
  await inside.enterAs(page, secretary);
  for (const [first, second] of [['Deshacer'], ['Anular', 'Sí, anular']] as const) {
    await page.goto(`/gestion/representacion/${folio}`);
    await press('Aceptar');
    if (second) await letterLeft(one!.id);
    await page.goto(`/cuenta/organizaciones/${one!.slug}`);
    expect(await main(page)).toContain('su solicitud vuelve a quedar por decidir');
    await expectAccessible(page);
    if (second) await page.locator('summary', { hasText: first }).click();
    await press(second ?? first);
    await page.goto(`/gestion/representacion/${folio}`);
    expect(await page.getByRole('heading', { name: 'Decidir' }).count()).toBe(1);
  }
});
