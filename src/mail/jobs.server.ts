/** The mail's work in the background: sending letters, and asking again for those that wait. */
import type { Job } from '#platform/module.ts';
import { sendMailJob } from '#platform/server/outbox.ts';
import { sendLetter, sweepOutbox } from './send.server.ts';

export const jobs: readonly Job[] = [
  { name: sendMailJob, handler: (db, { id }: { id: string }) => sendLetter(db, id) },
  { name: 'mail.sweep', handler: (db) => sweepOutbox(db), cron: '*/10 * * * *' },
];
