/** How ecosystem/ says no: only for reasons that have words in both languages. */
import { reasonsOf, type Refused } from '#platform/refusal.ts';
import type { es as initiatives } from './initiatives/words.es.ts';

type Told = typeof initiatives.refusal;

const no = reasonsOf<Told>();
export const refuse = no.refuse;
export const refused: Refused<Told> = no.refused;
