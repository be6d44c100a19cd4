/** Registration windows as they are: all of them, one, how a cut-off was put off, how many registrations stand where. */
import type { Selectable } from 'kysely';
import type { Db, Tables } from '#platform/server/db.ts';
import type { RegistrationWindow } from './window.ts';

/** One time a cut-off was put off. */
export interface Extension {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly reason: string;
  readonly at: Temporal.Instant;
}

/** Every window, newest first. Public. */
export async function allWindows(db: Db): Promise<RegistrationWindow[]> {
  const rows = await db.selectFrom('registration_window').selectAll().orderBy('opens_at', 'desc').execute();
  return rows.map(readWindow);
}

/** The window at an address. Public. */
export async function windowBySlug(db: Db, slug: string): Promise<RegistrationWindow | undefined> {
  const row = await db.selectFrom('registration_window').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && readWindow(row);
}

/** How often and why a window's cut-off was put off, first to last. Public. */
export async function extensionsOf(db: Db, windowId: string): Promise<Extension[]> {
  const rows = await db
    .selectFrom('registration_window_extension')
    .selectAll()
    .where('window_id', '=', windowId)
    .orderBy('extended_at')
    .execute();
  return rows.map((row) => ({
    from: row.previous_closes_at,
    to: row.closes_at,
    reason: row.reason,
    at: row.extended_at,
  }));
}

/** How many registrations of a window stand in each state. For staff. */
export async function countByState(db: Db, windowId: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('registration')
    .select((e) => ['state', e.fn.countAll<number>().as('n')])
    .where('window_id', '=', windowId)
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]));
}

/** The columns of a window that say what it is. */
export type WindowRow = Pick<
  Selectable<Tables['registration_window']>,
  'id' | 'slug' | 'name' | 'opens_at' | 'closes_at' | 'closed_at'
>;

export function readWindow(row: WindowRow): RegistrationWindow {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    closedAt: row.closed_at,
  };
}
