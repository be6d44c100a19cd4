/** How gaps/ says no: only for reasons that have words in both languages. */
import { reasonsOf, type Refused } from '#platform/refusal.ts';
import type { es as people } from '#people/words.es.ts';
import type { es as run } from './run/words.es.ts';
import type { es as stated } from './stated/words.es.ts';
import type { es as tree } from './tree/words.es.ts';
import type { es as zeros } from './zeros/words.es.ts';

type Told = typeof people.refusal &
  typeof stated.refusal &
  typeof run.refusal &
  typeof zeros.refusal &
  typeof tree.refusal;

const no = reasonsOf<Told>();
export const refuse = no.refuse;
export const refused: Refused<Told> = no.refused;
