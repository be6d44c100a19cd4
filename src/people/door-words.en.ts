/** What the menus call the pages of people/, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './door-words.es.ts';

export const en = {
  privacy: 'Personal data',
  privacyLead: 'What this platform keeps, what for, and how to exercise your rights.',
  rights: 'Your rights',
  privacyText: 'Text on personal data',
  people: 'People',
  inviteStaff: 'Invite somebody to the mesa',
  requests: 'Requests',
  journal: 'History',
} satisfies Catalogue<typeof es>;
