/** The rows of the outbox, for those who read and send them: the caller has asked who may. */
import { sql, type Expression, type Selectable } from 'kysely';
import { now } from '../clock.ts';
import { isId } from '../id.ts';
import type { Db, Generated, JsonColumn, Tables } from './db.ts';

declare module './db.ts' {
  interface Columns {
    'outbox.headers': Generated<JsonColumn<Readonly<Record<string, string>>>>;
  }
}

export type LetterRow = Selectable<Tables['outbox']>;

export type LetterState = 'failing' | 'waiting' | 'sent';

/** A letter as a list has it. */
export interface ListedLetter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly find: string;
  readonly written_at: Temporal.Instant;
  readonly sent_at: Temporal.Instant | null;
  readonly attempts: number;
  readonly state: LetterState;
}

/** All of them, as the query of a list. */
export function lettersListed(db: Db): Expression<ListedLetter> {
  const state = sql<LetterState>`case when sent_at is not null then 'sent' when attempts > 0 then 'failing' else 'waiting' end`;
  return db
    .selectFrom('outbox')
    .select(['id', 'to_address as to', 'subject', 'created_at as written_at', 'sent_at', 'attempts'])
    .select([sql<string>`subject || ' ' || to_address`.as('find'), state.as('state')]);
}

/** Those that were tried and did not leave: how many, and the oldest of them. */
export async function failingLetters(
  db: Db,
): Promise<{ count: number; oldest: { to: string; since: Temporal.Instant } | null }> {
  const rows = await db
    .selectFrom('outbox')
    .select((e) => ['to_address as to', 'created_at as since', e.fn.countAll<number>().over().as('count')])
    .where('sent_at', 'is', null)
    .where('attempts', '>', 0)
    .orderBy('created_at')
    .limit(1)
    .execute();
  return { count: rows[0]?.count ?? 0, oldest: rows[0] ?? null };
}

export async function letterRow(db: Db, id: string): Promise<LetterRow | undefined> {
  return isId(id) ? db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
}

/** Takes a letter that was not sent, for this transaction alone; undefined when it left, or another is at it. */
export function takeLetter(tx: Db, id: string): Promise<LetterRow | undefined> {
  return tx
    .selectFrom('outbox')
    .selectAll()
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** Notes what came of trying to send it. Once the mail server has it, the links that it carries are nobody's but its reader's. */
export async function noteTry(tx: Db, letter: LetterRow, error: Error | null): Promise<void> {
  const { id, attempts, forget_once_sent } = letter;
  if (!error && forget_once_sent) return void (await tx.deleteFrom('outbox').where('id', '=', id).execute());
  const sent = { sent_at: now(), last_error: null, action_label: null, action_url: null, unsubscribe_url: null };
  await tx
    .updateTable('outbox')
    .set({ attempts: attempts + 1, ...(error ? { last_error: error.message.slice(0, 500) } : sent) })
    .where('id', '=', id)
    .execute();
}

/** Letters that wait although their time came before that instant, and that were not tried too often. */
export function lettersOverdue(tx: Db, since: Temporal.Instant): Promise<{ id: string }[]> {
  return tx
    .selectFrom('outbox')
    .select('id')
    .where('sent_at', 'is', null)
    .where('send_after', '<', since)
    .where('attempts', '<', 30)
    .orderBy('send_after')
    .limit(200)
    .execute();
}
