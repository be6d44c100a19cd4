/** What is about to be done with the chosen rows of a list, and what came of it. Pure. */

/** How many can be acted on at once. */
export const mostAtOnce = 200;

/** One of the chosen, as it is shown before anything is done. */
export interface Planned {
  /** What the form sends back: what was seen of it. */
  readonly key: string;
  readonly label: string;
  /** Beside its name: to whom a letter would go, who has it now. */
  readonly small?: string;
  /** Why it is left out, by its code; null where it will be done. */
  readonly whyNot: string | null;
  /** When the letter that it waits for leaves. */
  readonly leaves?: Temporal.Instant | null;
  /** Where that can be helped. */
  readonly to?: string;
}

/** One that was left out when it was done, and why. */
export interface LeftOut {
  readonly label: string;
  readonly whyNot: string;
  /** When its letter leaves all the same, where it has one that has not. */
  readonly leaves?: Temporal.Instant | null;
}

export interface BulkOutcome {
  readonly done: number;
  /** Each that it was done to, by its name. */
  readonly names: readonly string[];
  readonly left: readonly LeftOut[];
  /** Where something with a letter was undone: none of those leaves. */
  readonly lettersStay?: boolean;
  /** What undoes each, where it can be. */
  readonly undo: readonly string[];
}
