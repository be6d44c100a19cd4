/** What site/ keeps data of persons for, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './use-words.es.ts';

export const en = {
  voice: {
    name: 'Voices and photographs of the home page',
    data: 'Name, role, place, what the person says, their photograph; who consented, when, until when, and their e-mail.',
    purpose: 'To show on the home page those who work to overcome poverty, in their words and with their image.',
    basis: 'The consent of the person, who may take it back at any time.',
    whose: 'Those who agreed to speak or to appear on the home page.',
    receivers: 'Anybody, while it is published. Only the team of the mesa sees the consent.',
  },
} satisfies Catalogue<typeof es>;
