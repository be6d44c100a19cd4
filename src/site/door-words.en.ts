/** What the menus call the pages of site/, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './door-words.es.ts';

export const en = {
  mesa: 'What the mesa is',
  axes: 'Work',
  challenges: 'Challenges',
  activities: 'Activities',
  learnings: 'Learnings',
  news: 'News',
  feed: 'News (Atom)',
  appearance: 'Appearance and reading',
  accessibility: 'Accessibility',
  contact: 'Contact',
  pictures: 'Pictures',
  voices: 'Voices and photographs',
  site: 'Site',
  settings: 'Settings',
} satisfies Catalogue<typeof es>;
