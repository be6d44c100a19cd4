/** How registry/ says no: only for reasons that have words in both languages. */
import { reasonsOf, type Refused } from '#platform/refusal.ts';
import type { es as people } from '#people/words.es.ts';
import type { es as importing } from './import/words.es.ts';
import type { es as merging } from './merge/words.es.ts';
import type { es as representing } from './representation/words.es.ts';
import type { es } from './organization/words.es.ts';

type Told = typeof es.refusal &
  typeof importing.refusal &
  typeof merging.refusal &
  typeof people.refusal &
  typeof representing.refusal;

const no = reasonsOf<Told>();
export const refuse = no.refuse;
export const refused: Refused<Told> = no.refused;
