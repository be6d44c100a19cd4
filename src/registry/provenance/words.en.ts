/** The words of who wrote what an organisation says, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  title: 'Who wrote each answer',
  wrote: {
    registration: (who, date) => `Written by ${who} on ${date}, when registering it.`,
    correction: (who, date) => `Written by ${who} on ${date}, when correcting the registration.`,
    own: (who, date) => `Written by ${who} on ${date}, when editing the page.`,
    staff: (who, date) => `Written by ${who} on ${date}, when editing the page.`,
    import: (who, date) => `Written by ${who} on ${date}, through a spreadsheet.`,
    command_line: (who, date) => `Written by ${who} on ${date}, through a spreadsheet from the command line.`,
    merge: (who, date) => `Written by ${who} on ${date}, when merging it with another.`,
  },
  registrant: 'whoever registered the organisation',
  team: 'its own people',
  mesa: (name) => (name ? `the mesa’s team (${name})` : 'the mesa’s team'),
  unknown: 'Nobody knows who wrote it.',
} satisfies Catalogue<typeof es>;
