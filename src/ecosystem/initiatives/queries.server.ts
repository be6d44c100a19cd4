/** Which initiatives there are: an organisation's own, for its people; those published, for anyone. */
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { may, whyMayNot } from '#people/rules.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { leadOf, type Initiative } from './initiative.ts';
import { initiativesById } from './read.server.ts';

/** The initiatives that an organisation leads, drafts too, the newest first: for those who write them. */
export async function initiativesToWrite(db: Db, actor: Actor | null, organizationId: string): Promise<Initiative[]> {
  refuse(whyMayNot(actor, rights.writeInitiative, { organizationId }));
  const rows = await db
    .selectFrom('initiative_runner')
    .select('initiative_id')
    .where('organization_id', '=', organizationId)
    .where('role', '=', 'lead')
    .where('until_at', 'is', null)
    .orderBy('said_at', 'desc')
    .execute();
  return initiativesById(
    db,
    rows.map((row) => row.initiative_id),
  );
}

/** One of them. To whoever may not write it, it is not there. */
export async function initiativeToWrite(db: Db, actor: Actor | null, id: string): Promise<Initiative> {
  const [one] = await initiativesById(db, [id]);
  const organizationId = one && leadOf(one)?.organizationId;
  if (!one || !may(actor, rights.writeInitiative, { organizationId })) refused('no-such-initiative');
  return one;
}

/** The initiative at an address that anyone may read; undefined for a draft and for none. Whoever is not confirmed to run it is not named. */
export async function publicInitiative(db: Db, slug: string): Promise<Initiative | undefined> {
  const row = await db
    .selectFrom('initiative')
    .select('id')
    .where('slug', '=', slug)
    .where('state', '!=', 'draft')
    .executeTakeFirst();
  const [one] = row ? await initiativesById(db, [row.id]) : [];
  return one && asPublic(one);
}

/** What anyone may read of it. */
export const asPublic = (one: Initiative): Initiative => ({
  ...one,
  runners: one.runners.filter(({ standing }) => standing === 'confirmed'),
});

/** What an organisation runs or takes part in, as confirmed, that anyone may read: those it leads first. */
export async function publicInitiativesOf(db: Db, organizationId: string): Promise<Initiative[]> {
  const rows = await db
    .selectFrom('initiative_runner as r')
    .innerJoin('initiative as i', 'i.id', 'r.initiative_id')
    .select(['i.id', 'r.role'])
    .where('r.organization_id', '=', organizationId)
    .where('r.confirmed_at', 'is not', null)
    .where('r.until_at', 'is', null)
    .where('i.state', '!=', 'draft')
    .orderBy('i.name')
    .execute();
  const inOrder = rows.toSorted((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
  return (await initiativesById(db, [...new Set(inOrder.map(({ id }) => id))])).map(asPublic);
}

/** What anyone may read and goes on, neither paused nor ended, and is led by an organisation of the registry. By address. */
export async function initiativesGoingOn(db: Db): Promise<Initiative[]> {
  const rows = await db
    .selectFrom('initiative')
    .select('id')
    .where('state', '=', 'published')
    .orderBy('slug')
    .execute();
  const all = await initiativesById(
    db,
    rows.map(({ id }) => id),
  );
  return all.filter((one) => leadOf(one)).map(asPublic);
}
