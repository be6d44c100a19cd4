/** Forgetting a person in the sheets that were imported: the cells and answers about who to reach. */
import { sql } from 'kysely';
import type { Whom } from '#platform/facet/person-tie.ts';
import type { Db } from '#platform/server/db.ts';

/** In each row that has the address: its cells of a contact, and those of columns that nobody said what they are. */
export async function eraseFromSheets(tx: Db, { email }: Whom): Promise<void> {
  const address = email.toLowerCase();
  await sql`
    update import_row r set changes = coalesce(
      (select jsonb_agg(c) from jsonb_array_elements(r.changes) c where c ->> 'field' not like 'contact%'), '[]'),
      cells = array(select case when coalesce(b.mapping[at], '') = '' or b.mapping[at] like 'contact%' or strpos(lower(cell), ${address}) > 0
        then '' else cell end from unnest(r.cells) with ordinality u (cell, at) order by at)
    from import_batch b where b.id = r.batch_id
      and strpos(lower(concat_ws(' ', r.cells::text, r.answers::text, r.before::text, r.changes::text)), ${address}) > 0`.execute(
    tx,
  );
}
