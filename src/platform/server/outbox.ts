/** The outbox: a mail is written in the transaction that gives it a reason, and leaves afterwards. */
import { sql, type RawBuilder } from 'kysely';
import { now } from '../clock.ts';
import { newId } from '../id.ts';
import type { Locale } from '../words.ts';
import type { Db } from './db.ts';
import { enqueue } from './jobs.ts';

/** A letter to one person. Paragraphs of `text` are parted by an empty line. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What it is about, for the log, the staff's list and the reader's filters: 'registration.accepted'. */
  readonly kind: string;
  /** The one thing to do, shown as a button: a full address. */
  readonly action?: { readonly label: string; readonly url: string };
  /** Where the reader stops receiving this kind with one click (a full https address that answers POST). */
  readonly unsubscribeUrl?: string;
  /** In place of the usual layout. */
  readonly html?: string;
  readonly locale?: Locale;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The same key is never queued twice: for reminders. */
  readonly dedupeKey?: string;
  readonly sendAfter?: Temporal.Instant;
  /** The last one to somebody who is forgotten: nothing of it is kept once the mail server has it. */
  readonly forgetOnceSent?: boolean;
}

/** The job that sends one letter. */
export const sendMailJob = 'mail.send';

/** Queues a letter in the caller's transaction. Answers its id, or null where its dedupe key was queued before. */
export async function queueMail(tx: Db, mail: Mail): Promise<string | null> {
  if (/[\r\n]/.test(mail.to + mail.subject)) throw new Error('A mail address or subject holds a line break');
  const queued = await tx
    .insertInto('outbox')
    .values(row(mail))
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (queued) await enqueue(tx, sendMailJob, { id: queued.id }, mail.sendAfter);
  return queued?.id ?? null;
}

/** Takes back letters that have not left, by their dedupe keys. Answers false, and takes none, where one has left or was tried. */
export async function callOffMail(tx: Db, keys: readonly string[]): Promise<boolean> {
  const queued = await tx
    .selectFrom('outbox')
    .select(['id', 'sent_at', 'attempts'])
    .where('dedupe_key', 'in', keys)
    .forUpdate()
    .execute();
  if (queued.some(({ sent_at, attempts }) => sent_at !== null || attempts > 0)) return false;
  await tx.deleteFrom('outbox').where('dedupe_key', 'in', keys).execute();
  return true;
}

/** In another module's query: until when the letter with that dedupe key waits and can be called off; null where it does not. */
export const letterWaits = (key: RawBuilder<string>): RawBuilder<Temporal.Instant | null> =>
  sql`(select send_after from outbox
    where dedupe_key = ${key} and sent_at is null and attempts = 0 and send_after > ${now()})`;

/** When the letter with that dedupe key leaves; null where it left or there is none. */
export async function letterLeaves(db: Db, key: string): Promise<Temporal.Instant | null> {
  const row = await db
    .selectFrom('outbox')
    .select('send_after')
    .where('dedupe_key', '=', key)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  return row?.send_after ?? null;
}

/** Takes back those of the letters that have not been sent, also those that were tried. Answers the keys of those taken back. */
export async function callOffLetters(tx: Db, keys: readonly string[]): Promise<string[]> {
  const dropped = await tx
    .deleteFrom('outbox')
    .where(sql<boolean>`dedupe_key = any(${keys}::text[])`)
    .where('sent_at', 'is', null)
    .returning('dedupe_key')
    .execute();
  return dropped.map(({ dedupe_key: key }) => key!);
}

function row(mail: Mail) {
  return {
    id: newId(),
    kind: mail.kind,
    to_address: mail.to,
    subject: mail.subject,
    text_body: mail.text,
    html_body: mail.html ?? null,
    action_label: mail.action?.label ?? null,
    action_url: mail.action?.url ?? null,
    unsubscribe_url: mail.unsubscribeUrl ?? null,
    locale: mail.locale ?? 'es',
    headers: JSON.stringify(mail.headers ?? {}),
    dedupe_key: mail.dedupeKey ?? null,
    created_at: now(),
    send_after: mail.sendAfter ?? now(),
    forget_once_sent: mail.forgetOnceSent ?? false,
  };
}
