/** What is done in ecosystem/, as the history tells it, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './deeds.es.ts';

export const en = {
  'initiative.begun': 'began to describe an initiative',
  'initiative.described': 'changed what an initiative says',
  'initiative.placed': 'changed where an initiative is done and how many people it reaches',
  'initiative.published': 'published an initiative',
  'initiative.paused': 'paused an initiative',
  'initiative.ended': 'said that an initiative has ended',
  'initiative.discarded': 'discarded the draft of an initiative',
} satisfies Catalogue<typeof es>;
