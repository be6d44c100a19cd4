/** What whoever sends too much is told, in English. */
import type { Catalogue } from '../../words.ts';
import type { es } from './words.es.ts';

export const en = {
  tooMany: (seconds) => `Too many requests: try again in ${seconds} seconds.`,
  wait: (seconds) => `Wait ${seconds} seconds and send it again`,
  why: 'Many forms came from your network in a short time. Nobody is shut out: it only takes a moment of waiting.',
  keepsWhatYouTyped: 'What you typed is kept on this page. When the seconds are over, press the button.',
  sendAgain: 'Send again',
  goBack: 'Go back in your browser, which keeps what you typed, and send it again when the seconds are over.',
} satisfies Catalogue<typeof es>;
