/** What decides on a registration decides once, and nothing unread: buttons and keys, at a desk and on a phone, with script and without. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { awake, browsing, deskSize, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';
import { aLineOf, clockOf, counting, firstOfTheLine, heading } from './review-hands.ts';

const { visit } = browsing();
const inside = behindTheSite();
aLineOf(inside, 9);

const main = (page: Page) => page.getByRole('main');

/** As long as a person needs to see a page before a key decides on it. */
async function eyesOn(page: Page): Promise<void> {
  const came = await page.evaluate(() => performance.now());
  await page.waitForFunction((since) => performance.now() - since > 700, came);
}

/** A press where a button stands, as a finger gives it, whether or not the button takes it. */
async function tap(page: Page, name: string) {
  const { x, y, width, height } = (await main(page).getByRole('button', { name }).last().boundingBox())!;
  await page.mouse.click(x + width / 2, y + height / 2);
}

test.each([
  ['at a desk', {}],
  ['on a phone, without script', { script: false, phone: true }],
])('%s: a second press that comes at once decides nothing unread; one that is meant does', async (_, how) => {
  const page = await visit(how);
  const clock = await clockOf(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await firstOfTheLine(inside, page);
  let sent = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.method() === 'POST') sent++;
  });
  const { pathname } = new URL(page.url());
  await page.getByRole('button', { name: 'Aceptar y seguir' }).last().hover();
  await clock.stop();
  await page.locator('#do-skip').click();
  await page.waitForURL((url) => url.pathname !== pathname);
  const first = await heading(page);
  await tap(page, 'Aceptar y seguir');
  await clock.fly();
  await page.locator('dl > div', { hasText: 'Año en que comenzó' }).first().locator('summary').click();
  await page.getByLabel('Qué corregir en «Año en que comenzó»').last().fill('Falta el acta.');
  await page.getByRole('button', { name: 'Aceptar y seguir' }).last().hover();
  await clock.stop();
  await tap(page, 'Aceptar y seguir');
  await main(page).getByRole('alert').waitFor();
  await tap(page, 'Pedir lo escrito');
  await page.keyboard.press('Enter');
  await clock.fly();
  await page.getByRole('button', { name: 'Pedir lo escrito' }).last().hover();
  expect([await heading(page), sent]).toEqual([first, 1]);
  await clock.stop();
  await tap(page, 'Pedir lo escrito');
  await page.waitForURL(/decidida=\d+:changes_requested/);
  const second = await heading(page);
  await tap(page, 'Aceptar y seguir');
  await page.keyboard.press('Enter');
  await clock.fly();
  await counting(page).accept();
  await page.waitForURL(/decidida=\d+:accepted/);
  expect([second === first, sent]).toEqual([false, 3]);
});

test('at a desk with script: the decision stays in sight, and keys decide, but not while one writes or when they are off', async () => {
  const page = await visit();
  await firstOfTheLine(inside, page);
  const first = page.url();
  for (const answers of await page.locator('dl:not(aside dl)').all()) {
    await answers.evaluate((list) => list.scrollIntoView());
    const { y } = (await page.locator('#do-accept').boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(850);
  }
  await page.getByLabel('Mensaje para la organización').fill('');
  await page.getByLabel('Mensaje para la organización').press('s');
  expect(page.url()).toBe(first);
  await page.getByLabel('Mensaje para la organización').fill('');
  await page.getByText('Atajos de teclado').click();
  await page.getByLabel('Usar los atajos').uncheck();
  await page.locator('h1').click();
  await page.keyboard.press('s');
  await page.waitForTimeout(300);
  expect(page.url()).toBe(first);
  await page.getByLabel('Usar los atajos').check();
  await expectAccessible(page);
  const asking = page.locator('dl > div', { hasText: 'Año en que comenzó' }).first();
  await asking.locator('summary').click();
  await page.keyboard.type('Aclarar sede');
  await asking.getByRole('button', { name: 'Falta esta respuesta.' }).click();
  expect(await asking.locator('input').inputValue()).toBe('Aclarar sede Falta esta respuesta.');
  await page.locator('h1').click();
  await page.keyboard.press('c');
  await page.waitForTimeout(300);
  expect(page.url()).toBe(first);
  await page.keyboard.press('a');
  await main(page).getByRole('button', { name: 'Aceptar sin pedirlo' }).first().waitFor();
  expect(await asking.locator('input').inputValue()).toBe('Aclarar sede Falta esta respuesta.');
  await expectAccessible(page);
  await awake(page);
  await eyesOn(page);
  await asking.locator('input').fill('');
  await asking.locator('summary').click();
  await page.locator('h1').click();
  page.once('dialog', (asked) => asked.accept()); // what came back is not sent
  await page.keyboard.press('s');
  await page.waitForURL(({ pathname }) => pathname !== new URL(first).pathname);
  await eyesOn(page);
  const one = await heading(page);
  const other = await page.locator('#do-skip').getAttribute('href');
  await page.evaluate(() => {
    for (let n = 0; n < 2; n++) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  });
  await page.waitForURL(/decidida=\d+:accepted/);
  expect(await heading(page)).not.toBe(one);
  expect(new URL(page.url()).pathname).toBe(other);
  expect(await main(page).getByRole('alert').count()).toBe(0);
  await page.locator('#do-accept').waitFor();
  const { y, height } = (await page.locator('#do-changes').boundingBox())!;
  expect(y + height).toBeLessThan(deskSize.height);
});
