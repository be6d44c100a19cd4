/** The hands of whoever reviews a line of registrations, for errands. */
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { AnyPage } from './any-page.ts';
import type { behindTheSite } from './inside.ts';

/** Nothing that another organisation of the sample has too. */
const own = {
  rut: '',
  website: '',
  description: 'Junta a quienes esperan en una fila para que se conozcan y se ayuden entre ellas.',
  traits: '',
  allies: [],
  publicEmail: 'fila@correo.example',
  publicPhone: '',
  contactEmail: 'fila@correo.example',
  contactPhone: '',
};

/** A line of its own, which has waited longest: what other errands leave of the sample's is not counted on. Call once per file. */
export function aLineOf(inside: ReturnType<typeof behindTheSite>, many: number): void {
  beforeAll(() =>
    inside.ask((db) =>
      sql`insert into registration (id, window_id, state, answers, email, submitted_at, version)
      select gen_random_uuid(), window_id, 'submitted', answers || jsonb_build_object('name', 'Agrupación de la fila ' || n) || ${JSON.stringify(own)}::jsonb,
        'fila@correo.example', now() - interval '400 days' - n * interval '1 minute', 1
      from (select window_id, answers from registration where state <> 'draft' order by folio limit 1) as one,
        generate_series(1, ${many}::int) as n`.execute(db),
    ),
  );
  afterAll(() =>
    inside.ask((db) =>
      db
        .updateTable('registration')
        .set({ state: 'withdrawn' })
        .where('email', '=', 'fila@correo.example')
        .where('state', '<>', 'accepted')
        .execute(),
    ),
  );
}

export async function firstOfTheLine(inside: ReturnType<typeof behindTheSite>, page: AnyPage): Promise<void> {
  await inside.enterAs(page, 'bruno@mesa.example');
  await page.goto('/gestion/registro');
  await page.locator('tbody th a').first().click();
  await page.waitForURL(/\/registro\/\d+$/);
}

const main = (page: AnyPage) => page.getByRole('main');
export const heading = (page: AnyPage) => main(page).locator('h1').textContent();

/** Presses a button and waits for the page it leads to; each counts as an action. */
export function counting(page: AnyPage) {
  let actions = 0;
  const act = async (press: () => Promise<void>) => {
    actions++;
    await press();
  };
  return {
    accept: () => act(() => main(page).getByRole('button', { name: 'Aceptar y seguir' }).last().click()),
    ask: () => act(() => main(page).getByRole('button', { name: 'Pedir la corrección y seguir' }).last().click()),
    unfold: (field: string) =>
      act(() => page.locator('dl > div', { hasText: field }).first().locator('summary').click()),
    undo: () => act(() => main(page).getByRole('button', { name: 'Deshacer' }).click()),
    spent: () => {
      const spent = actions;
      actions = 0;
      return spent;
    },
  };
}

/** The clock by which the buttons of a page wait until it can have been seen. */
export async function clockOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const run = (playbackRate: number) => session.send('Animation.setPlaybackRate', { playbackRate });
  await session.send('Animation.enable');
  return { stop: () => run(0), fly: () => run(100) };
}
