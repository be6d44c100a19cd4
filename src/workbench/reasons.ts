/** How workbench/ says no: only for reasons that have words in both languages. */
import { reasonsOf, type Refused } from '#platform/refusal.ts';
import type { es as release } from '#figures/release/words.es.ts';
import type { es as file } from './file/refusal-words.es.ts';
import type { es as publishing } from './publish/words.es.ts';
import type { es as results } from './results/words.es.ts';

type Told = typeof file & typeof release.refusal & typeof publishing.refusal & typeof results.refusal;

const no = reasonsOf<Told>();
export const refuse = no.refuse;
export const refused: Refused<Told> = no.refused;
