/** What was typed of a description, field by field, and what is wrong with it. Pure. */
export type Typed = Readonly<Record<string, string>>;

/** What is wrong with a field: a code, and names it may have meant. */
export interface Issue {
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
}
export type Issues = Readonly<Record<string, Issue>>;
