/** What staff do about letters. */
import type { Actor } from '#platform/actor.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { sendMailJob } from '#platform/server/outbox.ts';
import { settings } from '#platform/server/settings.ts';
import { letterById } from './queries.server.ts';
import { refuse, refused } from './reasons.ts';

/** Asks the queue to try a letter again now. */
export async function retryLetter(db: Db, actor: Actor | null, id: string): Promise<void> {
  await transact(db, async (tx) => {
    const letter = (await letterById(tx, actor, id)) ?? refused('no-such-letter');
    refuse(letter.sentAt ? 'letter-sent' : settings().smtpUrl ? null : 'no-mail-server');
    await enqueue(tx, sendMailJob, { id });
  });
}
