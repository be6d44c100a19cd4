/** Words of letters and of the staff's page, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  right: {
    readOutbox: 'Read the letters sent and to be sent',
  },
  sample: 'Sample round table: organisations and people are fictional.',
  stop: 'Stop receiving these notices',
  title: 'Mail',
  lead: 'The letters that the platform sent or has yet to send. What they say may be private.',
  noServer:
    'This installation has no mail server: letters stay here and do not leave. Whoever operates it can configure one.',
  none: 'There are no letters yet.',
  count: (n: number) => (n === 1 ? '1 letter' : `${n} letters`),
  find: 'Subject or address',
  all: 'All',
  states: { failing: 'Did not arrive', waiting: 'To be sent', sent: 'Sent' },
  failed: {
    label: (n: number) => (n === 1 ? 'letter that did not arrive' : 'letters that did not arrive'),
    about: (to: string, others: number) => (others === 0 ? `To ${to}` : `To ${to} and ${others} more`),
    verb: 'See',
  },
  to: 'To',
  subject: 'Subject',
  state: 'State',
  written: 'Written',
  sent: (when: string) => `Sent on ${when}`,
  waiting: 'To be sent',
  failing: (times: number) =>
    times === 1 ? 'Failed once; it will be tried again' : `Failed ${times} times; it will be tried again`,
  lastError: 'The server’s last answer',
  again: 'Try again now',
  asked: 'It will be tried again in a few seconds.',
  plain: 'Text',
  refusal: {
    'no-such-letter': 'There is no such letter.',
    'letter-sent': 'That letter has left.',
    'no-mail-server': 'No mail server is configured.',
  },
} satisfies Catalogue<typeof es>;
