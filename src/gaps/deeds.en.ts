/** What is done in gaps/, as the history tells it, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './deeds.es.ts';

export const en = {
  'gap.stated': 'began to write a gap',
  'gap.described': 'changed what a gap says',
  'gap.published': 'published a gap',
  'gap.dropped': 'dropped a gap',
  'gap.takenUp': 'took a gap up again',
  'gap.sourceAdded': 'added a source to a gap',
  'gap.sourceRemoved': 'removed a source from a gap',
  'gap.proposed': 'proposed a cause or an effect of a gap',
  'gap.accepted': 'accepted a proposal about a gap',
  'gap.joined': 'joined a proposal with another of the same gap',
  'gap.refused': 'did not use a proposal about a gap',
  'gap.reopened': 'left a proposal about a gap to be decided again',
  'gap.hung': 'said that a cause or an effect touches another, too',
  'gap.unhung': 'removed a tie between causes or effects of a gap',
  'gap.backed': 'backed a cause or an effect of a gap',
  'supply.requested': 'asked to put need beside supply',
  'supply.asked': 'asked about a comuna where nobody is registered',
  'supply.answered': 'answered about a comuna where nobody is registered',
  'supply.done': 'put need beside supply',
  'supply.failed': 'could not put need beside supply',
  'supply.published': 'published a comparison of need and supply',
  'supply.withdrawn': 'withdrew a comparison of need and supply',
  'gap.unbacked': 'no longer backs a cause or an effect of a gap',
  'gap.withdrawn': 'took back a cause or an effect that it had proposed',
  'gap.separated': 'separated a proposal about a gap from another',
} satisfies Catalogue<typeof es>;
