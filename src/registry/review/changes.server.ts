/** Changes of name, RUT or sector that wait for staff: which there are, and deciding on one. */
import { addressesOf } from '#people/membership/commands.server.ts';
import { may, whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { isId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { journal } from '#platform/server/journal.ts';
import type { PendingChange } from '../upkeep/edit.server.ts';
import { mailTo } from '../letters/queue.server.ts';
import { answersOf, organizationById, updateOrganization } from '../organization/record.server.ts';
import { addressOf } from '../registration/link.server.ts';
import { whyNotRut } from './commands.server.ts';
import { whyNotDecideChange } from '../registration/rules.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';

/** The changes that wait, the oldest first. Empty for whoever may not review. */
export async function pendingChanges(
  db: Db,
  actor: Actor | null,
): Promise<{ id: string; name: string; askedAt: Temporal.Instant }[]> {
  if (!may(actor, rights.review)) return [];
  const rows = await db
    .selectFrom('organization_change as c')
    .innerJoin('organization as o', 'o.id', 'c.organization_id')
    .select(['c.id', 'o.name', 'c.asked_at'])
    .where('c.state', '=', 'pending')
    .orderBy('c.asked_at')
    .execute();
  return rows.map(({ id, name, asked_at }) => ({ id, name, askedAt: asked_at }));
}

export interface ChangeUnderReview extends PendingChange {
  readonly organization: { readonly name: string; readonly slug: string };
  readonly askedBy: string | null;
  /** Why this reviewer may not decide; null when they may. */
  readonly whyNot: string | null;
}

export async function changeUnderReview(db: Db, actor: Actor | null, id: string): Promise<ChangeUnderReview> {
  refuse(whyMayNot(actor, rights.review));
  const row = await changeRow(db, id);
  const asker = row.asked_by
    ? await db.selectFrom('person').select('name').where('id', '=', row.asked_by).executeTakeFirst()
    : undefined;
  const organization = (await organizationById(db, row.organization_id))!;
  return {
    id,
    before: row.before as PendingChange['before'],
    after: row.after as PendingChange['after'],
    askedAt: row.asked_at,
    organization: { name: organization.name, slug: organization.slug },
    askedBy: asker?.name ?? null,
    whyNot: whyNotDecideChange(
      { organizationId: row.organization_id, askedBy: row.asked_by, decidedAt: row.decided_at },
      actor,
    ),
  };
}

/** Accepts a change, which then shows at once, or turns it down with a reason. Its owners are told. */
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
    const slug =
      verdict === 'accepted' ? await apply(tx, row.organization_id, row.after as PendingChange['after']) : null;
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

async function apply(tx: Db, organizationId: string, after: PendingChange['after']): Promise<string> {
  const organization = (await organizationById(tx, organizationId)) ?? refused('no-such-organization');
  refuse(organization.state === 'active' ? null : 'organization-not-active');
  refuse(await whyNotRut(tx, after.rut ?? null, organizationId));
  return updateOrganization(tx, organization, { ...(await answersOf(tx, organization)), ...after });
}

async function tell(tx: Db, organizationId: string, slug: string | null, reason: string): Promise<void> {
  const { name, slug: now } = (await organizationById(tx, organizationId))!;
  for (const to of await addressesOf(tx, organizationId)) {
    if (slug) await mailTo(tx, to, 'es', 'changeAccepted', name, addressOf(`/articuladores/${slug}`, 'es'));
    else await mailTo(tx, to, 'es', 'changeRejected', name, reason, addressOf(`/mi-organizacion/${now}`, 'es'));
  }
}

async function changeRow(db: Db, id: string) {
  const row = isId(id)
    ? await db.selectFrom('organization_change').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  return row ?? refused('no-such-change');
}
