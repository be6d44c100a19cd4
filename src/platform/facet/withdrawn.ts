/** What was public and is no more. */
export interface Withdrawn {
  /** Null where nobody took it away: its time was over. */
  readonly at: Temporal.Instant | null;
  /** Empty where none was given. */
  readonly reason: string;
}
