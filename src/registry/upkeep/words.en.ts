/** The words of an organisation's own pages, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  indicator: {
    confirmed: {
      definition: 'Organisations that said, in the twelve months before, that their page is right',
      denominator: 'Active organisations of the registry',
    },
  },
  title: 'My organisations',
  none: 'Your account does not look after any organisation yet.',
  noneHint:
    'If you have just registered one, it will appear here once the mesa accepts it. If it is in the registry already, ask whoever looks after it to invite you; if nobody does, claim it on its page.',
  register: 'Register an organisation',
  role: { owner: 'You own it', editor: 'You edit it', reader: 'You can see its data' },
  confirmed: (date) => `Last confirmed on ${date}`,
  neverConfirmed: 'Not confirmed yet',
  confirmTitle: 'Is it all still right?',
  confirmText: (name) =>
    `If what the page of ${name} shows is still so, confirm it. Those who read it will see the date.`,
  confirmButton: 'Yes, it is still right',
  confirmedNow: 'Thank you: it is confirmed as of today.',
  edit: 'What do you want to change?',
  publicPage: 'See the public page',
  people: 'People',
  history: 'History',
  pendingTitle: 'Change waiting for review',
  pendingText: (date) => `You asked for this change on ${date}. It will show once the mesa’s team has reviewed it.`,
  notActive: 'This organisation is no longer active in the registry.',
  editTitle: (name) => `Edit ${name}`,
  editText:
    'Changes are published at once, except for the name, the RUT and the sector, which the mesa’s team reviews.',
  editTextAtOnce: 'Changes are published at once.',
  changedMeanwhile: (says) =>
    `Somebody changed it while you were writing. Now it says “${says}”. If you save again, what you see here stays.`,
  changedBy: (who, when, says) =>
    `While you were writing, ${who} changed it (${when}). Now it says “${says}”. If you save again, what you see here stays.`,
  save: 'Save the changes',
  saved: 'The changes are published.',
  savedWaits:
    'The changes are published, except for the name, the RUT or the sector, which the mesa’s team is now reviewing.',
  imported: (date) => `On ${date} the mesa changed data with a spreadsheet`,
  importedText:
    'If it is right you need do nothing. If not, it says again what it said before; what you wrote since is not touched.',
  importedPage: (name) => `What the mesa changed on the page of ${name}`,
  putBack: 'Put back what it said',
  ended: {
    stands: () => '',
    refused: () => 'Done: the page says again what it said before, and the mesa knows.',
    undone: (date) =>
      `On ${date} the secretariat undid what this spreadsheet brought: the page says what it said before, but for what somebody wrote since. You need do nothing.`,
  },
  blank: 'blank',
  answers: 'What the page says',
  confirmPage: (name) => `Is the page of ${name} still right?`,
  confirmPageText:
    'Look at what the page shows. If all is as it was, confirm it; if something changed, sign in and correct it.',
  back: 'See the public page',
} satisfies Catalogue<typeof es>;
