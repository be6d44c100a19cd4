/** The library of usual reasons: what staff keep of it, and what reviewers wrote when they asked for corrections, by question. */
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';

/**
 * By field, the most used first, then the latest; those of every question under ''. Two that differ in capitals, spaces or the
 * full stop are one, spelt as staff keep it, or as last written. The caller has asked whether the actor reviews.
 */
export async function usualReasons(db: Db): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows } = await sql<{ field: string; reasons: string[] }>`
    select field, array_agg(reason order by times desc, latest desc nulls last, reason) as reasons
    from (
      select coalesce(kept.field, sent.field) as field, coalesce(kept.reason, sent.reason) as reason,
        coalesce(times, 0) as times, latest
      from (
        select name as field, lower(regexp_replace(rtrim(value, ' .'), '\\s+', ' ', 'g')) as key,
          (array_agg(value order by decided_at desc))[1] as reason, count(*) as times, max(decided_at) as latest
        from registration_decision, jsonb_each_text(reasons) as one (name, value)
        group by 1, 2
      ) as sent
      full join usual_reason as kept on kept.field = sent.field and kept.key = sent.key
      where kept.removed_at is null
    ) as usual
    group by field`.execute(db);
  return Object.fromEntries(rows.map(({ field, reasons }) => [field, reasons]));
}

/** The whole library, for whoever keeps it; `gone`: the one just taken out, `rut:Falta.`, while it can be put back. */
export async function usualReasonsForStaff(db: Db, actor: Actor | null, gone: string | null) {
  refuse(whyMayNot(actor, rights.review));
  const [field = '', ...said] = (gone ?? '').split(':');
  const reason = said.join(':');
  const row = await db
    .selectFrom('usual_reason')
    .select(['field', 'reason'])
    .where('field', '=', field)
    .where('reason', '=', reason)
    .where('removed_at', 'is not', null)
    .executeTakeFirst();
  return { usual: await usualReasons(db), gone: row ?? null };
}
