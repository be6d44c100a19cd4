/** The desk of whoever keeps the mesa, gathered from the modules' front doors: each gives what its reader may do. */
import { now } from '#platform/clock.ts';
import type { Actor } from '#platform/actor.ts';
import type { HalfDone, OnDesk, Waiting } from '#platform/facet/desk.ts';
import type { Module } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { JournalEntry } from '#platform/server/journal.ts';
import type { Locale } from '#platform/words.ts';
import { colleaguesDeeds } from '#people/history/queries.server.ts';
import { rights } from '#people/rights.ts';
import { may, whyMayNot } from '#people/rules.ts';
import { refuse } from '../reasons.ts';
import { deadlines, gathered, inOrder, isGrave, weekFrom, type DeskDate, type DeskDay } from './desk.ts';

/** More half-done things than these are found at their lists. */
const mostHalfDone = 6;
const mostDeadlines = 5;
const mostDeeds = 5;

export interface Desk {
  readonly now: Temporal.Instant;
  readonly waiting: readonly (Waiting & { readonly grave: boolean })[];
  readonly halfDone: readonly HalfDone[];
  readonly week: readonly DeskDay[];
  readonly deadlines: readonly DeskDate[];
  readonly curve: OnDesk['curve'];
  /** Nobody's for those who may not read the history. */
  readonly colleagues: readonly { readonly last: JournalEntry; readonly times: number }[];
}

type Bringing = Pick<Module, 'desk' | 'happenings'>;

export async function deskOf(
  db: Db,
  actor: Actor | null,
  house: readonly Bringing[],
  locale: Locale,
  { waiting, mine }: { readonly waiting: readonly Waiting[]; readonly mine: boolean },
): Promise<Desk> {
  refuse(whyMayNot(actor, rights.enterStaff));
  const at = now();
  const [parts, happenings, deeds] = await Promise.all([
    Promise.all(house.map(({ desk }) => desk(db, actor!, locale))),
    Promise.all(house.map((module) => module.happenings(db, locale))),
    may(actor, rights.readJournal) ? colleaguesDeeds(db, actor) : [],
  ]);
  const dates = [...happenings.flat(), ...parts.flatMap((part) => part.dates ?? [])];
  return {
    now: at,
    waiting: inOrder(waiting, at).map((one) => ({ ...one, grave: isGrave(one, at) })),
    halfDone: newestFirst(
      parts.flatMap(({ halfDone = [] }) => halfDone.filter(({ by }) => !mine || by === actor!.id)),
    ).slice(0, mostHalfDone),
    week: weekFrom(dates, at),
    deadlines: deadlines(dates, at, mostDeadlines),
    curve: parts.find(({ curve }) => curve)?.curve ?? null,
    colleagues: gathered(deeds, mostDeeds),
  };
}

const newestFirst = (all: readonly HalfDone[]) => all.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at));
