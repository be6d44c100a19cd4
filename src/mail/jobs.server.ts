/** The mail's work in the background: sending letters, asking again for those that wait, and forgetting old ones. */
import type { Job } from '#platform/module.ts';
import { sendMailJob } from '#platform/server/outbox.ts';
import { forgetOldLetters, sendLetter, sweepOutbox } from './send.server.ts';

export const jobs: readonly Job[] = [
  { name: sendMailJob, handler: (db, { id }: { id: string }) => sendLetter(db, id) },
  { name: 'mail.forget', handler: (db) => forgetOldLetters(db), cron: '40 4 * * *' },
  { name: 'mail.sweep', handler: (db) => sweepOutbox(db), cron: '*/10 * * * *' },
];
