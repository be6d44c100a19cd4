/** Many registrations in a row: at most two actions each, undoing one, leaving one for later; without script. */
import { describe, expect, test } from 'vitest';
import type { AnyPage } from './any-page.ts';
import { browsing, expectAccessible, phoneSize } from './browser.ts';
import { behindTheSite } from './inside.ts';
import { aLineOf, clockOf, counting, firstOfTheLine, heading } from './review-hands.ts';

const { visit, read } = browsing();
const inside = behindTheSite();
aLineOf(inside, 7);

const main = (page: AnyPage) => page.getByRole('main');

describe('without script, on a phone', () => {
  const how = { script: false, phone: true };

  test('one is accepted, undone, asked to be corrected and undone, each in two actions at most, and the line goes on', async () => {
    const page = await visit(how);
    await (await clockOf(page)).fly();
    await firstOfTheLine(inside, page);
    const hands = counting(page);
    const first = await heading(page);
    expect(await main(page).textContent()).toMatch(/1 de \d+ por revisar/);
    await hands.unfold('Año en que comenzó');
    const reason = page.getByLabel('Qué corregir en «Año en que comenzó»').last();
    await reason.fill('Lo escribí y acepté igual.');
    await hands.accept();
    const asked = main(page).getByRole('alert');
    expect(await asked.textContent()).toMatch(/Todavía no se decide.*Año en que comenzó: Lo escribí y acepté igual\./s);
    expect([await heading(page), await reason.inputValue()]).toEqual([first, 'Lo escribí y acepté igual.']);
    await expectAccessible(page);
    hands.spent();
    await page.getByRole('button', { name: 'Aceptar sin pedirlo' }).last().click();
    await page.waitForURL(/decidida=\d+:accepted/);
    expect(hands.spent()).toBeLessThanOrEqual(2);
    expect(await heading(page)).not.toBe(first);
    expect(await main(page).getByRole('status').first().textContent()).toContain('Hasta entonces puedes deshacer');
    await expectAccessible(page);
    await hands.undo();
    await page.waitForURL(/deshecha/);
    expect(await heading(page)).toBe(first);
    expect(await main(page).textContent()).toContain('la carta no salió');

    expect([await reason.isVisible(), await reason.inputValue()]).toEqual([true, 'Lo escribí y acepté igual.']);

    hands.spent();
    await reason.fill('No coincide con los estatutos.');
    await expectAccessible(page);
    await hands.ask();
    await page.waitForURL(/decidida=\d+:changes_requested/);
    expect(hands.spent()).toBeLessThanOrEqual(2);
    const decided = `/gestion/registro/${/decidida=(\d+)/.exec(page.url())![1]}`;
    const colleague = await visit(how);
    await inside.enterAs(colleague, 'amanda@mesa.example');
    await colleague.goto(decided);
    expect(await main(colleague).getByRole('button', { name: 'Deshacer' }).count()).toBe(0);
    await page.goto(decided);
    expect(await main(page).getByRole('status').count()).toBe(0);
    await expectAccessible(page);
    await hands.undo();
    await page.waitForURL(/deshecha/);
    expect([await reason.isVisible(), await reason.inputValue()]).toEqual([true, 'No coincide con los estatutos.']);
    await hands.ask();
    await page.waitForURL(/decidida=\d+:changes_requested/);
  });

  test('what was written and not asked for can be asked for from there, and the line goes on', async () => {
    const page = read(how);
    await firstOfTheLine(inside, page);
    const hands = counting(page);
    const first = await heading(page);
    await hands.unfold('Año en que comenzó');
    await page.getByLabel('Qué corregir en «Año en que comenzó»').last().fill('Falta el acta.');
    await page.getByLabel('Mensaje para la organización').fill('Gracias por inscribirse.');
    await hands.accept();
    expect(await main(page).getByRole('alert').textContent()).toContain('El mensaje sí va en la carta.');
    await page.getByRole('button', { name: 'Pedir lo escrito' }).last().click();
    expect(page.url()).toMatch(/decidida=\d+:changes_requested/);
    expect(await heading(page)).not.toBe(first);
    await page.goto(`/gestion/registro/${/decidida=(\d+)/.exec(page.url())![1]}`);
    expect(await main(page).textContent()).toMatch(/Gracias por inscribirse\.\s*Año en que comenzó:\s*Falta el acta\./);
  });

  test('a button pressed twice decides once, and leads on', async () => {
    const [page, twice] = [read(how), read(how)];
    await firstOfTheLine(inside, page);
    await inside.enterAs(twice, 'bruno@mesa.example');
    await twice.goto(page.url());
    for (const one of [page, twice]) {
      await counting(one).accept();
      expect(one.url()).toMatch(/decidida=\d+:accepted/);
      expect(await main(one).getByRole('alert').count()).toBe(0);
    }
  });

  test('decided by a colleague meanwhile, what one wrote is in sight', async () => {
    const page = await visit(how);
    await firstOfTheLine(inside, page);
    const colleague = read(how);
    await inside.enterAs(colleague, 'amanda@mesa.example');
    await colleague.goto(page.url());
    const hands = counting(page);
    await hands.unfold('Año en que comenzó');
    await page.getByLabel('Qué corregir en «Año en que comenzó»').last().fill('Ese año no existía la ley.');
    await counting(colleague).accept();
    await hands.ask();
    const { y } = (await page.getByText('Ese año no existía la ley.').boundingBox())!;
    expect(y).toBeLessThan(phoneSize.height - 60);
    await expectAccessible(page);
  });

  test('a usual reason is put into its box by a button; the library is kept by the team', async () => {
    const page = read(how);
    await firstOfTheLine(inside, page);
    const address = page.url();
    await page.goto('/gestion/registro/motivos');
    await page.locator('#field').selectOption('comuna');
    await page.locator('#reason').fill('Di también el barrio');
    await page.getByRole('button', { name: 'Agregar' }).click();
    await page.getByText('Quedó guardado.').waitFor();
    await expectAccessible(page);
    await page.goto(address);
    const asking = page.getByLabel('Qué corregir en «Comuna de la sede»').last();
    await counting(page).unfold('Comuna de la sede');
    await asking.fill('Falta la calle.');
    await page.getByRole('button', { name: 'Di también el barrio' }).click();
    expect(await asking.inputValue()).toBe('Falta la calle. Di también el barrio');
    await expectAccessible(page);
    await page.goto('/gestion/registro/motivos');
    await page.locator('#field').selectOption('comuna');
    await page.locator('#reason').fill('Di la calle');
    await page.getByRole('button', { name: 'Agregar' }).click();
    const other = page.locator('form:has(input[name="was"][value="Di la calle"])');
    await other.locator('input[name="reason"]').fill('di también el  barrio.');
    await other.getByRole('button', { name: 'Guardar' }).click();
    expect(await other.textContent()).toContain('Ya hay un motivo que dice eso');
    expect(await other.locator('input[name="reason"]').inputValue()).toBe('di también el  barrio.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Quitar: Di la calle' }).click();
    const row = page.locator('section', { hasText: /^\s*Comuna de la sede/ }).first();
    await row.locator('input[name="reason"]').fill('');
    await row.getByRole('button', { name: 'Guardar' }).click();
    expect(await main(page).getByRole('alert').textContent()).toContain('Quedó vacío');
    expect(await row.locator('input[name="reason"]').inputValue()).toBe('Di también el barrio');
    await expectAccessible(page);
    const colleague = read(how);
    await inside.enterAs(colleague, 'amanda@mesa.example');
    await colleague.goto('/gestion/registro/motivos');
    await page.getByRole('button', { name: 'Quitar: Di también el barrio' }).click();
    expect(await main(page).getByRole('status').textContent()).toContain('Se quitó «Di también el barrio».');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await page.getByRole('button', { name: 'Quitar: Di también el barrio' }).click();
    const theirs = colleague.locator('section', { hasText: /^\s*Comuna de la sede/ }).first();
    await theirs.locator('input[name="reason"]').fill('Di el barrio y la calle');
    await theirs.getByRole('button', { name: 'Guardar' }).click();
    expect(await main(colleague).getByRole('alert').textContent()).toContain('Alguien cambió o quitó ese motivo');
    expect(await colleague.locator('#reason').inputValue()).toBe('Di el barrio y la calle');
    expect(await main(colleague).textContent()).not.toContain('Di también el barrio');
  });

  test('a note stays with it, for the team alone; one is left for later', async () => {
    const page = read(how);
    await firstOfTheLine(inside, page);
    await page.getByLabel('Nota para el equipo').fill('Llamé el lunes.');
    await main(page).getByRole('button', { name: 'Anotar' }).click();
    await page.getByText('Llamé el lunes.', { exact: true }).waitFor();
    const first = await heading(page);
    const current = main(page).locator('nav a[aria-current]');
    expect(await current.isVisible()).toBe(!how.phone);
    if (!how.phone) expect(await current.textContent()).toMatch(new RegExp(`^${first}(nueva|corrigió) · `));
    await main(page).getByRole('link', { name: 'Dejar para después' }).click();
    await page.waitForURL(/\/registro\/\d+$/);
    expect(await heading(page)).not.toBe(first);
    if (!how.phone) expect(await current.textContent()).toContain(await heading(page));
  });
});
