/** Registration windows: who asks for them, and how they are scheduled, opened, extended and ended. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { readWindow } from './queries.server.ts';
import { whyNotEndNow, whyNotExtend, whyNotOpenNow, whyNotSchedule } from './rules.ts';
import type { WindowPlan } from './schema.ts';
import type { RegistrationWindow } from './window.ts';
import { refuse, refused } from '../reasons.ts';
import { journal } from '../journal.ts';

export async function scheduleWindow(
  db: Db,
  actor: Actor | null,
  { name, slug, opensAt, closesAt }: WindowPlan,
): Promise<RegistrationWindow> {
  return transact(db, async (tx) => {
    const windows = await lockWindows(tx);
    refuse(whyNotSchedule({ opensAt, closesAt }, windows, actor));
    refuse(windows.some((window) => window.slug === slug) ? 'slug-taken' : null);
    const id = newId();
    await tx
      .insertInto('registration_window')
      .values({ id, slug, name, opens_at: opensAt, closes_at: closesAt, created_at: now() })
      .execute();
    await journal(tx, actor, {
      what: 'window.scheduled',
      on: ['window', id],
      after: { name, slug, opensAt, closesAt },
    });
    return { id, slug, name, opensAt, closesAt, closedAt: null };
  });
}

export async function extendWindow(
  db: Db,
  actor: Actor | null,
  slug: string,
  { closesAt, reason }: { closesAt: Temporal.Instant; reason: string },
): Promise<void> {
  await changeWindow(db, slug, async (tx, window, others) => {
    refuse(whyNotExtend(window, closesAt, others, actor, now()));
    await tx
      .insertInto('registration_window_extension')
      .values({
        id: newId(),
        window_id: window.id,
        previous_closes_at: window.closesAt,
        closes_at: closesAt,
        reason,
        extended_by: actor!.id,
        extended_at: now(),
      })
      .execute();
    await tx.updateTable('registration_window').set({ closes_at: closesAt }).where('id', '=', window.id).execute();
    await journal(tx, actor, {
      what: 'window.extended',
      on: ['window', window.id],
      before: { closesAt: window.closesAt },
      after: { closesAt },
      reason,
    });
  });
}

/** Begins to take registrations at once, before the time that was scheduled. */
export async function openWindowNow(db: Db, actor: Actor | null, slug: string): Promise<void> {
  await changeWindow(db, slug, async (tx, window, others) => {
    const at = now();
    refuse(whyNotOpenNow(window, others, actor, at));
    await tx.updateTable('registration_window').set({ opens_at: at }).where('id', '=', window.id).execute();
    await journal(tx, actor, {
      what: 'window.opened',
      on: ['window', window.id],
      before: { opensAt: window.opensAt },
      after: { opensAt: at },
    });
  });
}

/** Stops taking registrations at once, before the cut-off. */
export async function endWindowNow(db: Db, actor: Actor | null, slug: string, reason: string): Promise<void> {
  await changeWindow(db, slug, async (tx, window) => {
    const at = now();
    refuse(whyNotEndNow(window, actor, at));
    await tx.updateTable('registration_window').set({ closes_at: at }).where('id', '=', window.id).execute();
    await journal(tx, actor, {
      what: 'window.ended',
      on: ['window', window.id],
      before: { closesAt: window.closesAt },
      after: { closesAt: at },
      reason,
    });
  });
}

/** Runs a change to one window while nobody else can change any of them. */
export async function changeWindow(
  db: Db,
  slug: string,
  work: (tx: Db, window: RegistrationWindow, others: RegistrationWindow[]) => Promise<void>,
): Promise<void> {
  await transact(db, async (tx) => {
    const windows = await lockWindows(tx);
    const window = windows.find((one) => one.slug === slug) ?? refused('no-such-window');
    await work(
      tx,
      window,
      windows.filter((one) => one !== window),
    );
  });
}

async function lockWindows(tx: Db): Promise<RegistrationWindow[]> {
  const rows = await tx.selectFrom('registration_window').selectAll().forUpdate().execute();
  return rows.map(readWindow);
}
