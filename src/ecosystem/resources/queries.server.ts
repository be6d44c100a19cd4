/** What there is on offer: an organisation's own, for its people; what anyone may read. */
import type { Actor } from '#platform/actor.ts';
import type { Withdrawn } from '#platform/facet/withdrawn.ts';
import type { Db } from '#platform/server/db.ts';
import { may, whyMayNot } from '#people/rules.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { byStanding, resourceAt, resourceById, resourcesById, resourcesOf, withOffering } from './read.server.ts';
import type { OfferedResource, Resource } from './resource.ts';

/** What an organisation offers, paused and withdrawn too: for those who write it. */
export async function resourcesToWrite(db: Db, actor: Actor | null, organizationId: string): Promise<Resource[]> {
  refuse(whyMayNot(actor, rights.writeResources, { organizationId }));
  return byStanding(await resourcesOf(db, organizationId));
}

/** One of them. To whoever may not write it, it is not there. */
export async function resourceToWrite(db: Db, actor: Actor | null, id: string): Promise<Resource> {
  const one = await resourceById(db, id);
  if (!one || !may(actor, rights.writeResources, { organizationId: one.organizationId })) refused('no-such-resource');
  return one;
}

/** The one at an address that anyone may read; of a withdrawn one, that it was and since when. */
export async function publicResource(
  db: Db,
  slug: string,
): Promise<{ readonly one?: OfferedResource; readonly withdrawn?: Withdrawn }> {
  const one = await resourceAt(db, slug);
  if (!one) return {};
  return one.state === 'withdrawn' ? { withdrawn: { at: one.updatedAt, reason: '' } } : { one };
}

/** What an organisation offers to anyone: what can be had first. */
export async function publicResourcesOf(db: Db, organizationId: string): Promise<Resource[]> {
  return byStanding(await resourcesOf(db, organizationId)).filter(({ state }) => state !== 'withdrawn');
}

/** Those of these ids that anyone may read, by id. */
export async function publicResourcesById(db: Db, ids: readonly string[]): Promise<OfferedResource[]> {
  return withOffering(
    db,
    (await resourcesById(db, ids)).filter(({ state }) => state !== 'withdrawn'),
  );
}

/** How many can be had. */
export async function resourcesOnOffer(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('resource')
    .where('state', '=', 'offered')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
