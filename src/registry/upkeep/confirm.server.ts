/** «Is this still right?»: asked of the owners once a year, answered with one button from the mail or from their page. */
import { addressesOf } from '#people/membership/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { inSantiago, now } from '#platform/clock.ts';
import { formatDate } from '#platform/format.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { mailedAddress, tokenHash, newToken } from '#platform/server/mailed-token.ts';
import { storeSetting } from '#platform/server/stored-setting.ts';
import { mailTo } from '../letters/queue.server.ts';
import { organizationById } from '../organization/record.server.ts';
import { changedSinceConfirmed } from '../provenance/queries.server.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { confirmationMonths, confirmationSetting, mailAsked } from './queries.server.ts';
import { journal } from '../journal.ts';
const patienceDays = 30;

export async function setConfirmationMonths(db: Db, actor: Actor | null, months: number): Promise<void> {
  refuse(whyMayNot(actor, rights.openWindow));
  if (!Number.isInteger(months) || months < 0 || months > 60) refused('months-wrong');
  await transact(db, async (tx) => {
    const before = await confirmationMonths(tx);
    await storeSetting(tx, confirmationSetting, months);
    await journal(tx, actor, {
      what: 'registry.confirmationSet',
      on: ['person', actor!.id],
      before: { months: before },
      after: { months },
    });
  });
}

/** Asks the owners of every organisation that nobody has confirmed for so long, or that the mesa changed since. Asked again a month later, until it is. */
export async function askForConfirmations(db: Db): Promise<void> {
  const months = await confirmationMonths(db);
  if (months === 0) return;
  const due = inSantiago(now()).subtract({ months }).toInstant();
  const patience = now().subtract({ hours: 24 * patienceDays });
  const rows = await db
    .selectFrom('organization as o')
    .select('o.id')
    .where('o.state', '=', 'active')
    .where((e) =>
      e.or([e(e.fn.coalesce('o.confirmed_at', 'o.accepted_at'), '<=', due), e(changedSinceConfirmed, '=', true)]),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('organization_confirmation as c')
            .select('c.id')
            .whereRef('c.organization_id', '=', 'o.id')
            .where('c.asked_at', '>', patience),
        ),
      ),
    )
    .execute();
  for (const { id } of rows) await transact(db, (tx) => ask(tx, id));
}

async function ask(tx: Db, organizationId: string): Promise<void> {
  const { name, confirmedAt, acceptedAt } = (await organizationById(tx, organizationId))!;
  for (const to of await addressesOf(tx, organizationId)) {
    const token = newToken();
    await tx
      .insertInto('organization_confirmation')
      .values({
        id: newId(),
        organization_id: organizationId,
        asked_at: now(),
        asked_of: to,
        token_hash: tokenHash(token),
      })
      .execute();
    await mailTo(
      tx,
      to,
      'es',
      'confirmationAsked',
      name,
      formatDate(confirmedAt ?? acceptedAt, 'es'),
      mailedAddress(`/mi-organizacion/confirmar/${token}`, 'es'),
    );
  }
}

/** Answers the mail: all of it is still right. */
export async function confirmByLink(db: Db, token: string): Promise<void> {
  await transact(db, async (tx) => {
    const row = await mailAsked(tx, token);
    if (row.answered_at) return;
    await tx
      .updateTable('organization_confirmation')
      .set({ answered_at: now(), answered_by: row.asked_of })
      .where('id', '=', row.id)
      .execute();
    await confirm(tx, null, row.organization_id);
  });
}

/** The same, by somebody of the organisation who is signed in. */
export async function confirmOrganization(db: Db, actor: Actor | null, organizationId: string): Promise<void> {
  refuse(whyMayNot(actor, rights.confirm, { organizationId }));
  await transact(db, (tx) => confirm(tx, actor, organizationId));
}

async function confirm(tx: Db, actor: Actor | null, organizationId: string): Promise<void> {
  const at = now();
  const before = await tx
    .selectFrom('organization')
    .select('confirmed_at as confirmedAt')
    .where('id', '=', organizationId)
    .where('state', '=', 'active')
    .forUpdate()
    .executeTakeFirst();
  if (!before) refused('organization-not-active');
  await tx.updateTable('organization').set({ confirmed_at: at }).where('id', '=', organizationId).execute();
  await journal(tx, actor, {
    what: 'organization.confirmed',
    on: ['organization', organizationId],
    inNameOf: organizationId,
    before,
    after: { confirmedAt: at },
  });
}
