/** A person's own rows in every table that holds them: shown, ended or erased as its module says. */
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Erase, PersonTie, Whom } from '#platform/facet/person-tie.ts';
import type { Db } from '#platform/server/db.ts';
import { withoutMention } from './mention.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** What the ties show of the person, by name; what several show under one name is of one table, each row once. */
export async function shownOf(db: Db, whom: Whom, ties: readonly PersonTie[]): Promise<Record<string, Rows>> {
  const shown: Record<string, Rows> = {};
  for (const [as, same] of Map.groupBy(ties, ({ shows }) => shows?.as)) {
    const [first] = same;
    if (!as || !first?.shows) continue;
    const { columns: named, also = {} } = first.shows;
    const columns = sql.join([
      ...named.map((column) => sql.ref(column)),
      ...Object.entries(also).map(([column, found]) => sql`${found} as ${sql.ref(column)}`),
    ]);
    const own = sql.join(
      same.map((tie) => isOwn(tie, whom)),
      sql` or `,
    );
    shown[as] = (
      await sql<Rows[number]>`select ${columns} from ${sql.table(first.table)} where ${own} order by 1`.execute(db)
    ).rows;
  }
  return shown;
}

/** Ends what stands in the person's name; refuses where something cannot, unless it must in any case. */
export async function endOwn(
  tx: Db,
  actor: Actor,
  ties: readonly PersonTie[],
  must: { readonly end: boolean },
): Promise<void> {
  for (const { onClosing } of ties) if ('end' in onClosing) await onClosing.end(tx, actor, must);
}

/** What a module does itself comes first: it finds by the address what the ties after it make unknown. */
export async function eraseOwn(tx: Db, whom: Whom, ties: readonly PersonTie[]): Promise<void> {
  const erasing = ties.flatMap((tie) => {
    const { erase } = tie.onClosing as { erase?: Erase };
    return erase ? [{ tie, erase }] : [];
  });
  for (const by of new Set(erasing.flatMap(({ erase }) => (isBy(erase) ? [erase.by] : [])))) await by(tx, whom);
  for (const { tie, erase } of erasing) if (!isBy(erase)) await eraseTie(tx, whom, tie, erase);
}

const isBy = (erase: Erase) => typeof erase === 'object' && 'by' in erase;

async function eraseTie(tx: Db, whom: Whom, tie: PersonTie, erase: Exclude<Erase, { by: unknown }>): Promise<void> {
  const [table, own] = [sql.table(tie.table), isOwn(tie, whom)];
  if (erase === 'mentions') await eraseMentions(tx, whom, tie);
  else if (erase === 'row') await sql`delete from ${table} where ${own}`.execute(tx);
  else await sql`update ${table} set ${assignments(erase.to(whom))} where ${own}`.execute(tx);
}

/** Whatever type the words are kept in: text, an array of it, or JSON. */
async function eraseMentions(tx: Db, { email }: Whom, { table, column }: PersonTie): Promise<void> {
  const [from, words] = [sql.table(table), sql.ref(column)];
  const { rows } = await sql<{ at: string; kept: string; type: string }>`
    select ctid::text as at, to_jsonb(${words})::text as kept, pg_typeof(${words})::text as type
    from ${from} where strpos(lower(${words}::text), ${email.toLowerCase()}) > 0 for update`.execute(tx);
  for (const { at, kept, type } of rows) {
    const left: unknown = withoutMention(JSON.parse(kept), email);
    const value = type.startsWith('json') ? JSON.stringify(left) : left;
    await sql`update ${from} set ${words} = ${value}::${sql.raw(type)} where ctid = ${at}::tid`.execute(tx);
  }
}

const isOwn = ({ column, holds }: PersonTie, { id, email }: Whom) =>
  holds === 'id' ? sql`${sql.ref(column)} = ${id}::uuid` : sql`lower(${sql.ref(column)}) = ${email.toLowerCase()}`;

const assignments = (values: Readonly<Record<string, unknown>>) =>
  sql.join(Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
