/** The outbox as the secretariat sees it: what was written to whom, what left, and trying again. */
import type { Actor } from '#platform/actor.ts';
import { whyMayNot } from '#people/rules.ts';
import { isId } from '#platform/id.ts';
import { refuse, refused } from '#platform/refusal.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { journal } from '#platform/server/journal.ts';
import { sendMailJob } from '#platform/server/outbox.ts';
import { settings } from '#platform/server/settings.ts';
import { letterHtml, letterText } from './letter.ts';
import { letterOf, senderOf } from './sending.server.ts';

export const outboxStates = ['waiting', 'failing', 'sent'] as const;
export type OutboxState = (typeof outboxStates)[number];

/** One mail in the list. */
export interface OutboxEntry {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly kind: string;
  readonly createdAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly attempts: number;
  readonly lastError: string | null;
}

/** One mail with its words. `hidden`: its link is a key to somebody's account and has left. */
export interface OutboxMail extends OutboxEntry {
  readonly text: string;
  readonly html: string;
  readonly hidden: boolean;
}

const PAGE = 50;

/** The newest mails, those of one state if asked; `next` continues after the page. Refuses to all but the secretariat. */
export async function outbox(
  db: Db,
  actor: Actor | null,
  { state, after }: { state?: OutboxState | null; after?: string | null },
) {
  refuse(whyMayNot(actor, 'outbox.read'));
  let rows = db
    .selectFrom('outbox')
    .select(columns)
    .orderBy('id', 'desc')
    .limit(PAGE + 1);
  if (after && isId(after)) rows = rows.where('id', '<', after);
  if (state === 'sent') rows = rows.where('sent_at', 'is not', null);
  if (state === 'waiting' || state === 'failing') rows = rows.where('sent_at', 'is', null);
  if (state === 'failing') rows = rows.where('attempts', '>', 0);
  const entries = (await rows.execute()).map(entry);
  const page = entries.slice(0, PAGE);
  return { entries: page, next: entries.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** One mail as its reader gets it; undefined where there is none. Refuses to all but the secretariat. */
export async function outboxMail(db: Db, actor: Actor | null, id: string): Promise<OutboxMail | undefined> {
  refuse(whyMayNot(actor, 'outbox.read'));
  const row = isId(id) ? await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
  if (!row) return undefined;
  const sender = await senderOf(db);
  const hidden = personal(row.kind) && mailsLeave();
  const letter = hidden ? { ...letterOf(row), action: null } : letterOf(row);
  return {
    ...entry(row),
    hidden,
    text: letterText(letter, sender),
    html: hidden || !row.html_body ? letterHtml(letter, sender) : row.html_body,
  };
}

/** Asks for one mail to be sent again now. Refuses: mail-not-found, mail-already-sent, mail-nowhere-to-go. */
export async function resendMail(db: Db, actor: Actor | null, id: string): Promise<void> {
  refuse(whyMayNot(actor, 'outbox.read'));
  if (!mailsLeave()) refused('mail-nowhere-to-go');
  await transact(db, async (tx) => {
    const row = isId(id)
      ? await tx.selectFrom('outbox').select(['id', 'sent_at', 'kind']).where('id', '=', id).executeTakeFirst()
      : undefined;
    if (!row) return refused('mail-not-found');
    if (row.sent_at) refused('mail-already-sent');
    await enqueue(tx, sendMailJob, { id });
    await journal(tx, actor, { what: 'mail.resent', on: ['mail', id], after: { kind: row.kind } });
  });
}

/** Whether a mail server is set. */
export const mailsLeave = () => settings().smtpUrl !== undefined;

/** Mails whose link enters an account or speaks for an address. */
const personal = (kind: string) => kind.startsWith('people.');

const columns = ['id', 'to_address', 'subject', 'kind', 'created_at', 'sent_at', 'attempts', 'last_error'] as const;

interface EntryRow {
  id: string;
  to_address: string;
  subject: string;
  kind: string;
  created_at: Temporal.Instant;
  sent_at: Temporal.Instant | null;
  attempts: number;
  last_error: string | null;
}

function entry({
  id,
  to_address: to,
  subject,
  kind,
  created_at: createdAt,
  sent_at: sentAt,
  attempts,
  last_error: lastError,
}: EntryRow): OutboxEntry {
  return { id, to, subject, kind, createdAt, sentAt, attempts, lastError };
}
