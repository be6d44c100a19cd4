/** What the staff's page of one organisation shows. */
import { readHistory } from '#people/history/queries.server.ts';
import { sharedLinksTo } from '#people/invitation/share-queries.server.ts';
import type { Member } from '#people/membership/membership.ts';
import { membersOf } from '#people/membership/queries.server.ts';
import { rights as peopleRights } from '#people/rights.ts';
import { may, whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { answersOf, organizationBySlug } from '../organization/record.server.ts';
import { writingsOf } from '../provenance/queries.server.ts';
import { provenanceOf } from '../provenance/writing.ts';
import { refuse, refused } from '../reasons.ts';
import { representedById } from '../representation/queries.server.ts';
import { representedNow } from '../representation/rules.ts';
import { rights } from '../rights.ts';

export async function organizationPage(db: Db, actor: Actor | null, slug: string) {
  refuse(whyMayNot(actor, rights.review));
  const organization = (await organizationBySlug(db, slug)) ?? refused('no-such-organization');
  const on = ['organization', organization.id] as const;
  const members = may(actor, peopleRights.readMembers) ? await membersOf(db, actor, organization.id) : null;
  return {
    organization,
    provenance: provenanceOf(await writingsOf(db, organization.id), await answersOf(db, organization), {
      namesStaff: true,
    }),
    members,
    represented: representedNow((await representedById(db, organization.id))!),
    links: await linksToOwn(db, actor, organization, members),
    history: may(actor, peopleRights.readJournal) ? (await readHistory(db, actor, { on })).items : null,
    mayRetire: may(actor, rights.withdraw, { organizationId: organization.id }),
  };
}

/** The links by which somebody may come to represent it, for whoever may make one: where nobody does. */
async function linksToOwn(
  db: Db,
  actor: Actor | null,
  { id, state }: { readonly id: string; readonly state: string },
  members: readonly Member[] | null,
) {
  const alone = state === 'active' && members !== null && members.every(({ role }) => role !== 'owner');
  return alone && may(actor, peopleRights.shareOwnership) ? sharedLinksTo(db, actor, id) : null;
}
