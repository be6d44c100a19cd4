/** The journal: who did what, in whose name, on what, before and after; written in the transaction of the command itself. */
import type { Actor } from '../actor.ts';
import { now } from '../clock.ts';
import { newId } from '../id.ts';
import { requestId } from './request.ts';
import type { Db } from './db.ts';

/** What an entry is about: a kind of thing and its id. */
export type Subject = readonly [type: string, id: string];

export interface Deed {
  /** The thing and what was done to it, in the past: 'organization.accepted'. */
  readonly what: string;
  readonly on: Subject;
  /** The organisation in whose name it was done. */
  readonly inNameOf?: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
}

export interface JournalEntry extends Deed {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly actorId: string | null;
  readonly actorName: string;
}

/** Writes one entry. A null actor is the platform itself: a job, a timer, the command line. */
export async function journal(tx: Db, actor: Actor | null, deed: Deed): Promise<void> {
  await tx
    .insertInto('journal')
    .values({
      id: newId(),
      at: now(),
      actor_id: actor?.id ?? null,
      actor_name: actor?.name ?? 'Minga',
      in_name_of: deed.inNameOf ?? null,
      what: deed.what,
      subject_type: deed.on[0],
      subject_id: deed.on[1],
      before: deed.before === undefined ? null : JSON.stringify(deed.before),
      after: deed.after === undefined ? null : JSON.stringify(deed.after),
      reason: deed.reason ?? null,
      request_id: requestId() ?? null,
    })
    .execute();
}

/** A thing's history, newest first. Who may read it is asked by the caller's query, which knows the thing. */
export async function historyOf(db: Db, [type, id]: Subject): Promise<JournalEntry[]> {
  const rows = await db
    .selectFrom('journal')
    .selectAll()
    .where('subject_type', '=', type)
    .where('subject_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(entry);
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
const rowsOf = (db: Db) => db.selectFrom('journal').selectAll().execute();

function entry(row: Row): JournalEntry {
  return {
    id: row.id,
    at: row.at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    inNameOf: row.in_name_of,
    what: row.what,
    on: [row.subject_type, row.subject_id],
    before: row.before,
    after: row.after,
    reason: row.reason,
  };
}
