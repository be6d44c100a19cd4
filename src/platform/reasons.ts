/** How platform/ says no: only for reasons that have words in both languages. */
import { reasonsOf, type Refused } from './refusal.ts';

export const refused: Refused<unknown> = reasonsOf().refused;
