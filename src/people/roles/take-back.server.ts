/** What somebody let others in by is taken back with the place that let them: invitations to the mesa, links to share. */
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { callOffLetters } from '#platform/server/outbox.ts';
import { journal } from '../journal.ts';

/** Nobody comes to work for the mesa by the word of somebody who no longer keeps it. */
export async function takeBackInvitations(tx: Db, actor: Actor | null, invitedBy: string): Promise<void> {
  const taken = await tx
    .updateTable('invitation')
    .set({ revoked_at: now(), revoked_by: actor?.id ?? null })
    .where('invited_by', '=', invitedBy)
    .where('mesa_role', 'is not', null)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  await callOffLetters(
    tx,
    taken.flatMap(({ id }) => [`invitation:${id}`, `invitation:${id}:reminder`]), // as invitation/ keys them, a floor above
  );
}

/** Nor to an organisation by a link of somebody who left it; where none is named, of all that they do not own. */
export async function takeBackLinks(
  tx: Db,
  actor: Actor | null,
  { madeBy, organizationId }: { readonly madeBy: string; readonly organizationId?: string },
): Promise<void> {
  const owns = sql<boolean>`exists (select from membership m where m.organization_id = invitation_link.organization_id
    and m.person_id = ${madeBy} and m.role = 'owner' and m.ended_at is null)`;
  const taken = await tx
    .updateTable('invitation_link')
    .set({ revoked_at: now(), revoked_by: actor?.id ?? null })
    .where('made_by', '=', madeBy)
    .where('revoked_at', 'is', null)
    .where((e) => (organizationId ? e('organization_id', '=', organizationId) : e.not(owns)))
    .returning(['id', 'organization_id'])
    .execute();
  for (const { id, organization_id } of taken)
    await journal(tx, actor, {
      what: 'sharedLink.revoked',
      on: ['organization', organization_id],
      inNameOf: organization_id,
      before: { link: id },
    });
}
