/** The library of usual reasons: what reviewers already wrote when they asked for corrections, by question. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';

/** How many are offered for a question. */
const most = 8;

/**
 * The reasons sent so far, by field, the most used first and then the latest. Two that differ in capitals, spaces or the
 * full stop are one, spelt as last written. The caller has asked whether the actor reviews.
 */
export async function usualReasons(db: Db): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows } = await sql<{ field: string; reasons: string[] }>`
    select field, (array_agg(reason order by times desc, latest desc))[1:${sql.lit(most)}] as reasons
    from (
      select key as field, (array_agg(value order by decided_at desc))[1] as reason, count(*) as times, max(decided_at) as latest
      from registration_decision, jsonb_each_text(reasons)
      group by key, lower(regexp_replace(rtrim(value, ' .'), '\\s+', ' ', 'g'))
    ) as written
    group by field`.execute(db);
  return Object.fromEntries(rows.map(({ field, reasons }) => [field, reasons]));
}
