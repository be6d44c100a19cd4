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
  told: {
    axis: (n) =>
      n === 0
        ? 'No axes are published yet.'
        : n === 1
          ? 'One axis of work.'
          : `${n} axes of work, each with its products.`,
    challenge: (n, years) =>
      n === 0
        ? 'No challenges are published yet.'
        : n === 1
          ? `One challenge that the mesa chose to face, published in ${years}.`
          : `${n} challenges that the mesa chose to face, published in ${years}.`,
    activity: (n) =>
      n === 0
        ? 'No activities are published yet.'
        : n === 1
          ? 'One activity.'
          : `${n} meetings, workshops and other activities.`,
    learning: (n) =>
      n === 0
        ? 'No learnings are published yet.'
        : n === 1
          ? 'One learning of the mesa.'
          : `${n} learnings of the mesa.`,
    news: (n) =>
      n === 0 ? 'There is no news yet.' : n === 1 ? 'One news item of the mesa.' : `${n} news items of the mesa.`,
  },
} satisfies Catalogue<typeof es>;
