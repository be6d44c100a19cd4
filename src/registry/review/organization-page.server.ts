/** What the staff's page of one organisation shows. */
import { readHistory } from '#people/history/queries.server.ts';
import { membersOf } from '#people/membership/queries.server.ts';
import { rights as peopleRights } from '#people/rights.ts';
import { may, whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { answersOf, organizationBySlug } from '../organization/record.server.ts';
import { writingsOf } from '../provenance/queries.server.ts';
import { provenanceOf } from '../provenance/writing.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';

export async function organizationPage(db: Db, actor: Actor | null, slug: string) {
  refuse(whyMayNot(actor, rights.review));
  const organization = (await organizationBySlug(db, slug)) ?? refused('no-such-organization');
  const on = ['organization', organization.id] as const;
  return {
    organization,
    provenance: provenanceOf(await writingsOf(db, organization.id), await answersOf(db, organization), {
      namesStaff: true,
    }),
    members: may(actor, peopleRights.readMembers) ? await membersOf(db, actor, organization.id) : null,
    history: may(actor, peopleRights.readJournal) ? (await readHistory(db, actor, { on })).items : null,
    mayRetire: may(actor, rights.withdraw, { organizationId: organization.id }),
  };
}
