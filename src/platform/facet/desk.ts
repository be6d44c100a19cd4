/** What a module lays on the desk of whoever keeps the mesa: what waits, what has its day, what was begun. */
import type { Section } from './section.ts';

/** Something that waits for whoever is signed in, with the list that holds it. */
export interface Waiting {
  readonly section: Section;
  readonly count: number;
  /** What it is, after its number. */
  readonly label: string;
  /** The list, which holds as many. */
  readonly path: string;
  /** Why, or which of them waits longest, in a line. */
  readonly about?: string;
  /** Since when the oldest waits. */
  readonly since?: Temporal.Instant | null;
  /** From when on it should not wait any more. */
  readonly late?: Temporal.Instant | null;
  /** Nobody waits for it: the menu leaves it out of its numbers. */
  readonly calm?: true;
  /** What is done about it, and where: at the list, or at the first of them. */
  readonly act: { readonly verb: string; readonly path: string };
}

/** Something that has its day. */
export interface Dated {
  readonly section: Section;
  readonly at: Temporal.Instant;
  readonly title: string;
  /** Of the title, as HTML names it. */
  readonly lang: string;
  readonly path: string;
  /** One line: until when, where, how many places are left. */
  readonly detail: string;
}

/** Beside what happens in public: it will be published by itself, or is due by then. */
export interface StaffDate extends Dated {
  readonly kind: 'published' | 'due';
}

/** Begun and not finished. */
export interface HalfDone {
  readonly section: Section;
  readonly title: string;
  readonly lang: string;
  /** Whose it is, and what it lacks. */
  readonly about: string;
  /** Who began it; null where nobody is known to have. */
  readonly by: string | null;
  readonly at: Temporal.Instant;
  readonly act: Waiting['act'];
}

/** How much came in, week by week: the last one is this one. */
export interface Curve {
  readonly title: string;
  readonly total: { readonly count: number; readonly path: string };
  /** What else is known, each a sentence that leads to the list of as many, where the reader may see one. */
  readonly notes: readonly { readonly text: string; readonly path: string | null }[];
  readonly weeks: readonly { readonly label: string; readonly value: number }[];
  /** What the table of the same figures is called, and its columns. */
  readonly table: { readonly toggle: string; readonly headers: readonly [string, string] };
}

/** Only what whoever asks may see and do. */
export interface OnDesk {
  readonly dates: readonly StaffDate[];
  readonly halfDone: readonly HalfDone[];
  readonly curve: Curve | null;
}
