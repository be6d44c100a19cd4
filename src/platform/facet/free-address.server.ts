/** An address that nothing else of its kind has: the name's, or with a number after it. */
import { sql } from 'kysely';
import { freeOf, shortSlug } from '../slug.ts';
import type { Db } from '../server/db.ts';

/** Holds back whoever begins another of the same name until this transaction ends. */
export async function freeAddress(
  tx: Db,
  table: 'initiative' | 'resource' | 'gap' | 'product',
  name: string,
): Promise<string> {
  const stem = shortSlug(name);
  await sql`select pg_advisory_xact_lock(hashtext(${`${table} ${stem}`}))`.execute(tx);
  const rows = await tx.selectFrom(table).select('slug').where('slug', '~', `^${stem}(-\\d+)?$`).execute();
  return freeOf(stem, new Set(rows.map(({ slug }) => slug)));
}
