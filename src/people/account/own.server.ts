/** A person's own rows in every table that holds them: shown, ended or erased as its module says. */
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { PersonTie } from '#platform/facet/person-tie.ts';
import type { Db } from '#platform/server/db.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** What the ties show of the person, by name; what several show under one name is of one table, each row once. */
export async function shownOf(db: Db, actor: Actor, ties: readonly PersonTie[]): Promise<Record<string, Rows>> {
  const shown: Record<string, Rows> = {};
  for (const [as, same] of Map.groupBy(ties, ({ shows }) => shows?.as)) {
    const [first] = same;
    if (!as || !first?.shows) continue;
    const columns = sql.join(first.shows.columns.map((column) => sql.ref(column)));
    const own = sql.join(
      same.map((tie) => isOwn(tie, actor)),
      sql` or `,
    );
    shown[as] = (
      await sql<Rows[number]>`select ${columns} from ${sql.table(first.table)} where ${own} order by 1`.execute(db)
    ).rows;
  }
  return shown;
}

/** Ends what stands in the person's name; refuses where something cannot. */
export async function endOwn(tx: Db, actor: Actor, ties: readonly PersonTie[]): Promise<void> {
  for (const { onClosing } of ties) if ('end' in onClosing) await onClosing.end(tx, actor);
}

export async function eraseOwn(tx: Db, actor: Actor, ties: readonly PersonTie[]): Promise<void> {
  for (const tie of ties) {
    if (!('erase' in tie.onClosing)) continue;
    const { erase } = tie.onClosing;
    const [table, own] = [sql.table(tie.table), isOwn(tie, actor)];
    if (erase === 'row') await sql`delete from ${table} where ${own}`.execute(tx);
    else await sql`update ${table} set ${assignments(erase(actor))} where ${own}`.execute(tx);
  }
}

const isOwn = ({ column, holds }: PersonTie, { id, email }: Actor) =>
  holds === 'id' ? sql`${sql.ref(column)} = ${id}` : sql`lower(${sql.ref(column)}) = ${email.toLowerCase()}`;

const assignments = (values: Readonly<Record<string, unknown>>) =>
  sql.join(Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
