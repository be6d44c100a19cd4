/** Changes of name, RUT or sector that wait for staff: which there are, and deciding on one. */
import { addressesOf } from '#people/membership/queries.server.ts';
import { personNames } from '#people/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { isId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { mailedAddress } from '#platform/server/mailed-token.ts';
import { whyRutTaken } from '../organization/rut-taken.server.ts';
import { mailTo } from '../letters/queue.server.ts';
import { answersOf, organizationById } from '../organization/record.server.ts';
import { updateOrganization } from '../provenance/write.server.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { changeRow } from './queries.server.ts';
import { whyNotDecideChange } from './rules.ts';
import { journal } from '../journal.ts';

/** Accepts a change, which then shows at once, or turns it down with a reason. Its owners are told, with what was written. */
export async function decideChange(
  db: Db,
  actor: Actor | null,
  id: string,
  { verdict, reason }: { verdict: 'accepted' | 'rejected'; reason: string },
): Promise<void> {
  refuse(whyMayNot(actor, rights.review));
  refuse(verdict === 'rejected' && !reason.trim() ? 'reason-missing' : null);
  await transact(db, async (tx) => {
    if (isId(id)) await tx.selectFrom('organization_change').select('id').where('id', '=', id).forUpdate().execute();
    const row = await changeRow(tx, id);
    refuse(
      whyNotDecideChange(
        { organizationId: row.organization_id, askedBy: row.asked_by, decidedAt: row.decided_at },
        actor,
      ),
    );
    await tx
      .updateTable('organization_change')
      .set({ state: verdict, decided_at: now(), decided_by: actor!.id, reason: reason || null })
      .where('id', '=', id)
      .execute();
    const slug = verdict === 'accepted' ? await apply(tx, row) : null;
    await journal(tx, actor, {
      what: verdict === 'accepted' ? 'organization.changeAccepted' : 'organization.changeRejected',
      on: ['organization', row.organization_id],
      before: row.before,
      after: row.after,
      reason: reason || null,
    });
    await tell(tx, row.organization_id, slug, reason);
  });
}

/** What its own people asked for is theirs, whoever lets it through. */
async function apply(
  tx: Db,
  { organization_id: organizationId, asked_by: askedBy, after }: Awaited<ReturnType<typeof changeRow>>,
): Promise<string> {
  const organization = (await organizationById(tx, organizationId)) ?? refused('no-such-organization');
  refuse(organization.state === 'active' ? null : 'organization-not-active');
  refuse(await whyRutTaken(tx, [after.rut ?? null], [organizationId]));
  const before = await answersOf(tx, organization);
  const name = askedBy && (await personNames(tx, [askedBy])).get(askedBy);
  const by = { door: 'own' as const, person: askedBy && name ? { id: askedBy, name } : null };
  return updateOrganization(tx, organization, { before, after: { ...before, ...after }, by });
}

async function tell(tx: Db, organizationId: string, slug: string | null, reason: string): Promise<void> {
  const { name, slug: now } = (await organizationById(tx, organizationId))!;
  for (const to of await addressesOf(tx, organizationId)) {
    if (slug) await mailTo(tx, to, 'es', 'changeAccepted', name, reason, mailedAddress(`/articuladores/${slug}`, 'es'));
    else await mailTo(tx, to, 'es', 'changeRejected', name, reason, mailedAddress(`/mi-organizacion/${now}`, 'es'));
  }
}
