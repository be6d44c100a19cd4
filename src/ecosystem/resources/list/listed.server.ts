/** The query of the public list of resources: a row for each that anyone may read. */
import { sql, type RawBuilder } from 'kysely';
import { today } from '#platform/clock.ts';
import { alphabetical } from '#platform/list/ask.server.ts';
import type { Db } from '#platform/server/db.ts';
import type { EnablerKind } from '#registry/organization/codes.ts';
import { nameOfActive } from '#registry/page/public-queries.server.ts';
import { words as registryWords } from '#registry/organization/words.ts';
import { words } from '../words.ts';
import type { ResourceTerms, ResourceStanding } from '../resource.ts';

export interface ResourceRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly name_key: string;
  readonly find: string;
  readonly summary: string;
  readonly kind: EnablerKind;
  readonly terms: ResourceTerms;
  readonly terms_words: string;
  readonly offered_by: string;
  readonly territories: string[];
  readonly regions: string[];
  readonly comunas: string[];
  readonly capacity: number | null;
  readonly opens_on: Temporal.PlainDate | null;
  readonly closes_on: Temporal.PlainDate | null;
  readonly how: string;
  readonly standing: Exclude<ResourceStanding, 'withdrawn'>;
}

/** What each kind is called, and what is of it. */
const { kind, kindHint } = registryWords.in('es');
const kindsSaid = Object.fromEntries(
  Object.entries(kind).map(([code, text]) => [code, `${text} ${(kindHint as Record<string, string>)[code] ?? ''}`]),
);

/** What a code is called. */
const saidIn = (column: string, said: Readonly<Record<string, string>>): RawBuilder<string> =>
  sql`case ${sql.ref(column)} ${sql.join(
    Object.entries(said).map(([code, text]) => sql`when ${code} then ${text}`),
    sql` `,
  )} end`;

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
    .select([
      sql<string[]>`array(select distinct left(t, 2) from unnest(r.territories) t)`.as('regions'),
      sql<string[]>`array(select t from unnest(r.territories) t where length(t) = 5)`.as('comunas'),
      sql<string>`case when r.state = 'paused' then 'paused' when r.opens_on > ${day}::date then 'to_come'
        when r.closes_on < ${day}::date then 'closed' else 'open' end`.as('standing'),
      alphabetical(sql<string>`r.title`).as('name_key'),
      sql<string>`concat_ws(' ', r.title, r.summary, offering.name, r.terms_words, r.how, ${saidIn('r.kind', kindsSaid)},
        ${saidIn('r.terms', words.in('es').terms)})`.as('find'),
    ])
    .where('r.state', '!=', 'withdrawn')
    .$narrowType<ResourceRow>();
}
