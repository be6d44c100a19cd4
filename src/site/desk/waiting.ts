/** What waits for whoever is signed in, folded from the modules' front doors. */
import type { Actor } from '#platform/actor.ts';
import type { Waiting } from '#platform/facet/desk.ts';
import type { Module } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';

interface Visit {
  readonly actor: Actor | null;
  readonly locale: Locale;
}
const asked = new WeakMap<Visit, Promise<Waiting[]>>();

/** What waits for a visit, asked once however much of its page shows it. */
export function waitingFor(db: Db, house: readonly Pick<Module, 'waiting'>[], visit: Visit): Promise<Waiting[]> {
  const before = asked.get(visit);
  if (before) return before;
  const waiting = whatWaits(db, house, visit.actor, visit.locale);
  asked.set(visit, waiting);
  return waiting;
}

/** What was given to whoever is signed in, by name. */
export async function whatIsEntrusted(
  db: Db,
  house: readonly Pick<Module, 'entrusted'>[],
  actor: Actor | null,
  locale: Locale,
): Promise<Waiting[]> {
  if (!actor) return [];
  return (await Promise.all(house.map(({ entrusted }) => entrusted(db, actor, locale)))).flat();
}

/** Each module's, from the ground of the house up. */
export async function whatWaits(
  db: Db,
  house: readonly Pick<Module, 'waiting'>[],
  actor: Actor | null,
  locale: Locale,
): Promise<Waiting[]> {
  if (!actor) return [];
  return (await Promise.all(house.map(({ waiting }) => waiting(db, actor, locale)))).flat();
}
