/** The journal: who did what, in whose name, on what, before and after; written in the transaction of the command itself. */
import { pageOf, type Page } from '../page.ts';
import { sql, type Expression, type RawBuilder, type Selectable } from 'kysely';
import type { CalledThing } from '../module.ts';
import type { Actor } from '../actor.ts';
import { now, timeZone } from '../clock.ts';
import { isId, newId } from '../id.ts';
import { requestId } from './request.ts';
import type { Db, Tables } from './db.ts';

/** What an entry is about: a kind of thing and its id. */
export type Subject = readonly [type: string, id: string];

export interface Deed<What extends string = string> {
  /** The thing and what was done to it, in the past: 'organization.accepted'. */
  readonly what: What;
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

/** A module's journal, held to the deeds that its catalogue tells. A null actor is the platform itself: a job, a timer, the command line. */
export function journalOf<Told>() {
  type Known = Deed<keyof Told & string>;
  return {
    /** Writes one entry. */
    journal: (tx: Db, actor: Actor | null, deed: Known): Promise<void> => write(tx, actor, [deed]),
    /** Writes an entry for each deed, in their order: for a command that acts on hundreds of things. */
    journalAll: write as (tx: Db, actor: Actor | null, deeds: readonly Known[]) => Promise<void>,
  };
}

async function write(tx: Db, actor: Actor | null, deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return;
  const row = (deed: Deed) => ({
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
  });
  await tx.insertInto('journal').values(deeds.map(row)).execute();
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

/** The deeds of one kind on several things, oldest first. Who may read them is asked by the caller's query. */
export async function deedsOn(db: Db, type: string, ids: readonly string[], what: string): Promise<JournalEntry[]> {
  const rows = await db
    .selectFrom('journal')
    .selectAll()
    .where('subject_type', '=', type)
    .where(sql<boolean>`subject_id = any(${[...ids]}::uuid[])`)
    .where('what', '=', what)
    .orderBy('id')
    .execute();
  return rows.map(entry);
}

/** What was done since a moment to an organisation or in its name, oldest first. Who may read it is asked by the caller. */
export async function deedsSince(db: Db, organizationId: string, since: Temporal.Instant): Promise<JournalEntry[]> {
  const rows = await db
    .selectFrom('journal')
    .selectAll()
    .where('at', '>=', since)
    .where((e) => e.or([e('subject_id', '=', organizationId), e('in_name_of', '=', organizationId)]))
    .orderBy('id')
    .execute();
  return rows.map(entry);
}

/** When something was last done to a thing; undefined where it never was. */
export async function lastDone(db: Db, [type, id]: Subject, what: string): Promise<Temporal.Instant | undefined> {
  const last = await db
    .selectFrom('journal')
    .select('at')
    .where('subject_type', '=', type)
    .where('subject_id', '=', id)
    .where('what', '=', what)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.at;
}

export interface JournalQuestion {
  readonly on?: Subject | null;
  /** What these people did. */
  readonly by?: readonly string[];
  readonly after?: string | null;
  readonly size: number;
}

/** A page of the whole journal, or of one thing's history, newest first. Entries are ordered by their id, which is made of the time. */
export async function journalPage(
  db: Db,
  { on = null, by, after = null, size }: JournalQuestion,
): Promise<Page<JournalEntry>> {
  let query = db
    .selectFrom('journal')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(size + 1);
  if (on) query = query.where('subject_type', '=', on[0]).where('subject_id', '=', on[1]);
  if (by) query = query.where('actor_id', 'in', [...by]);
  if (after && isId(after)) query = query.where('id', '<', after);
  return pageOf((await query.execute()).map(entry), size, ({ id }) => id);
}

/** An entry as a list has it. */
export interface ListedDeed {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly what: string;
  readonly actor_id: string | null;
  readonly who: string;
  /** «2026-11», on Santiago's calendar. */
  readonly month: string;
  readonly on: string;
  /** What the thing is called now, else as the entry says it. */
  readonly name: string;
  /** Where staff see it. */
  readonly path: string | null;
  /** Whom it concerns, where that is not the thing itself. */
  readonly whom: string | null;
  readonly reason: string;
  readonly find: string;
}

/** A thing as its module calls it, with its kind in the journal. */
export type CalledOfKind = CalledThing & { readonly kind: string };

/** How the things and the deeds of the whole house are called, and whom entries concern: what they say under which keys. */
export interface Naming {
  readonly called: RawBuilder<CalledOfKind>;
  /** What each deed is called, in every language, by its name in the journal. */
  readonly deeds: Readonly<Record<string, string>>;
  readonly concerned: {
    readonly keys: readonly string[];
    readonly query: RawBuilder<{
      readonly key: string;
      readonly said: string;
      readonly name: string;
      readonly find: string;
    }>;
  };
}

/** All entries, as the query of a list: found by what it says of them, by the names that they had, and by whom they concern. */
export function deedsListed(db: Db, { called, deeds, concerned }: Naming): Expression<ListedDeed> {
  const key = sql`case ${sql.join(
    concerned.keys.map((one) => sql`when ${saidUnder(one)} is not null then ${one}::text`),
    sql` `,
  )} end`;
  const said = sql`coalesce(${sql.join(concerned.keys.map(saidUnder))})`;
  const name = sql<string | null>`coalesce(called.name, ${nameSaid('journal')}, (
    select ${nameSaid('older')} from journal as older where older.subject_type = journal.subject_type
      and older.subject_id = journal.subject_id and ${nameSaid('older')} <> '' order by older.at desc limit 1))`;
  return db
    .selectFrom('journal')
    .leftJoin(called.as('called'), (on) =>
      on.onRef('called.kind', '=', 'subject_type').onRef('called.id', '=', 'subject_id'),
    )
    .leftJoin(called.as('doer'), (on) => on.on('doer.kind', '=', 'person').onRef('doer.id', '=', 'actor_id'))
    .leftJoin(concerned.query.as('concerned'), (on) =>
      on.on(sql<boolean>`concerned.key = ${key} and concerned.said = ${said}`),
    )
    .select(['journal.id', 'at', 'what', 'actor_id', 'actor_name as who', 'called.path', 'concerned.name as whom'])
    .select((e) => [
      sql<string>`to_char(at at time zone ${timeZone}, 'YYYY-MM')`.as('month'),
      sql<string>`subject_type || ':' || subject_id`.as('on'),
      sql<string>`coalesce(${name}, '')`.as('name'),
      e.fn.coalesce('reason', e.val('')).as('reason'),
      sql<string>`concat_ws(' ', actor_name, doer.find, reason, ${name}, called.find, ${nameSaid('journal')},
        ${sql.join(othersNamed.map(saidUnder))}, concerned.name, concerned.find, ${JSON.stringify(deeds)}::jsonb ->> what)`.as(
        'find',
      ),
    ]);
}

/** Where an entry says a name of what it is about, and where those of other things. */
const names = ['name', 'title', 'file'];
const othersNamed = ['organization', 'absorbed', 'into', 'parted', 'from', 'assignee'];

const saidUnder = (key: string) => sql<string | null>`coalesce(journal.after ->> ${key}, journal.before ->> ${key})`;

function nameSaid(table: string): RawBuilder<string | null> {
  const sides = ['after', 'before'].map((side) => sql.ref(`${table}.${side}`));
  return sql`coalesce(${sql.join(sides.flatMap((side) => names.map((key) => sql`${side} ->> ${key}`)))})`;
}

type Row = Selectable<Tables['journal']>;

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
