/** The public organisations of a place by how they are of it: they named it, sit in it, or said its whole region. */
import { sql } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import { nationwideScopes } from '../organization/codes.ts';

export interface PlacedOrganization {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

/** `named`: it said the comuna, or of a region some of its comunas. `whole`: it said the whole region. `seat`: it only sits there. */
export type PlaceSaying = 'named' | 'whole' | 'seat';

export interface OrganizationsSaying {
  readonly how: PlaceSaying;
  readonly total: number;
  /** The first of them by name. */
  readonly some: readonly PlacedOrganization[];
}

export interface OrganizationsOfPlace {
  /** How many have their seat in the comuna, or in the region when no comuna is asked for. */
  readonly seated: number;
  /** Each organisation in one group, the nearest to the place first; none is of the place for a national scope. */
  readonly groups: readonly OrganizationsSaying[];
  /** How many of the registry work in the whole country or beyond. */
  readonly nationwide: number;
}

interface AskedPlace {
  readonly region: string;
  readonly comuna?: string | undefined;
}

/** Organisations of a region (two digits), or of one of its comunas. */
export async function organizationsOfPlace(
  db: Db,
  place: AskedPlace,
  { limit = 6 } = {},
): Promise<OrganizationsOfPlace> {
  const { rows } = await sql<{ how: PlaceSaying | null; total: number; at: number } & PlacedOrganization>`
    with placed as (
      select slug, name, description, ${howSaid(place)} as how
      from organization o join directory_entry e on e.organization_id = o.id)
    select * from (
      select *, (count(*) over same)::int as total, (row_number() over (same order by name, slug))::int as at
      from placed where how is not null window same as (partition by how)) each
    where at <= ${Math.max(limit, 1)} order by at`.execute(db);
  const groups = order[place.comuna ? 'comuna' : 'region'].flatMap((how): OrganizationsSaying[] => {
    const said = rows.filter((row) => row.how === how);
    const some = said.slice(0, limit).map(({ slug, name, description }) => ({ slug, name, description }));
    return said[0] ? [{ how, total: said[0].total, some }] : [];
  });
  return { groups, ...(await countsOf(db, place)) };
}

const order = { comuna: ['named', 'seat', 'whole'], region: ['whole', 'named', 'seat'] } as const;
const isNationwide = sql<boolean>`coalesce(o.scope = any(${[...nationwideScopes]}::text[]), false)`;
const seatedIn = ({ region, comuna }: AskedPlace) =>
  comuna ? sql<boolean>`o.comuna = ${comuna}` : sql<boolean>`o.region = ${region}`;
/** What it said, as the directory keeps it: «works in a region» is told there and nowhere else. */
const says = (what: string) => sql<boolean>`e.words @@ ${what}::tsquery`;

function howSaid(place: AskedPlace) {
  const { region, comuna } = place;
  const whole = sql<boolean>`(${says(`'whole=${region}'`)} and not ${isNationwide})`;
  const seat = seatedIn(place);
  return comuna
    ? sql`case when ${says(`'works=${comuna}'`)} then 'named' when ${seat} then 'seat' when ${whole} then 'whole' end`
    : sql`case when ${whole} then 'whole' when ${says(`'works=${region}':*`)} then 'named' when ${seat} then 'seat' end`;
}

function countsOf(db: Db, place: AskedPlace) {
  return db
    .selectFrom('organization as o')
    .where('state', '=', 'active')
    .select([
      sql<number>`(count(*) filter (where ${seatedIn(place)}))::int`.as('seated'),
      sql<number>`(count(*) filter (where ${isNationwide}))::int`.as('nationwide'),
    ])
    .executeTakeFirstOrThrow();
}
