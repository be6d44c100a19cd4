/** What staff see of possible duplicates, of two side by side, and of what was merged. */
import { sql } from 'kysely';
import { currentMembers } from '#people/membership/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { isId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { askForSearch } from './search.server.ts';
import type { Organization } from '../organization/organization.ts';
import { answersOf, namesOfAllies, organizationBySlug } from '../organization/record.server.ts';
import type { OrganizationAnswers } from '../organization/schema.ts';
import { rights } from '../rights.ts';
import { refuse } from '../reasons.ts';

/** Asks for a search of what may be one, where the registry changed since the last; answers whether one is under way. */
export async function searchingTwins(db: Db, actor: Actor | null): Promise<boolean> {
  refuse(whyMayNot(actor, rights.merge));
  return askForSearch(db);
}

/** How many pairs are undecided, for those who may merge: the caller has asked. */
export async function countTwins(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${openTwins}`.execute(db);
  return rows[0]!.n;
}

/** Pairs that may be one, `a` and `b`, and that nobody has merged or said to be two. */
export const openTwins = sql`organization_twin t join organization a on a.id = t.one_id join organization b on b.id = t.other_id
    where a.state = 'active' and b.state = 'active'
      and not exists (select from organization_distinct d where d.one_id = t.one_id and d.other_id = t.other_id)`;

export interface Side {
  readonly organization: Organization;
  readonly answers: OrganizationAnswers;
  /** Allies by name, as a person reads them. */
  readonly allies: readonly string[];
  readonly members: number;
  readonly registrations: number;
}

/** One of two to be compared; undefined where there is none. */
export async function mergeSide(db: Db, actor: Actor | null, slug: string): Promise<Side | undefined> {
  refuse(whyMayNot(actor, rights.merge));
  const organization = await organizationBySlug(db, slug);
  if (!organization) return undefined;
  const answers = await answersOf(db, organization);
  const members = await currentMembers(db, organization.id);
  const { rows } = await sql<{ registrations: number }>`
    select count(*) as registrations from registration where organization_id = ${organization.id}`.execute(db);
  const allies = (await namesOfAllies(db, answers.allies)).map(({ name }) => name);
  return { organization, answers, allies, members: members.length, registrations: rows[0]?.registrations ?? 0 };
}

export interface Merge {
  readonly id: string;
  readonly keptId: string;
  readonly absorbedId: string;
  readonly kept: string;
  readonly keptSlug: string;
  readonly absorbed: string;
  readonly personName: string;
  readonly mergedAt: Temporal.Instant;
  readonly partedAt: Temporal.Instant | null;
}

/** One merge; undefined where there is none. */
export async function mergeDone(db: Db, actor: Actor | null, id: string): Promise<Merge | undefined> {
  refuse(whyMayNot(actor, rights.merge));
  if (!isId(id)) return undefined;
  return db
    .selectFrom('organization_merge as m')
    .innerJoin('organization as k', 'k.id', 'm.kept_id')
    .innerJoin('organization as a', 'a.id', 'm.absorbed_id')
    .select([
      'm.id',
      'm.kept_id as keptId',
      'm.absorbed_id as absorbedId',
      'k.name as kept',
      'k.slug as keptSlug',
      'a.name as absorbed',
      'm.person_name as personName',
      'm.merged_at as mergedAt',
      'm.parted_at as partedAt',
    ])
    .where('m.id', '=', id)
    .executeTakeFirst();
}
