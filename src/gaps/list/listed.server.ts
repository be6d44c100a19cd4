/** The query of the lists of gaps: a row for each, with what was said about it. */
import { sql, type RawBuilder } from 'kysely';
import { alphabetical } from '#platform/list/ask.server.ts';
import type { Db } from '#platform/server/db.ts';
import type { Dimension, Population } from '#registry/organization/codes.ts';
import { activeIds } from '#registry/page/public-queries.server.ts';
import { words as registryWords } from '#registry/organization/words.ts';
import type { GapKind, GapState } from '../stated/gap.ts';
import { words } from '../stated/words.ts';

export interface GapRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly name_key: string;
  readonly find: string;
  /** What the boxes of its tree say. */
  readonly tree: string | null;
  readonly statement: string;
  readonly kind: GapKind;
  readonly dimension: Dimension | null;
  readonly population: Population | null;
  readonly territories: string[];
  readonly regions: string[];
  readonly comunas: string[];
  readonly state: GapState;
  readonly sources: number;
  readonly boxes: number;
  readonly voices: number;
  readonly proposals: number;
  readonly to_decide: string;
  readonly published_at: Temporal.Instant | null;
}

/** What a code is called, as a question may name it. */
const saidIn = (column: string, said: Readonly<Record<string, string>>): RawBuilder<string> =>
  sql`case ${sql.ref(column)} ${sql.join(
    Object.entries(said).map(([code, text]) => sql`when ${code} then ${text}`),
    sql` `,
  )} end`;

const { kind, kindHint } = words.in('es');
const r = registryWords.in('es');

/** All of them: drafts and dropped ones are for staff alone. */
export function listedGaps(db: Db) {
  const count = (what: RawBuilder<unknown>) => sql<number>`(select count(*)::int ${what})`;
  const ofGap = sql`from gap_node n where n.gap_id = g.id`;
  const tree = sql<string | null>`(select string_agg(n.words, ' ') ${ofGap} and n.state = 'accepted')`;
  const proposals = count(sql`${ofGap} and n.state = 'proposed'`);
  return db
    .selectFrom('gap as g')
    .select(['g.id', 'g.slug', 'g.title', 'g.statement', 'g.kind', 'g.dimension', 'g.population', 'g.territories'])
    .select(['g.state', 'g.published_at'])
    .select([
      sql<string[]>`array(select distinct left(t, 2) from unnest(g.territories) t)`.as('regions'),
      sql<string[]>`array(select t from unnest(g.territories) t where length(t) = 5)`.as('comunas'),
      count(sql`from gap_evidence e where e.gap_id = g.id`).as('sources'),
      count(sql`${ofGap} and n.state = 'accepted'`).as('boxes'),
      sql<number>`(select count(distinct b.organization_id)::int from gap_backing b join gap_node n on n.id = b.node_id
        where n.gap_id = g.id and b.organization_id in ${activeIds(db)})`.as('voices'),
      proposals.as('proposals'),
      sql<string>`case when ${proposals} > 0 then 'yes' else 'no' end`.as('to_decide'),
      alphabetical(sql<string>`g.title`).as('name_key'),
      sql<string>`concat_ws(' ', g.title, g.statement, ${saidIn('g.kind', kind)}, ${saidIn('g.kind', kindHint)},
        ${saidIn('g.dimension', r.dimension)}, ${saidIn('g.population', r.population)},
        ${tree})`.as('find'),
      tree.as('tree'),
    ])
    .$narrowType<GapRow>();
}
