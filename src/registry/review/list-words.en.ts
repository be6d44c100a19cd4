/** Words of the roll, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './list-words.es.ts';

export const en = {
  title: 'Organisations',
  search: 'Name or RUT',
  state: 'State',
  anyState: 'Any',
  find: 'Search',
  nothing: 'No organisation matches.',
  all: 'See all',
  name: 'Name',
  rut: 'RUT',
  region: 'Region',
  owners: 'Owners',
  confirmed: 'Confirmed',
  more: 'See more',
  states: { active: 'In the registry', retired: 'Taken out of the registry', merged: 'Merged into another' },
  roles: { owner: 'owner', editor: 'editor', reader: 'reader' },
  publicPage: 'See its public page',
  edit: 'Edit its details',
  people: 'People',
  noPeople: 'Nobody represents it on the platform yet.',
  managePeople: 'Invite or change people',
  reason: 'Reason',
  done: 'Done. It is in the history.',
  history: 'History',
  retire: {
    title: 'Take out of the registry',
    label: 'Take out…',
    question:
      'Its page will stop being public and leave the directory. Its data and history are kept, and it can be put back.',
    yes: 'Yes, take it out',
  },
  restore: {
    title: 'Put back into the registry',
    label: 'Put back…',
    question: 'Its page will be public again and appear in the directory.',
    yes: 'Yes, put it back',
  },
  issues: { 'reason-needed': 'Write the reason.', 'reason-long': 'The reason can have up to 500 letters.' },
} satisfies Catalogue<typeof es>;
