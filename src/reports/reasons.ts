/** How reports/ says no: only for reasons that have words in both languages. */
import { reasonsOf, type Refused } from '#platform/refusal.ts';
import type { es as people } from '#people/words.es.ts';
import type { es } from './edition/words.es.ts';

type Told = typeof people.refusal & typeof es.refusal;

const no = reasonsOf<Told>();
export const refuse = no.refuse;
export const refused: Refused<Told> = no.refused;
