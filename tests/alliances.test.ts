/** An organisation says an alliance; the other answers from its letter without an account; the network shows it. */
import { expect, test } from 'vitest';
import { askForAnswers } from '#ecosystem/alliances/ask.server.ts';
import { browsing, expectAccessible } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit, read } = browsing();
const inside = behindTheSite();
const home = '/mi-organizacion/fundacion-telar-ciudadano';

test('said in two pages without script, asked by letter, confirmed by one button from it, and read on the network', async () => {
  const page = read();
  await inside.enterAs(page, 'elena@telar-ciudadano.example');
  await page.goto(home);
  await page.getByRole('main').getByRole('link', { name: 'Alianzas', exact: true }).first().click();
  await page.goto(`${home}/alianzas`);
  const main = page.getByRole('main');
  await page.getByLabel('¿Con quién?').fill('huella panguipulli');
  await main.getByRole('button', { name: 'Buscar' }).click();
  await main.getByRole('button', { name: 'Decirla' }).click();
  expect(await main.textContent()).toContain('Falta completar este campo.');
  await page.getByLabel('Huella Cooperativa Panguipulli').check();
  await page.getByLabel('¿En qué consiste?').selectOption({ label: 'Llevan algo juntas' });
  await page.getByLabel('¿Desde cuándo?').fill('2025');
  await main.getByRole('button', { name: 'Decirla' }).click();
  expect(await main.textContent()).toContain('Le preguntaremos a Huella Cooperativa Panguipulli');
  expect(await main.textContent()).toContain('La otra no ha respondido');
  await inside.ask(askForAnswers);
  const asked = await inside.ask((db) =>
    db
      .selectFrom('outbox')
      .select(['action_url', 'text_body'])
      .where('kind', '=', 'ecosystem.allianceAsked')
      .where('subject', 'like', '%Huella%')
      .executeTakeFirstOrThrow(),
  );
  expect(asked.text_body).toContain('Fundación Telar Ciudadano dice: «Llevamos algo juntas»');
  const other = read();
  await other.goto(new URL(asked.action_url!).pathname);
  await other.getByRole('button', { name: /^Sí, es así: Fundación Telar Ciudadano/ }).click();
  expect(await other.getByRole('main').textContent()).toContain('Quedó confirmada.');
  await other.goto('/red/huella-cooperativa-panguipulli');
  expect(await other.getByRole('main').textContent()).toContain('Fundación Telar Ciudadano');
  await other.goto('/articuladores/huella-cooperativa-panguipulli');
  expect(await other.getByRole('main').textContent()).toMatch(/Fundación Telar Ciudadano\s*la confirman ambas/);
  await page.goto(`${home}/alianzas`);
  expect(await main.textContent()).toMatch(/Huella Cooperativa Panguipulli\s*Llevan algo juntas\s*La dicen ambas/);
});

test('its pages are for everybody, on a phone too', async () => {
  const page = await visit({ phone: true, script: false });
  await inside.enterAs(page, 'elena@telar-ciudadano.example');
  await page.goto(`${home}/alianzas?con=telar`);
  await expectAccessible(page);
});
