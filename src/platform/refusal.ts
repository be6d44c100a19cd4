/** A rule that says no, for a reason whose words stand in a catalogue. */
import type { es as ground } from './words.es.ts';

/** What the words of a reason are told beside it. */
export type Particulars = Readonly<Record<string, string | number>>;

/** What sort of no it is: the thing is not there, whoever asks may not, or nobody may now. */
export type RefusalKind = 'missing' | 'forbidden' | 'refused';

/** Why the rights say no, whatever the act. */
export type NoRight = 'sign-in-first' | 'second-factor-first' | 'not-allowed';

const noRight: readonly string[] = ['sign-in-first', 'second-factor-first', 'not-allowed'] satisfies NoRight[];

/** Expected, shown to the person in words; never logged as a fault. Commands throw it through their module's `refuse`. */
export class Refusal extends Error {
  readonly code: string;
  readonly details: Particulars;

  constructor(code: string, details: Particulars = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }

  get kind(): RefusalKind {
    if (this.code.startsWith('no-such-')) return 'missing';
    return noRight.includes(this.code) ? 'forbidden' : 'refused';
  }
}

/** The reasons that a catalogue has words for, and those of the ground, which everybody may give. */
export type Reason<Told> = keyof (Told & typeof ground.refusal) & string;

/** Words that are a function must be told their particulars. A code that nobody knows is said to be that first. */
type Beside<Told, Code extends Reason<Told>> =
  Reason<Told> extends Code
    ? [details?: Particulars]
    : [(Told & typeof ground.refusal)[Code]] extends [string]
      ? [details?: Particulars]
      : [details: Particulars];

/** Throws a Refusal when a rule gave a reason; does nothing on null. */
export type Refuse<Told> = <Code extends Reason<Told>>(code: Code | null, ...details: Beside<Told, Code>) => void;

/** Refuses at once: for a branch that has nothing else to return. */
export type Refused<Told> = <Code extends Reason<Told>>(code: Code, ...details: Beside<Told, Code>) => never;

/** A module's two ways to say no, held to the reasons that its words tell. */
export function reasonsOf<Told = unknown>(): { readonly refuse: Refuse<Told>; readonly refused: Refused<Told> } {
  const refused: Refused<Told> = (code, ...[details]) => {
    throw new Refusal(code, details);
  };
  return { refused, refuse: (code, ...details) => code === null || refused(code, ...details) };
}
