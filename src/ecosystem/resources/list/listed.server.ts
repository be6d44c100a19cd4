/** The query of the public list of resources: a row for each that anyone may read. */
import { sql } from 'kysely';
import { today } from '#platform/clock.ts';
import { alphabetical } from '#platform/list/ask.server.ts';
import type { Db } from '#platform/server/db.ts';
import type { EnablerKind } from '#registry/organization/codes.ts';
import { knownAsOfActive, nameOfActive } from '#registry/page/public-queries.server.ts';
import type { ResourceTerms, ResourceStanding } from '../resource.ts';

export interface ResourceRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly name_key: string;
  readonly summary: string;
  readonly kind: EnablerKind;
  readonly terms: ResourceTerms;
  readonly terms_words: string;
  readonly offered_by: string;
  readonly known_as: string | null;
  readonly territories: string[];
  readonly regions: string[];
  readonly comunas: string[];
  readonly capacity: number | null;
  readonly opens_on: Temporal.PlainDate | null;
  readonly closes_on: Temporal.PlainDate | null;
  readonly how: string;
  readonly standing: Exclude<ResourceStanding, 'withdrawn'>;
}

/** Of organisations that are in the registry. The standing is that of today. */
export function listedResources(db: Db) {
  const day = today().toString();
  return db
    .selectFrom('resource as r')
    .innerJoinLateral(
      () => db.selectNoFrom(nameOfActive('r.organization_id').as('name')).as('offering'),
      (join) => join.on('offering.name', 'is not', null),
    )
    .select(['r.id', 'r.slug', 'r.title', 'r.summary', 'r.kind', 'r.terms', 'r.terms_words', 'r.territories'])
    .select(['r.capacity', 'r.opens_on', 'r.closes_on', 'r.how', 'offering.name as offered_by'])
    .select(knownAsOfActive('r.organization_id').as('known_as'))
    .select([
      sql<string[]>`array(select distinct left(t, 2) from unnest(r.territories) t)`.as('regions'),
      sql<string[]>`array(select t from unnest(r.territories) t where length(t) = 5)`.as('comunas'),
      sql<string>`case when r.state = 'paused' then 'paused' when r.opens_on > ${day}::date then 'to_come'
        when r.closes_on < ${day}::date then 'closed' else 'open' end`.as('standing'),
      alphabetical(sql<string>`r.title`).as('name_key'),
    ])
    .where('r.state', '!=', 'withdrawn')
    .$narrowType<ResourceRow>();
}
