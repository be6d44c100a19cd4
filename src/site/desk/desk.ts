/** How the desk is laid: what comes first, what falls on which day, what colleagues did. Pure. */
import { inSantiago } from '#platform/clock.ts';
import type { Dated, Waiting } from '#platform/facet/desk.ts';
import type { Happening } from '#platform/module.ts';
import type { StaffDate } from '#platform/facet/desk.ts';

/** Whatever has its day on the desk. */
export type DeskDate = Happening | StaffDate;

/** Whether it has waited for longer than it should. */
export const isGrave = ({ late }: Pick<Waiting, 'late'>, now: Temporal.Instant): boolean =>
  !!late && Temporal.Instant.compare(late, now) <= 0;

/** What waits, gravest and oldest first; what has no age comes last, and what is not there is left out. */
export function inOrder(all: readonly Waiting[], now: Temporal.Instant): Waiting[] {
  const key = ({ late, since }: Waiting) => [isGrave({ late: late ?? null }, now) ? 0 : since ? 1 : 2, age(since, now)];
  return all
    .filter(({ count }) => count > 0)
    .map((one) => ({ one, key: key(one) }))
    .toSorted((a, b) => a.key[0]! - b.key[0]! || b.key[1]! - a.key[1]!)
    .map(({ one }) => one);
}

const age = (since: Temporal.Instant | null | undefined, now: Temporal.Instant) =>
  since ? now.epochMilliseconds - since.epochMilliseconds : 0;

export interface DeskDay {
  readonly day: Temporal.PlainDate;
  readonly dates: readonly DeskDate[];
}

/** Seven days from today on, each with what falls on it by its hour. */
export function weekFrom(dates: readonly DeskDate[], now: Temporal.Instant): DeskDay[] {
  const first = dayOf(now);
  return Array.from({ length: 7 }, (_, ahead) => {
    const day = first.add({ days: ahead });
    return { day, dates: byTime(dates.filter(({ at }) => dayOf(at).equals(day))) };
  });
}

/** What closes, comes or is due, the next first. */
export function deadlines(dates: readonly DeskDate[], now: Temporal.Instant, most: number): DeskDate[] {
  const ahead = dates.filter(({ kind, at }) => isAhead.has(kind) && Temporal.Instant.compare(at, now) >= 0);
  return byTime(ahead).slice(0, most);
}

const isAhead: ReadonlySet<DeskDate['kind']> = new Set(['closes', 'comes', 'due']);
const dayOf = (at: Temporal.Instant) => inSantiago(at).toPlainDate();
const byTime = <T extends Pick<Dated, 'at'>>(dates: readonly T[]) =>
  dates.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));

interface Done {
  readonly actorId: string | null;
  readonly what: string;
}

/** Deeds of one person and one kind that follow each other, as one line with their number: newest first. */
export function gathered<T extends Done>(deeds: readonly T[], most: number): { last: T; times: number }[] {
  const lines: { last: T; times: number }[] = [];
  for (const deed of deeds) {
    const line = lines.at(-1);
    if (line && line.last.actorId === deed.actorId && line.last.what === deed.what) line.times += 1;
    else lines.push({ last: deed, times: 1 });
  }
  return lines.slice(0, most);
}
