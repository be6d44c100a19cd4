/** How many alliances there are, counted where they lie: as the network has them, without reading it. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import { activeIds, namedAllies } from '#registry/page/public-queries.server.ts';

export interface AllianceCount {
  readonly organizations: number;
  /** Pairs of organisations that are allied, by what either says. */
  readonly ties: number;
  /** Those of them that both say. */
  readonly confirmed: number;
}

/** Active organisations, pairs of them that are allied, and pairs of which both say so. */
export async function countAlliances(db: Db): Promise<AllianceCount> {
  const { rows } = await sql<AllianceCount>`
    with active as (${activeIds(db)}),
      named as (${namedAllies(db)}),
      said as (
        select "from", "to", 'not_said' as kind, null as giver from named union all
        select organization_id, other_id, kind, giver from alliance_claim
          where withdrawn_at is null and organization_id in (select id from active) and other_id in (select id from active)),
      answered as (
        select "from", "to", (select verdict from alliance_answer a where a.claimant_id = said."from"
          and a.organization_id = said."to" and a.kind = said.kind and a.giver is not distinct from said.giver
          order by answered_at desc, id desc limit 1) as verdict from said where "from" <> "to"),
      way as (
        select "from", "to" from answered where verdict is distinct from 'declined' union
        select "to", "from" from answered where verdict = 'confirmed'),
      pair as (select count(*) as ways from way group by least("from", "to"), greatest("from", "to"))
    select (select count(*) from active)::int as organizations, count(*)::int as ties,
      (count(*) filter (where ways = 2))::int as confirmed from pair`.execute(db);
  return rows[0]!;
}
