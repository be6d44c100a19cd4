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
  'initiative.runnerAdded': 'said that an organisation takes part in its initiative',
  'initiative.runnerRemoved': 'took an organisation out of its initiative',
  'initiative.runnerConfirmed': 'confirmed that it takes part in an initiative',
  'initiative.runnerDeclined': 'said that it takes no part in an initiative',
  'initiative.imported': 'brought an initiative in a spreadsheet',
  'initiative.importChanged': 'changed an initiative with a spreadsheet',
  'initiative.importUndone': 'undid what a spreadsheet changed of an initiative',
  'initiative.importRemoved': 'took out an initiative that a spreadsheet had brought',
  'resource.offered': 'offered a resource',
  'resource.described': 'changed what a resource says',
  'resource.paused': 'paused a resource',
  'resource.withdrawn': 'withdrew a resource',
  'resource.offeredAgain': 'offered a resource again',
  'alliance.claimed': 'said that it has an alliance',
  'alliance.withdrawn': 'took back an alliance it had said',
  'alliance.confirmed': 'confirmed an alliance that another organisation says',
  'alliance.declined': 'said that an alliance another organisation says is not so',
} satisfies Catalogue<typeof es>;
