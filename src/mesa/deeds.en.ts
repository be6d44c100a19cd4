/** What is done in mesa/, as the history tells it, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './deeds.es.ts';

export const en = {
  'product.archived': 'archived a product',
  'product.restored': 'brought an archived product back',
  'cycle.written': 'added a cycle',
  'axis.added': 'added an axis',
  'axis.described': 'changed the name or purpose of an axis',
  'cycle.opened': 'opened the cycle',
  'cycle.closed': 'closed the cycle',
  'product.created': 'created a product',
  'product.described': 'changed the description of a product',
  'product.draftAdded': 'kept a file as a draft of a product',
  'product.draftReplaced': 'replaced the draft file of a product',
  'product.versionScheduled': 'scheduled a version of a product',
  'product.versionCalledOff': 'called off the publication of a version of a product',
  'product.versionWithdrawn': 'withdrew a version of a product',
  'product.versionPublished': 'published a version of a product',
} satisfies Catalogue<typeof es>;
