/** What people/ keeps data of persons for, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  use: {
    account: {
      name: 'Accounts',
      data: 'Name, address, transformed password, sessions and browser, roles, organisations, agreements and invitations. On each person’s device, for a day at most and until they sign out: what they wrote and the site could not keep.',
      purpose: 'So that each person enters with what is theirs and takes part in the mesa and in their organisations.',
      basis: 'Consent: the agreement to the text on personal data.',
      whose: 'Whoever opens an account, or is invited by an organisation.',
      receivers: 'The secretariat sees who has a role. The other people of an organisation see the name and the address.',
    },
    request: {
      name: 'Requests about data',
      data: 'Address, what is asked and what is answered.',
      purpose: 'To answer what each person asks about their data, and to be able to account for it.',
      basis: 'The legal duty to answer (law 21.719).',
      whose: 'Whoever asks something about their data.',
      receivers: 'The secretariat.',
    },
    erasure: {
      name: 'List of persons erased',
      data: 'A keyed mark of the address and the date.',
      purpose: 'So that whoever asked to be erased does not come back when a backup is used.',
      basis: 'The legal duty to erase.',
      whose: 'Whoever closed their account or asked to have their data erased. Only a keyed mark is kept.',
      receivers: 'Nobody.',
    },
  },
} satisfies Catalogue<typeof es>;
