/** What the secretariat's pages of registration windows show. */
import { readHistory } from '#people/history/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { confirmationMonths } from '../upkeep/queries.server.ts';
import { countByState, extensionsOf, allWindows, windowBySlug } from '../window/queries.server.ts';
import { windowState } from '../window/window.ts';

/** Every window with where it stands, and how often pages are asked to be confirmed. */
export async function windowsPage(db: Db, actor: Actor | null) {
  refuse(whyMayNot(actor, rights.openWindow));
  const windows = await allWindows(db);
  return {
    windows: windows.map((window) => ({ ...window, state: windowState(window, now()) })),
    months: await confirmationMonths(db),
  };
}

/** One window: how it goes, and what was done with it. */
export async function windowPage(db: Db, actor: Actor | null, slug: string) {
  refuse(whyMayNot(actor, rights.openWindow));
  const window = (await windowBySlug(db, slug)) ?? refused('no-such-window');
  const { items: entries } = await readHistory(db, actor, { on: ['window', window.id] });
  return {
    window,
    state: windowState(window, now()),
    counts: await countByState(db, window.id),
    extensions: await extensionsOf(db, window.id),
    history: entries,
  };
}
