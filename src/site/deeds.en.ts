/** What is done in site/, as the history tells it, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './deeds.es.ts';

export const en = {
  'page.scheduled': 'scheduled the publication of a page',
  'page.created': 'created a page',
  'page.written': 'wrote in a page',
  'page.published': 'published a page',
  'page.revertedTo': 'went back to an earlier version of a page',
  'page.calledOff': 'called off a scheduled publication',
  'page.archived': 'archived a page',
  'page.restored': 'brought an archived page back',
  'picture.added': 'added a picture',
  'picture.described': 'changed the description of a picture',
  'picture.archived': 'archived a picture',
  'mesa.changed': 'changed the settings of the round table',
} satisfies Catalogue<typeof es>;
