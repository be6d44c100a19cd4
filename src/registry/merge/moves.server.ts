/** What passes from the absorbed organisation to the kept one, and back: the rows of the ties that move. */
import { sql, type RawBuilder } from 'kysely';
import type { OrganizationTie } from '#platform/facet/organization-tie.ts';
import type { Db } from '#platform/server/db.ts';

/** The keys of the rows that passed, by `table.column`. */
export type Moved = Readonly<Record<string, readonly string[]>>;

interface Ids {
  readonly id: string;
}

export async function moveAll(tx: Db, kept: Ids, absorbed: Ids, ties: readonly OrganizationTie[]): Promise<Moved> {
  const moved: Record<string, string[]> = {};
  for (const tie of moving(ties)) {
    const table = sql.table(tie.table);
    const column = sql.ref(tie.column);
    const { rows } = await sql<Ids>`
      update ${table} as r set ${column} = ${kept.id} where r.${column} = ${absorbed.id} and ${passes(tie, kept)}
      returning r.${keyOf(tie)}::text as id`.execute(tx);
    moved[nameOf(tie)] = rows.map(({ id }) => id);
  }
  return moved;
}

/** Gives back what passed and is still there. */
export async function moveBack(
  tx: Db,
  kept: Ids,
  absorbed: Ids,
  { moved, ties }: { moved: Moved; ties: readonly OrganizationTie[] },
): Promise<void> {
  for (const tie of moving(ties)) {
    const column = sql.ref(tie.column);
    await sql`
      update ${sql.table(tie.table)} set ${column} = ${absorbed.id}
      where ${column} = ${kept.id} and ${keyOf(tie)}::text = any(${moved[nameOf(tie)] ?? []}::text[])`.execute(tx);
  }
}

const moving = (ties: readonly OrganizationTie[]) => ties.filter(({ onMerge }) => onMerge === 'move');
const nameOf = ({ table, column }: OrganizationTie): string => `${table}.${column}`;
const keyOf = ({ key }: OrganizationTie) => sql.ref(key ?? 'id');

/** Whether the row `r` passes to the kept organisation. */
function passes({ table, column, equal, over, otherEnd }: OrganizationTie, kept: Ids): RawBuilder<unknown> {
  const conditions = [sql`true`];
  if (over) conditions.push(sql`r.${sql.ref(over)} is null`);
  if (otherEnd) conditions.push(sql`r.${sql.ref(otherEnd)} is distinct from ${kept.id}`);
  if (equal) {
    const same = [
      sql`k.${sql.ref(column)} = ${kept.id}`,
      ...equal.map((one) => sql`k.${sql.ref(one)} is not distinct from r.${sql.ref(one)}`),
    ];
    if (over) same.push(sql`k.${sql.ref(over)} is null`);
    conditions.push(sql`not exists (select from ${sql.table(table)} k where ${sql.join(same, sql` and `)})`);
  }
  return sql.join(conditions, sql` and `);
}
