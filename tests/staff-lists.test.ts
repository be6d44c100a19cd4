/** The lists of staff, with and without script: views, filters, order, kept views, files; their state is the address. */
import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/server/db.ts';
import { queueMail } from '#platform/server/outbox.ts';
import type { AnyPage } from './any-page.ts';
import { browsing, expectAccessible, inBrowser } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit, read } = browsing();
const inside = behindTheSite();
const secretary = 'amanda@mesa.example';
const tab = (page: AnyPage, name: string) =>
  page.getByRole('navigation', { name: 'Vistas' }).getByRole('link', { name });
/** The number in a tab. */
const numberIn = async (page: AnyPage, name: string) =>
  Number(/\d+$/.exec((await tab(page, name).textContent())!.trim())![0]);
const total = async (page: AnyPage) => Number.parseInt((await page.locator('.total').textContent())!, 10);
const whose = (page: AnyPage) => page.getByRole('navigation', { name: 'De quién' });
const firstColumn = (page: AnyPage) => page.locator('tbody th a').allTextContents();

describe('without script, on a phone', () => {
  const how = { script: false, phone: true };
  const seen = async (page: AnyPage) => {
    await expectAccessible(page);
    const window = await inBrowser(page);
    expect(await window.evaluate('document.documentElement.scrollWidth <= innerWidth'), page.url()).toBe(true);
  };

  test('organisations: a view is an address with its number, filters have exact numbers, a chip takes one off', async () => {
    const page = await visit(how);
    await inside.enterAs(page, secretary);
    await page.goto('/gestion/organizaciones');
    await seen(page);
    expect(await page.getByRole('list', { name: 'Filtros' }).count()).toBe(0);
    await page.locator('tbody input[name=id]').first().check();
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const edges = await page
        .getByRole('region', { name: 'Con las elegidas' })
        .getByRole('button')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
      expect(edges.length).toBeGreaterThan(2);
      expect(Math.max(...edges)).toBeLessThan(width);
    }
    const names = await firstColumn(page);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'es', { sensitivity: 'base' })));
    const alone = await numberIn(page, 'Sin responsable');
    await tab(page, 'Sin responsable').click();
    await page.waitForURL(/responsable=/);
    expect(await total(page)).toBe(alone);

    await page.locator('summary', { hasText: 'Filtros' }).click();
    await page.locator('summary', { hasText: 'Región' }).click();
    const biobio = page.locator('fieldset label', { hasText: 'Biobío' });
    const count = Number(await biobio.locator('small').textContent());
    expect(count).toBeGreaterThan(0);
    await biobio.getByRole('checkbox').check();
    await page.getByRole('group', { name: 'Región' }).getByRole('button', { name: 'Filtrar' }).click();
    await page.waitForURL(/region=08/);
    expect(await total(page)).toBe(count);
    await seen(page);
    await page.getByRole('link', { name: /^Región: Biobío/ }).click();
    await page.waitForURL((url) => !url.search.includes('region'));
    expect(await total(page)).toBe(alone);
  });

  test('a search that finds nothing says so and leads on; what is kept under a name is a view until it is let go', async () => {
    const page = read(how);
    await inside.enterAs(page, secretary);
    await page.goto('/gestion/organizaciones?q=nadie-se-llama-asi');
    expect(await page.getByRole('main').textContent()).toContain('Nada calza con lo que buscas');
    await page.getByRole('main').getByRole('link', { name: 'Quitar la búsqueda y los filtros' }).click();
    await page.waitForURL(/vista=todas/);
    await page.goto('/gestion/organizaciones?region=08&region=16');
    const here = await total(page);
    await page.locator('summary', { hasText: 'Guardar esta vista' }).click();
    await page.getByLabel('Nombre de la vista').fill('Del sur, para Paula');
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await page.waitForURL(/organizaciones\?region=08&region=16$/);
    expect(await numberIn(page, 'Del sur, para Paula')).toBe(here);
    expect(await tab(page, 'Del sur, para Paula').getAttribute('aria-current')).toBe('page');
    await seen(page);
    await page.getByRole('button', { name: 'Quitar esta vista' }).click();
    await page.waitForURL(/organizaciones$/);
    expect(await tab(page, 'Del sur, para Paula').count()).toBe(0);
  });

  test('the history says that nothing matches, and a page beyond the last leads to the last', async () => {
    const page = read(how);
    await inside.enterAs(page, secretary);
    await page.goto('/gestion/historial?q=nadie@nada.example');
    expect(await page.getByRole('main').textContent()).toContain('Nada calza con lo que buscas');
    expect(await page.getByRole('main').textContent()).not.toContain('Todavía no hay nada');
    await page.getByRole('main').getByRole('link', { name: 'Quitar la búsqueda y los filtros' }).click();
    await page.waitForURL(/historial$/);
    await page.goto('/gestion/historial?pagina=9999');
    expect(await page.getByRole('main').textContent()).toMatch(/Esta lista (termina en la página|tiene una sola)/);
    await page.getByRole('main').getByRole('link', { name: 'Ir a la última página' }).click();
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
    await seen(page);
  });

  test('with several chosen: who is left out is said before anything is done, then it is done to the others', async () => {
    const page = read(how);
    await inside.enterAs(page, secretary);
    await page.goto('/gestion/organizaciones?vista=todas');
    for (const place of [1, 2]) await page.locator('input[name="id"]').nth(place).check();
    await page.getByRole('button', { name: 'Invitar', exact: true }).click();
    await page.waitForURL(/elegidas\?/);
    const asked = page.url();
    expect(await page.locator('h1').textContent()).toBe('Invitar a representarlas');
    expect(await page.getByRole('main').textContent()).toContain('Se hará con 2.');
    await seen(page);
    await page.getByRole('main').getByRole('button', { name: 'Invitar' }).click();
    await page.getByText('Listo: se hizo con 2.').waitFor();
    const invited = await page.getByRole('list', { name: 'Listo: se hizo con 2.' }).textContent();
    expect(invited?.split('@')).toHaveLength(3);
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await page.getByText('Se deshizo en 2.').waitFor();
    await page.goto(asked);
    await page.getByRole('main').getByRole('button', { name: 'Invitar' }).click();
    await page.goto(asked);
    expect(await page.getByRole('main').textContent()).toContain('Ya tiene una invitación vigente.');
    await page.getByRole('link', { name: 'Volver a la lista' }).click();
    await tab(page, 'Sin responsable').click();
    expect(await page.locator('tbody').textContent()).toContain('Invitada el');
    await page.locator('input[name="id"]').nth(1).check();
    await page.getByRole('button', { name: 'Etiquetar', exact: true }).click();
    await page.getByLabel('Etiqueta').fill('Para llamar');
    await page.getByRole('main').getByRole('button', { name: 'Etiquetar' }).click();
    await page.getByText('Listo: se hizo con 1.').waitFor();
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await page.getByText('Se deshizo en 1.').waitFor();
  });

  test('a registration is given to a colleague, and the list is narrowed to theirs', async () => {
    const page = read(how);
    await inside.enterAs(page, 'bruno@mesa.example');
    await page.goto('/gestion/registro?vista=todas');
    await page.locator('input[name="id"]').nth(5).check();
    await page.getByRole('button', { name: 'Asignar', exact: true }).click();
    await page.waitForURL(/elegidas\?/);
    await page.getByLabel('Persona').selectOption({ label: 'Bruno Cárdenas Vidal' });
    await seen(page);
    await page.getByRole('main').getByRole('button', { name: 'Asignar' }).click();
    await page.getByText('Listo: se hizo con 1.').waitFor();
    await seen(page);
    await page.goto('/gestion/registro?vista=todas');
    await whose(page)
      .getByRole('link', { name: /^Lo mío 1$/ })
      .click();
    await page.waitForURL(/acargo=/);
    expect(await total(page)).toBe(1);
    await page.goto('/gestion?de=mi');
    expect(await whose(page).getByRole('link', { name: 'Lo mío' }).getAttribute('aria-current')).toBe('true');
    await seen(page);
  });

  test('what is seen is taken away as it is seen; registrations have the same furniture', async () => {
    const page = read(how);
    await inside.enterAs(page, secretary);
    await page.goto('/gestion/registro');
    await seen(page);
    await tab(page, 'Todas').click();
    await page.waitForURL(/vista=todas/);
    const all = await total(page);
    const href = await page.getByRole('link', { name: 'Descargar', exact: true }).getAttribute('href');
    const csv = await (await page.request.get(href!.replace('lista.xlsx', 'lista.csv'))).text();
    expect(csv.trim().split('\r\n')).toHaveLength(all + 1);
    expect(csv).toMatch(/^\uFEFF"?Nombre/);
    await page.locator('summary', { hasText: 'Columnas' }).click();
    await page.getByRole('group', { name: 'Columnas' }).getByLabel('Estado').uncheck();
    await page.getByRole('button', { name: 'Mostrar' }).click();
    await page.waitForURL(/columna=/);
    expect(await page.getByRole('columnheader', { name: 'Estado' }).count()).toBe(0);
    expect(await total(page)).toBe(all);
    await seen(page);
    expect(await page.getByRole('link', { name: 'Descargar en CSV' }).getAttribute('href')).toContain('columna=name');
  });
});

test('at a desk with script: the header orders and says so, all are chosen at once, and what can be done comes into sight', async () => {
  const page = await visit();
  await inside.enterAs(page, secretary);
  await page.goto('/gestion/organizaciones');
  const header = page.getByRole('columnheader', { name: 'Nombre' });
  expect(await header.getAttribute('aria-sort')).toBe('ascending');
  await header.getByRole('link').click();
  await page.waitForURL(/orden=-name/);
  expect(await header.getAttribute('aria-sort')).toBe('descending');
  const bar = page.getByRole('region', { name: 'Con las elegidas' });
  expect(await bar.isVisible()).toBe(false);
  await page.getByRole('checkbox', { name: /^Elegir las/ }).check();
  expect(await bar.textContent()).toContain('50 elegidas');
  await expectAccessible(page);
});

/** How many things a list shows that wait; those that are no table of the staff's count themselves. */
async function listed(page: AnyPage, href: string): Promise<number> {
  if (href.endsWith('#cambios')) return page.locator('#cambios li').count();
  if (href.endsWith('/articuladores')) return Number.parseInt((await page.locator('#results').textContent())!, 10);
  return total(page);
}

/** What waits in the sample, by whom it waits for. */
const mustHave: Readonly<Record<string, readonly string[]>> = {
  [secretary]: [
    '/gestion/registro',
    '/gestion/correo?estado=failing',
    '/gestion/solicitudes',
    '/gestion/organizaciones',
  ],
  'bruno@mesa.example': ['/gestion/registro', '/gestion/organizaciones'],
  'catalina@mesa.example': ['/articuladores'],
};

test.each([secretary, 'bruno@mesa.example', 'catalina@mesa.example'])(
  'each number of the desk leads to the list that it counts: %s',
  async (email) => {
    const page = read();
    await inside.one(failALetter);
    await inside.enterAs(page, email);
    await page.goto('/gestion');
    const waiting = await page.locator('main a:has(strong)').all();
    const links = await Promise.all(
      waiting.map(
        async (link) =>
          [(await link.getAttribute('href'))!, Number(await link.locator('strong').textContent())] as const,
      ),
    );
    const paths = links.map(([href]) => href);
    for (const path of mustHave[email]!) expect(paths).toContain(path);
    if (email === 'catalina@mesa.example') expect(paths).toEqual(['/articuladores']);
    for (const [href, count] of links) {
      await page.goto(href);
      const there = await listed(page, href);
      expect(there, href).toBe(count);
    }
  },
);

/** A letter that was tried and did not leave. */
async function failALetter(db: Db): Promise<string | undefined> {
  const tried = { attempts: 3, last_error: '550 No such user' };
  const id = await queueMail(db, { to: 'nadie@correo.example', subject: 'No llega', text: 'No llega.', kind: 'test' });
  await db.updateTable('outbox').set(tried).where('id', '=', id).execute();
  return id ?? undefined;
}
