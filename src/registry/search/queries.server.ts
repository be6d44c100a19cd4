/** Which words belong to the name of a published organisation: no search takes them for others. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';

/** Of some stems, as `directory_stem` cuts them, those of a word of a name. */
export async function stemsOfNames(db: Db, stems: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ stem: string }>`
    select stem from unnest(${[...stems]}::text[]) stem
    where exists (select from directory_entry where name_words @@ quote_literal(stem)::tsquery)`.execute(db);
  return new Set(rows.map(({ stem }) => stem));
}
