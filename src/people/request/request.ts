/** What somebody may ask about their own data, and until when it must be answered. Pure. */
import { inSantiago } from '#platform/clock.ts';

/** The rights of law 21.719. The first two are answered at once, by the page that the link opens. */
export const requestKinds = ['access', 'portability', 'rectification', 'erasure', 'opposition', 'blocking'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const isAtOnce = (kind: RequestKind): boolean => kind === 'access' || kind === 'portability';

/** Calendar days to answer, and how many more there may be, once. */
export const answerDays = 30;

/** For how many days the link in the letter proves the address, and for how many the file can be taken. */
export const proofDays = 3;
export const fileDays = 1;

export interface DataRequest {
  readonly id: string;
  readonly folio: number;
  readonly kind: RequestKind;
  readonly address: string;
  readonly said: string;
  readonly askedAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  readonly extended: { readonly at: Temporal.Instant; readonly reason: string } | null;
  readonly erasedAt: Temporal.Instant | null;
  readonly sample: boolean;
  readonly answered: { readonly at: Temporal.Instant; readonly text: string } | null;
}

/** So many calendar days later, at the same hour in Santiago: the day of asking does not count. */
export const dueAfter = (since: Temporal.Instant): Temporal.Instant =>
  inSantiago(since).add({ days: answerDays }).toInstant();

/** Whole days until it must be answered; negative once that is past. */
export const daysLeft = (due: Temporal.Instant, now: Temporal.Instant): number =>
  inSantiago(now).toPlainDate().until(inSantiago(due).toPlainDate()).days;
