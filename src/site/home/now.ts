/** What the mesa is at now: one thing of each kind, the nearest; dates are computed, and what is old says nothing. */
import { inSantiago } from '#platform/clock.ts';
import type { Happening } from '#platform/module.ts';

/** In the order in which they are read. */
const kinds = ['opens', 'closes', 'decided', 'comes'] as const satisfies Happening['kind'][];

/** What opened or was decided is news for so many days; what closes or comes is looked forward to for as many as these. */
const days = { opens: 30, decided: 30, closes: 120, comes: 120 };

/** At most one of each kind, and each thing once, by what is nearest of it; kinds without any are left out. */
export function happeningNow(all: readonly Happening[], now: Temporal.Instant): Happening[] {
  const near = all
    .map((one) => ({ one, away: ahead(one.kind) * (one.at.epochMilliseconds - now.epochMilliseconds) }))
    .filter(({ one, away }) => away >= 0 && away <= days[one.kind] * 86_400_000)
    .toSorted((a, b) => a.away - b.away)
    .map(({ one }) => one);
  const once = near.filter((one, index) => near.findIndex((other) => isSame(one, other)) === index);
  return kinds.flatMap((kind) => once.find((one) => one.kind === kind) ?? []);
}

const isSame = (one: Happening, other: Happening) => one.path === other.path && one.title === other.title;

const ahead = (kind: Happening['kind']): 1 | -1 => (kind === 'closes' || kind === 'comes' ? 1 : -1);

/** Whole days in Santiago from today to a day: 0 today. */
export const daysUntil = (at: Temporal.Instant, now: Temporal.Instant): number =>
  dayOf(now).until(dayOf(at), { largestUnit: 'days' }).days;

const dayOf = (at: Temporal.Instant) => inSantiago(at).toPlainDate();
