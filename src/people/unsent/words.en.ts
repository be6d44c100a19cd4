/** Of what was typed and not sent, in English. */
import type { es } from './words.es.ts';

export const en = {
  page: {
    title: 'What you typed and did not send',
    lead: 'While you write in your space or on the desk, what you have is kept just in case. Only you see it, and it goes when you send it or after two weeks. What the site could not keep stays on your device, for a day or until you sign out.',
    none: 'There is nothing unsent.',
    since: (when: string) => `Since ${when}`,
    go: 'Go on writing',
  },
  left: (when: string) => `Here you typed something that you did not send, on ${when}.`,
  halfDone: { about: 'Typed and not sent. Only you see it.', verb: 'Go on' },
  read: 'Read what you typed',
  putBack: 'Put it in the form',
  drop: 'Discard it',
  dropped: 'Discarded.',
  notTaken: 'What you wrote was not sent. It is here, for you to copy if it serves:',
  ended: {
    title: 'Your session ended; what you typed is here',
    why: 'For safety a session ends by itself after some time, or when it is closed from another device. Nothing is saved yet, and nothing is lost.',
    enter: '1. Sign in again, in another tab',
    keeps: '2. Come back to this page and press the button: the same that you typed is sent.',
    again: 'Send again',
    goBack:
      '2. Go back in your browser, which keeps what you typed, and send it again. There you can choose your files again too.',
  },
} satisfies typeof es;
