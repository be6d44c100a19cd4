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
  'voice.added': 'added a voice to the home page',
  'voice.changed': 'changed a voice of the home page',
  'voice.published': 'published a voice on the home page',
  'voice.calledOff': 'made a voice of the home page a draft again',
  'voice.putFirst': 'put a voice of the home page first',
  'voice.withdrawn': 'withdrew a voice from the home page',
  'mesa.changed': 'changed the settings of the round table',
} satisfies Catalogue<typeof es>;
