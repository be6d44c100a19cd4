/** What is suggested to staff while they type. */
import type { Hit } from '#platform/module.ts';

export interface Suggested {
  /** What was typed. */
  readonly q: string;
  readonly items: readonly Hit[];
  /** How many things were found: `items` are the first of them. */
  readonly total: number;
}
