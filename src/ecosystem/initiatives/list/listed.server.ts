/** The query of the public list of initiatives: a row for each that anyone may read. */
import { sql, type ExpressionBuilder } from 'kysely';
import { alphabetical } from '#platform/list/ask.server.ts';
import type { Db, Tables } from '#platform/server/db.ts';
import type { Dimension, Population } from '#registry/organization/codes.ts';
import { knownAsOfActive, nameOfActive } from '#registry/page/public-queries.server.ts';
import { stillSaid } from '../read.server.ts';
import type { Basis, InitiativeState, Stage, Way } from '../initiative.ts';

export interface InitiativeRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly name_key: string;
  readonly summary: string;
  readonly state: Exclude<InitiativeState, 'draft'>;
  readonly stage: Stage | null;
  readonly lead: string | null;
  readonly known_as: string | null;
  readonly started_on: string | null;
  readonly ended_on: string | null;
  readonly website: string | null;
  readonly territories: string[];
  readonly regions: string[];
  readonly comunas: string[];
  readonly way: Way | null;
  readonly populations: Population[];
  readonly dimensions: Dimension[];
  readonly period: string | null;
  readonly persons: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly basis: Basis | null;
}

type Of = ExpressionBuilder<Tables & { i: Tables['initiative'] }, 'i'>;

export function listedInitiatives(db: Db) {
  const lead = nameOfActive('lead.organization_id');
  return db
    .selectFrom('initiative as i')
    .leftJoinLateral(stageSaid, (join) => join.onTrue())
    .leftJoinLateral(latestReach, (join) => join.onTrue())
    .leftJoinLateral(places, (join) => join.onTrue())
    .leftJoin('initiative_runner as lead', (join) =>
      join.onRef('lead.initiative_id', '=', 'i.id').on('lead.role', '=', 'lead').on('lead.until_at', 'is', null),
    )
    .select(['i.id', 'i.slug', 'i.name', 'i.summary', 'i.state', 'i.started_on', 'i.populations', 'i.dimensions'])
    .select(['i.ended_on', 'i.website'])
    .select(['said.stage', 'reach.period', 'reach.persons', 'reach.low', 'reach.high', 'reach.basis'])
    .select(['place.territories', 'place.regions', 'place.comunas', 'place.way', lead.as('lead')])
    .select([alphabetical(sql<string>`i.name`).as('name_key'), knownAsOfActive('lead.organization_id').as('known_as')])
    .where('i.state', '!=', 'draft')
    .$narrowType<InitiativeRow>();
}

/** The stage said last. */
const stageSaid = (of: Of) =>
  of
    .selectFrom('initiative_stage as s')
    .select('s.stage')
    .whereRef('s.initiative_id', '=', 'i.id')
    .orderBy('s.said_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(1)
    .as('said');

/** Of the latest year of which something was said of the whole, what stands. */
const latestReach = (of: Of) =>
  of
    .selectFrom('initiative_reach as r')
    .select(['r.period', 'r.persons', 'r.low', 'r.high', 'r.basis'])
    .whereRef('r.initiative_id', '=', 'i.id')
    .where('r.territory', 'is', null)
    .where('r.dimension', 'is', null)
    .where(stillSaid)
    .orderBy('r.period', 'desc')
    .limit(1)
    .as('reach');

/** Where it is done now: its territories, the regions they are in, its comunas; and how, which it says of all of them at once. */
const places = (of: Of) =>
  of
    .selectFrom('initiative_coverage as c')
    .select([
      sql<string[]>`array_agg(c.territory order by c.territory)`.as('territories'),
      sql<string[]>`array_agg(distinct left(c.territory, 2))`.as('regions'),
      sql<string[]>`array_agg(c.territory) filter (where length(c.territory) = 5)`.as('comunas'),
      sql<Way>`max(c.way)`.as('way'),
    ])
    .whereRef('c.initiative_id', '=', 'i.id')
    .where('c.until_at', 'is', null)
    .as('place');
