/** Keeping an organisation's page current: its people edit it, and a new name, RUT or sector waits for staff. */
import { may, whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { journal } from '#platform/server/journal.ts';
import { answersOf, organizationById, organizationBySlug, updateOrganization } from '../organization/record.server.ts';
import { sensitiveFields, type Organization, type SensitiveField } from '../organization/organization.ts';
import { logoOf } from '../registration/form.server.ts';
import { changedFields } from '../registration/registration.ts';
import { whyNotRut } from '../review/commands.server.ts';
import type { OrganizationAnswers } from '../organization/schema.ts';
import type { Right } from '#platform/right.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';

/** A change of name, RUT or sector that waits for staff. */
export interface PendingChange {
  readonly id: string;
  readonly before: Partial<Pick<OrganizationAnswers, SensitiveField>>;
  readonly after: Partial<Pick<OrganizationAnswers, SensitiveField>>;
  readonly askedAt: Temporal.Instant;
}

/** An organisation as its own people see it. */
export interface OwnOrganization {
  readonly organization: Organization;
  readonly answers: OrganizationAnswers;
  readonly pending: PendingChange | null;
  readonly mayEdit: boolean;
  readonly mayConfirm: boolean;
  readonly mayReadHistory: boolean;
}

/** The organisation at an address, for its own people and for staff; to anybody else it is not there. */
export async function ownOrganization(db: Db, actor: Actor | null, slug: string): Promise<OwnOrganization> {
  const organization = (await organizationBySlug(db, slug)) ?? refused('no-such-organization');
  const on = { organizationId: organization.id };
  refuse(actor ? whyMayNot(actor, rights.readPrivate, on) && 'no-such-organization' : 'sign-in-first');
  const [answers, pending] = await Promise.all([answersOf(db, organization), pendingChangeOf(db, organization.id)]);
  const can = (right: Right) => may(actor, right, on) && organization.state === 'active';
  return {
    organization,
    answers,
    pending,
    mayEdit: can(rights.edit),
    mayConfirm: can(rights.confirm),
    mayReadHistory: may(actor, rights.readHistory, on),
  };
}

/** The organisations a person belongs to, by name. */
export async function organizationsOf(
  db: Db,
  actor: Actor | null,
): Promise<{ slug: string; name: string; role: string; confirmedAt: Temporal.Instant | null }[]> {
  if (!actor || actor.memberships.length === 0) return [];
  const roles = new Map(actor.memberships.map(({ organizationId, role }) => [organizationId, role]));
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'slug', 'name', 'confirmed_at'])
    .where('id', 'in', [...roles.keys()])
    .where('state', '=', 'active')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    slug: row.slug,
    name: row.name,
    role: roles.get(row.id)!,
    confirmedAt: row.confirmed_at,
  }));
}

export interface Edit {
  readonly organizationId: string;
  readonly answers: OrganizationAnswers;
  /** When it had last changed, as the person saw it. */
  readonly seen: string;
  /** The form itself, where it may bring a logo or take it away. */
  readonly upload?: FormData;
}

/** Writes what was edited. Its own people's new name, RUT or sector waits for staff; all the rest shows at once. */
export async function editOrganization(
  db: Db,
  actor: Actor | null,
  { organizationId, answers, seen, upload }: Edit,
): Promise<{ slug: string; waits: boolean } | { issue: string }> {
  refuse(whyMayNot(actor, rights.edit, { organizationId }));
  const logo = upload ? await logoOf(db, actor, upload) : { fileId: undefined };
  if ('issue' in logo) return logo;
  const logoFileId = logo.fileId;
  return transact(db, async (tx) => {
    await tx.selectFrom('organization').select('id').where('id', '=', organizationId).forUpdate().execute();
    const organization = (await organizationById(tx, organizationId)) ?? refused('no-such-organization');
    refuse(organization.state === 'active' ? null : 'organization-not-active');
    refuse(organization.updatedAt.toString() === seen ? null : 'changed-meanwhile');
    const current = await answersOf(tx, organization);
    const sensitive = mayDecideAlone(actor!, organizationId)
      ? []
      : sensitiveFields.filter((field) => current[field] !== answers[field]);
    const applied = { ...answers, ...only(current, sensitive) };
    refuse(await whyNotRut(tx, answers.rut, organizationId));
    const slug = await updateOrganization(tx, organization, applied);
    if (logoFileId !== undefined)
      await tx.updateTable('organization').set({ logo_file_id: logoFileId }).where('id', '=', organizationId).execute();
    const changed = changedFields(current, applied);
    if (changed.length > 0 || logoFileId !== undefined) {
      const logo = logoFileId !== undefined;
      await journal(tx, actor, {
        what: 'organization.edited',
        on: ['organization', organizationId],
        inNameOf: organizationId,
        before: { ...only(current, changed), ...(logo && { logo: organization.logoFileId }) },
        after: { ...only(applied, changed), ...(logo && { logo: logoFileId }) },
      });
    }
    if (sensitive.length > 0)
      await askForChange(tx, actor!, organizationId, only(current, sensitive), only(answers, sensitive));
    return { slug, waits: sensitive.length > 0 };
  });
}

/** The secretariat decides at once about organisations that are not its own. */
function mayDecideAlone(actor: Actor, organizationId: string): boolean {
  return (
    may(actor, rights.review) && !actor.memberships.some((membership) => membership.organizationId === organizationId)
  );
}

/** A newer wish takes the place of one that still waits. */
async function askForChange(
  tx: Db,
  actor: Actor,
  organizationId: string,
  before: object,
  after: object,
): Promise<void> {
  const at = now();
  await tx
    .updateTable('organization_change')
    .set({ state: 'replaced', decided_at: at, decided_by: actor.id })
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'pending')
    .execute();
  await tx
    .insertInto('organization_change')
    .values({
      id: newId(),
      organization_id: organizationId,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      asked_by: actor.id,
      asked_at: at,
    })
    .execute();
  await journal(tx, actor, {
    what: 'organization.changeAsked',
    on: ['organization', organizationId],
    inNameOf: organizationId,
    before,
    after,
  });
}

async function pendingChangeOf(db: Db, organizationId: string): Promise<PendingChange | null> {
  const row = await db
    .selectFrom('organization_change')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return row
    ? {
        id: row.id,
        before: row.before as PendingChange['before'],
        after: row.after as PendingChange['after'],
        askedAt: row.asked_at,
      }
    : null;
}

function only<K extends keyof OrganizationAnswers>(
  answers: OrganizationAnswers,
  fields: readonly K[],
): Pick<OrganizationAnswers, K> {
  return Object.fromEntries(fields.map((field) => [field, answers[field]])) as Pick<OrganizationAnswers, K>;
}
