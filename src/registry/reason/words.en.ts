/** The library of usual reasons in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  title: 'Usual reasons',
  lead: 'They are offered when a correction is asked for, each at its question. Those that somebody of the team writes join by themselves; here they are put right and taken out. Letters that have left do not change.',
  every: 'Every question',
  question: 'Question',
  reason: 'Reason',
  reasonOf: (question: string) => `Reason at “${question}”`,
  add: 'Add a reason',
  addButton: 'Add',
  save: 'Save',
  drop: 'Take out',
  saved: 'Saved.',
  gone: (reason) => `“${reason}” was taken out.`,
  undo: 'Undo',
  none: 'There is none yet.',
  issue: {
    required: 'The reason is missing.',
    emptied: 'It is empty: write the reason, or use “Take out”.',
    'too-long': 'It is too long.',
    'not-in-list': 'Choose a question of the list.',
  },
} satisfies Catalogue<typeof es>;
