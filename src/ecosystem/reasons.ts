/** How ecosystem/ says no: only for reasons that have words in both languages. */
import { reasonsOf, type Refused } from '#platform/refusal.ts';
import type { es as people } from '#people/words.es.ts';
import type { es as registry } from '#registry/organization/words.es.ts';
import type { es as alliances } from './alliances/words.es.ts';
import type { es as initiatives } from './initiatives/words.es.ts';
import type { es as resources } from './resources/words.es.ts';

type Told = typeof people.refusal &
  typeof registry.refusal &
  typeof alliances.refusal &
  typeof initiatives.refusal &
  typeof resources.refusal;

const no = reasonsOf<Told>();
export const refuse = no.refuse;
export const refused: Refused<Told> = no.refused;
