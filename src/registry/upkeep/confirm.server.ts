/** «Is this still right?»: asked of the owners once a year, answered with one button from the mail or from their page. */
import { addressesOf } from '#people/membership/commands.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { inSantiago, now } from '#platform/clock.ts';
import { formatDate } from '#platform/format.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { journal } from '#platform/server/journal.ts';
import { mailTo } from '../letters/queue.server.ts';
import { organizationById } from '../organization/record.server.ts';
import type { Organization } from '../organization/organization.ts';
import { addressOf, hashOf, newToken } from '../registration/link.server.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';

const setting = 'registry.confirmationMonths';
const usualMonths = 12;
const answerDays = 60;
const patienceDays = 30;

/** After how many months an organisation is asked again; 0 for never. */
export async function confirmationMonths(db: Db): Promise<number> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', setting).executeTakeFirst();
  return typeof row?.value === 'number' ? row.value : usualMonths;
}

export async function setConfirmationMonths(db: Db, actor: Actor | null, months: number): Promise<void> {
  refuse(whyMayNot(actor, rights.openWindow));
  if (!Number.isInteger(months) || months < 0 || months > 60) refused('months-wrong');
  await transact(db, async (tx) => {
    const before = await confirmationMonths(tx);
    const value = { value: JSON.stringify(months), updated_at: now() };
    await tx
      .insertInto('setting')
      .values({ key: setting, ...value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(value))
      .execute();
    await journal(tx, actor, {
      what: 'registry.confirmationSet',
      on: ['person', actor!.id],
      before: { months: before },
      after: { months },
    });
  });
}

/** Asks the owners of every organisation that nobody has confirmed for so long. Asked again a month later, until it is. */
export async function askForConfirmations(db: Db): Promise<void> {
  const months = await confirmationMonths(db);
  if (months === 0) return;
  const due = inSantiago(now()).subtract({ months }).toInstant();
  const patience = now().subtract({ hours: 24 * patienceDays });
  const rows = await db
    .selectFrom('organization as o')
    .select('o.id')
    .where('o.state', '=', 'active')
    .where((e) => e(e.fn.coalesce('o.confirmed_at', 'o.accepted_at'), '<=', due))
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
        token_hash: hashOf(token),
      })
      .execute();
    await mailTo(
      tx,
      to,
      'es',
      'confirmationAsked',
      name,
      formatDate(confirmedAt ?? acceptedAt, 'es'),
      addressOf(`/mi-organizacion/confirmar/${token}`, 'es'),
    );
  }
}

/** The organisation that a mailed link asks about. Refuses a link that is too old or never was. */
export async function organizationToConfirm(db: Db, token: string): Promise<Organization> {
  const row = await asked(db, token);
  return (await organizationById(db, row.organization_id)) ?? refused('no-such-organization');
}

/** Answers the mail: all of it is still right. */
export async function confirmByLink(db: Db, token: string): Promise<void> {
  await transact(db, async (tx) => {
    const row = await asked(tx, token);
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
  const { numUpdatedRows } = await tx
    .updateTable('organization')
    .set({ confirmed_at: at })
    .where('id', '=', organizationId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (!numUpdatedRows) refused('organization-not-active');
  await journal(tx, actor, {
    what: 'organization.confirmed',
    on: ['organization', organizationId],
    inNameOf: organizationId,
    after: { confirmedAt: at },
  });
}

async function asked(db: Db, token: string) {
  const row = await db
    .selectFrom('organization_confirmation')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  const fresh = row && Temporal.Instant.compare(now(), row.asked_at.add({ hours: 24 * answerDays })) < 0;
  return fresh ? row : refused('link-expired');
}
