/** The profile's words in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  home: 'Home',
  directory: 'Organisations',
  title: 'Profile of the ecosystem',
  leadNow: (n, on) => `Who the ${n} organisations of the registry are, on ${on}.`,
  leadWindow: (n, name, from, to) =>
    `Who the ${n} organisations are that registered in “${name}”, from ${from} to ${to}.`,
  frozen: 'These figures were fixed when registration closed: they do not change even if the registry does.',
  running: 'These are the figures at this moment: they change whenever the registry does.',
  which: 'As of when?',
  now: 'Now',
  nobody: 'No organisation has registered yet: their profile will appear here.',
  shares: 'In short',
  answered: (count, answered) => `${count} of ${answered} who answered`,
  of: (count, answered) => `${count} of ${answered}`,
  noAnswers: 'Nobody answered',
  share: {
    private: 'belong to the private sector',
    center_south: 'have their seat in Centre-South, from Metropolitana to Biobío',
    regional: 'work at the regional level',
    linking: 'hold events that link them with other actors',
    alliance: 'have made alliances with other actors',
    direct: 'work directly with people',
    enabler: 'offer resources to the ecosystem',
  },
  shareNote:
    'Private is everything that is not public: civil society, companies, academia, international bodies, social enterprises and informal groups.',
  distribution: {
    sector: 'Sector',
    macrozone: 'Zone of the seat',
    region: 'Region of the seat',
    scope: 'Scope',
    kind: 'What they do',
    dimension: 'Dimensions of poverty they address',
    population: 'Whom they work with',
  },
  several: (answered) => `Of ${answered} who answered; each may give several answers.`,
  single: (answered) => `Of ${answered} who answered.`,
  abroad: 'Outside Chile',
  growth: 'Organisations registered, in all',
  growthNote: 'By the day on which each registered.',
  day: 'Day',
  total: 'Total',
  table: 'See as a table',
  answer: 'Answer',
  organizations: 'Organisations',
  percent: 'Percent',
  data: 'These figures as JSON',
  grouping: (name) => `The zones are those of “${name}”.`,
} satisfies Catalogue<typeof es>;
