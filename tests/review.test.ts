/** The errands of review, with and without script: what comes in is sent back, corrected, accepted; its page is kept and confirmed. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inSantiago, now, today } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { askForConfirmations } from '#registry/upkeep/confirm.server.ts';
import type { AnyPage } from './any-page.ts';
import { awake, browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit, read } = browsing();
const inside = behindTheSite();
const reviewer = 'bruno@mesa.example';
const secretary = 'amanda@mesa.example';
const press = (page: AnyPage, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).last().click();

const unfold = (page: AnyPage, name: string) =>
  page
    .locator('summary', { hasText: new RegExp(`^${name}$`) })
    .first()
    .click();

const onPhone = { phone: true };

/** One that waits already. */
const second = { name: 'Agrupación Huerta Mayor', email: 'mesa@huerta-mayor.example' };
const telar = 'fundacion-telar-ciudadano';

/** Makes the yearly question due for an organisation and asks it; answers the token of the mail to its owner. */
async function askToConfirm(db: Db, slug: string): Promise<string | undefined> {
  const longAgo = now().subtract({ hours: 24 * 400 });
  await db.updateTable('organization').set({ confirmed_at: longAgo }).where('slug', '=', slug).execute();
  await askForConfirmations(db);
  const mails = db.selectFrom('outbox').select('action_url').where('kind', '=', 'registry.confirmationAsked');
  const mail = await mails.where('to_address', '=', 'diego@telar-ciudadano.example').executeTakeFirstOrThrow();
  return mail.action_url?.split('/').at(-1);
}

async function confirmedOn(db: Db, slug: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('organization')
    .select('confirmed_at')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  return row.confirmed_at ? inSantiago(row.confirmed_at).toPlainDate().toString() : undefined;
}

/** The queue's entry with this name. */
async function open(page: AnyPage, name: string): Promise<void> {
  await page.goto(`/gestion/registro?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL(/\/registro\/\d+$/);
}

/** Asks for an answer to be corrected, with its reason. */
async function askFor(page: AnyPage, field: string, reason: string): Promise<void> {
  const asked = page.locator('dl > div', { hasText: new RegExp(`^\\s*${field}`) });
  await asked.locator('summary').click();
  await page.getByLabel(`Qué corregir en «${field}»`).fill(reason);
}

/** The reasons offered beside a question: those that reviewers wrote before. */
async function usualFor(page: AnyPage, field: string): Promise<(string | null)[]> {
  const buttons = await page.locator(`input[aria-label="Qué corregir en «${field}»"] ~ .usual button`).all();
  return Promise.all(buttons.map((button) => button.textContent()));
}

/** The pages a visitor is shown from now on, by the end of their address; where one only leads to another does not count. */
function pagesSeen(page: Page): string[] {
  const pages: string[] = [];
  page.on('domcontentloaded', () => {
    const { pathname, search } = new URL(page.url());
    pages.push(pathname.replace(/^\/registro\/[^/]+/, '') + (search && `/${search}`));
  });
  return pages;
}

const labelsOf = async (page: AnyPage) =>
  (await page.locator('main form label').allTextContents()).map((text) => text.split(' (')[0]);
const leftToDo = (page: AnyPage) => page.locator('main form [aria-live]').textContent();

test.each([
  [
    'without script, at a desk',
    { script: false, phone: false },
    'Tejido de Datos Limitada',
    'equipo@tejido-datos.example',
  ],
  [
    'with script, on a phone',
    { script: true, phone: true },
    'Fundación Nido Patagón',
    'direccion@nido-patagon.example',
  ],
] as const)(
  '%s: a registration is sent back with reasons, corrected by its people, and accepted',
  async (_, how, name, email) => {
    const page = await visit(how);
    await inside.enterAs(page, reviewer);
    await page.goto('/gestion/registro');
    await expectAccessible(page);
    await open(page, name);
    await expectAccessible(page);
    await press(page, 'Pedir la corrección y seguir');
    expect(await page.getByRole('alert').textContent()).toContain('Escribe el motivo');
    if (how.script) await awake(page);
    await askFor(page, 'Año en que comenzó', 'No coincide con los estatutos.');
    await askFor(page, 'Nombre con que la conocen', 'Falta la sigla.');
    await press(page, 'Pedir la corrección y seguir');
    await page.waitForURL(/decidida/);
    expect(await page.getByRole('main').getByRole('status').first().textContent()).toContain('con cambios pedidos');

    const theirs = await visit(how);
    const pages = pagesSeen(theirs);
    await theirs.goto(await inside.mailedLink('registry.changesRequested', email));
    await expectAccessible(theirs);
    expect(await labelsOf(theirs)).toEqual(['Nombre con que la conocen', 'Año en que comenzó']);
    expect(await theirs.getByLabel('Año en que comenzó').getAttribute('aria-describedby')).toContain(
      'foundedYear-reason',
    );
    expect(await theirs.locator('#foundedYear-reason').textContent()).toContain('No coincide con los estatutos.');
    expect(await leftToDo(theirs)).toBe('Faltan 2 de 2');
    await theirs.locator('#knownAs').fill('Los de siempre');
    await press(theirs, 'Enviar correcciones');
    const asks = theirs.getByRole('alert');
    await asks.waitFor();
    expect(await asks.getByRole('listitem').allTextContents()).toEqual(['Año en que comenzó']);
    expect((await labelsOf(theirs))[2]).toBe('Por qué lo dejas así: Año en que comenzó');
    await expectAccessible(theirs);
    expect(await theirs.locator('#knownAs').inputValue()).toBe('Los de siempre');
    await asks.getByRole('link', { name: 'Volver a corregir' }).click();
    expect(await theirs.evaluate(() => document.activeElement?.id)).toBe('foundedYear');
    await theirs.locator('#foundedYear').fill('2016');
    if (how.script) expect(await leftToDo(theirs)).toBe('Listo para enviar');
    expect(await theirs.locator('#explanation-foundedYear').isVisible()).toBe(!how.script);
    await press(theirs, 'Enviar correcciones');
    await theirs.waitForURL(/enviada/);
    expect(await theirs.locator('h1').textContent()).toBe('Recibimos las correcciones');
    expect(pages).toEqual(['/corregir', '/corregir', '/?enviada']);

    await open(page, name);
    expect(await page.getByRole('main').getByRole('status').textContent()).toContain('2 respuestas cambiaron');
    await expectAccessible(page);
    const colleague = await visit(how);
    await inside.enterAs(colleague, 'amanda@mesa.example');
    await colleague.goto(page.url());
    await press(page, 'Aceptar y seguir');
    await page.waitForURL(/decidida/);
    await press(colleague, 'Aceptar y seguir');
    const told = colleague.getByRole('main').getByRole('status').filter({ hasText: 'Bruno' });
    expect(await told.textContent()).toMatch(/Bruno.* ya decidió: aceptada, .*(Seguir con|Inscripciones)/s);
    const link = await inside.mailedLink('registry.accepted', email);
    await theirs.goto(link);
    expect(await theirs.getByRole('main').textContent()).toContain(`responsable de ${name}`);
  },
);

test('a wrong correction is said at its field with everything typed still there; other answers are a button away', async () => {
  const staff = read(onPhone);
  await inside.enterAs(staff, reviewer);
  await open(staff, second.name);
  expect(await usualFor(staff, 'Año en que comenzó')).toContain('No coincide con los estatutos.');
  await askFor(staff, 'RUT', 'Falta el RUT.');
  await expectAccessible(staff);
  await askFor(staff, 'Región de la sede', 'Es donde se reúnen.');
  await press(staff, 'Pedir la corrección y seguir');
  await staff.waitForURL(/decidida/);

  const page = read(onPhone);
  await page.goto(await inside.mailedLink('registry.changesRequested', second.email));
  expect(await labelsOf(page)).toEqual(['RUT', 'Región de la sede', 'Comuna de la sede']);
  await page.locator('#rut').fill('65.123.944-4');
  await page.locator('#region').selectOption({ label: 'Biobío' });
  await page.locator('#comuna').selectOption({ label: 'Tomé' });
  await press(page, 'Enviar correcciones');
  await expectAccessible(page);
  expect(await page.locator('#rut-error').textContent()).toContain('El dígito verificador no corresponde');
  expect(await page.locator('#rut').getAttribute('aria-describedby')).toBe('rut-hint rut-reason rut-error');
  expect(await page.locator('#rut').inputValue()).toBe('65.123.944-4');
  expect(await page.locator('#comuna option[selected]').textContent()).toBe('Tomé');
  expect(await leftToDo(page)).toBe('Falta 1 de 2');

  await press(page, 'Cambiar otra respuesta');
  await page.waitForURL(/\/revisar$/);
  expect(await page.getByRole('main').textContent()).toContain('Te pedimos corregirlo: Falta el RUT.');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Cambiar: Quiénes son' }).click();
  expect(await page.locator('#rut-reason').textContent()).toContain('Falta el RUT.');
  await page.locator('#rut').fill('');
  await press(page, 'Guardar y continuar');
  if (!page.url().endsWith('/revisar')) await press(page, 'No es ninguna de estas: continuar');
  await page.waitForURL(/\/revisar$/);
  expect(await page.getByLabel(/Leí el texto/).count()).toBe(0);
  await press(page, 'Enviar de nuevo');
  const whole = `Somos un grupo informal.${' Todavía no tenemos personalidad jurídica.'.repeat(6)}`;
  await page.locator('#explanation-rut').fill(whole);
  await expectAccessible(page);
  await press(page, 'Volver a corregir');
  await page.waitForURL(/\/corregir#rut$/);
  await page.locator('#rut').fill('65.123.944-3');
  await page.locator('#rut').fill('');
  expect(await page.locator('#explanation-rut').inputValue()).toBe(whole);
  await press(page, 'Enviar igual');
  await page.waitForURL(/enviada/);
  await open(staff, second.name);
  const row = staff.locator('dl > div', { hasText: /^\s*RUT/ });
  expect(await row.locator('blockquote').isVisible()).toBe(false);
  await row.locator('summary', { hasText: /^Por qué lo deja así\. Somos un grupo informal\./ }).click();
  expect(await row.locator('blockquote').textContent()).toBe(whole);
  await expectAccessible(staff);
});

test('its people edit a page at once; a new name waits for staff', async () => {
  const mine = read(onPhone);
  await inside.enterAs(mine, 'elena@telar-ciudadano.example');
  await mine.goto('/mi-organizacion');
  await expectAccessible(mine);
  await mine
    .getByRole('main')
    .getByRole('link', { name: /Telar Ciudadan/ })
    .click();
  await expectAccessible(mine);
  await mine.getByRole('link', { name: 'Quiénes son', exact: true }).click();
  await mine.waitForURL(/\/editar\/quienes$/);
  await expectAccessible(mine);
  const before = await mine.locator('#name').inputValue();
  await mine.locator('#name').fill(`${before} II`);
  await mine.locator('#knownAs').fill('El Telar');
  await mine.locator('#foundedYear').fill('nunca');
  await press(mine, 'Guardar los cambios');
  expect(await mine.getByRole('alert').textContent()).toContain('Año');
  expect(await mine.locator('#name').inputValue()).toBe(`${before} II`);
  await mine.locator('#foundedYear').fill('');
  await press(mine, 'Guardar los cambios');
  await mine.waitForURL(/guardada=revision/);
  expect(await mine.locator('h1').textContent()).toBe(before);
  expect(await mine.getByRole('main').textContent()).toContain('El Telar');
  await unfold(mine, 'Quién escribió cada dato');
  expect(await mine.getByText(/^Lo escribió Elena .* al editar la ficha\.$/).isVisible()).toBe(true);
  await mine.getByText(/^Lo escribió quien inscribió la organización el .* de 2021, al inscribirla\.$/).waitFor();
  await expectAccessible(mine);

  const staff = read(onPhone);
  await inside.enterAs(staff, reviewer);
  await staff.goto('/gestion/registro');
  await staff.getByRole('link', { name: before, exact: true }).click();
  await expectAccessible(staff);
  await press(staff, 'No aceptar');
  expect(await staff.getByRole('alert').textContent()).toContain('Escribe el motivo');
  await staff.locator('#reason').fill('Falta la escritura.');
  await press(staff, 'No aceptar');
  await staff.waitForURL(/\/gestion\/registro$/);
  await mine.goto('/mi-organizacion/fundacion-telar-ciudadano/historia');
  expect(await mine.getByRole('main').textContent()).toContain('Falta la escritura.');
  await expectAccessible(mine);
});

test('the secretariat extends a window with a reason that visitors read', async () => {
  const page = read(onPhone);
  await inside.enterAs(page, secretary);
  await page.goto('/gestion/registro/aperturas');
  await expectAccessible(page);
  await press(page, 'Programar');
  expect(await page.getByRole('alert').textContent()).toContain('Abre: Escribe la fecha y la hora');
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await page.waitForURL(/\/aperturas\/./);
  await expectAccessible(page);
  const closing = page.locator('#closesAt');
  const later = Temporal.PlainDateTime.from(await closing.inputValue()).add({ days: 1 });
  await closing.fill(later.toString({ smallestUnit: 'minute' }));
  await press(page, 'Ampliar');
  expect(await page.getByRole('alert').textContent()).toContain('Escribe el motivo');
  await page.locator('#closesAt').fill(later.toString({ smallestUnit: 'minute' }));
  await page.locator('#reason').fill('Lo pidieron desde Aysén.');
  await press(page, 'Ampliar');
  await page.goto('/registro');
  expect(await page.getByRole('main').textContent()).toContain('Lo pidieron desde Aysén.');
});

test('the yearly question is answered with a button; opening its link alone answers nothing', async () => {
  const token = await inside.one((db) => askToConfirm(db, telar));
  const page = await visit({ phone: true });
  await page.goto(`/mi-organizacion/confirmar/${token}`);
  await expectAccessible(page);
  expect(await inside.one((db) => confirmedOn(db, telar))).not.toBe(today().toString());
  await press(page, 'Sí, sigue al día');
  expect(await page.getByRole('main').getByRole('status').textContent()).toContain('quedó confirmada');
  expect(await inside.one((db) => confirmedOn(db, telar))).toBe(today().toString());
});

test('staff pages are not for others', async () => {
  const page = await visit();
  await inside.enterAs(page, 'gladys@correo.example');
  for (const path of ['', '/1', '/aperturas', '/aperturas/2021'])
    expect((await page.goto(`/gestion/registro${path}`))!.status(), path).toBe(403);
  expect((await page.goto('/mi-organizacion/fundacion-telar-ciudadano'))!.status()).toBe(404);
});
