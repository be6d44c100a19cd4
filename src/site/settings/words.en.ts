/** Words of the mesa's settings, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  title: 'Settings of the round table',
  name: 'Name of the round table',
  nameHint: 'It appears in the header, in mail and in downloads.',
  theme: 'Look of the site',
  themeHint: 'Anyone can choose another for themselves under “Appearance and reading”.',
  themes: {
    mesa: 'Weave',
    mesaHint: 'The round table’s own look.',
    gob: 'Government',
    gobHint: 'With the colours of gob.cl’s Kit Digital.',
  },
  save: 'Save the settings',
  saved: 'The settings were saved.',
  issues: {
    'mesa-name-short': 'Write the name, with at least three letters.',
    'mesa-name-long': 'The name can have up to 120 letters.',
    'mesa-theme': 'Choose one of the looks.',
  },
} satisfies Catalogue<typeof es>;
