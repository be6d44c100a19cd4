/** An organisation as its own people see it, and what of it waits for staff. */
import { rights as peopleRights } from '#people/rights.ts';
import { may, whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Right } from '#platform/right.ts';
import type { Db, JsonColumn } from '#platform/server/db.ts';
import { tokenHash } from '#platform/server/mailed-token.ts';
import { storedSetting } from '#platform/server/stored-setting.ts';
import type { Organization, SensitiveField } from '../organization/organization.ts';
import { answersOf, organizationById, organizationBySlug } from '../organization/record.server.ts';
import { writingsOf } from '../provenance/queries.server.ts';
import { provenanceOf, type Provenance } from '../provenance/writing.ts';
import type { OrganizationAnswers } from '../organization/schema.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'organization_change.before': JsonColumn<PendingChange['before']>;
    'organization_change.after': JsonColumn<PendingChange['after']>;
  }
}

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
  /** Who wrote each field. */
  readonly provenance: Provenance;
  readonly mayEdit: boolean;
  readonly mayConfirm: boolean;
  readonly mayReadHistory: boolean;
  readonly mayReadMembers: boolean;
}

/** The organisation at an address, for its own people and for staff; to anybody else it is not there. */
export async function ownOrganization(db: Db, actor: Actor | null, slug: string): Promise<OwnOrganization> {
  const organization = (await organizationBySlug(db, slug)) ?? refused('no-such-organization');
  const on = { organizationId: organization.id };
  refuse(actor ? whyMayNot(actor, rights.readPrivate, on) && 'no-such-organization' : 'sign-in-first');
  const [answers, pending, writings] = await Promise.all([
    answersOf(db, organization),
    pendingChangeOf(db, organization.id),
    writingsOf(db, organization.id),
  ]);
  const can = (right: Right) => may(actor, right, on) && organization.state === 'active';
  return {
    organization,
    answers,
    pending,
    provenance: provenanceOf(writings, answers, { namesStaff: may(actor, rights.review) }),
    mayEdit: can(rights.edit),
    mayConfirm: can(rights.confirm),
    mayReadHistory: may(actor, rights.readHistory, on),
    mayReadMembers: may(actor, peopleRights.readMembers, on),
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
    .select(['id', 'slug', 'name', 'confirmed_at as confirmedAt'])
    .where('id', 'in', [...roles.keys()])
    .where('state', '=', 'active')
    .orderBy('name')
    .execute();
  return rows.map(({ id, slug, name, confirmedAt }) => ({ slug, name, role: roles.get(id)!, confirmedAt }));
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
        before: row.before,
        after: row.after,
        askedAt: row.asked_at,
      }
    : null;
}

export const confirmationSetting = 'registry.confirmationMonths';

const usualMonths = 12;

const answerDays = 60;

/** After how many months an organisation is asked again; 0 for never. */
export async function confirmationMonths(db: Db): Promise<number> {
  const months = await storedSetting(db, confirmationSetting);
  return typeof months === 'number' ? months : usualMonths;
}

/** The organisation that a mailed link asks about. Refuses a link that is too old or never was. */
export async function organizationToConfirm(db: Db, token: string): Promise<Organization> {
  const row = await mailAsked(db, token);
  return (await organizationById(db, row.organization_id)) ?? refused('no-such-organization');
}

export async function mailAsked(db: Db, token: string) {
  const row = await db
    .selectFrom('organization_confirmation')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst();
  const fresh = row && Temporal.Instant.compare(now(), row.asked_at.add({ hours: 24 * answerDays })) < 0;
  return fresh ? row : refused('link-expired');
}

/** The organisations that have an address as their own or their contact's: there whoever answers its owner puts right what it says. */
export async function organizationsSaying(
  db: Db,
  actor: Actor | null,
  address: string,
): Promise<{ slug: string; name: string }[]> {
  refuse(whyMayNot(actor, rights.exportPrivate));
  if (!address) return [];
  return db
    .selectFrom('organization as o')
    .leftJoin('organization_contact as c', 'c.organization_id', 'o.id')
    .select(['o.slug', 'o.name'])
    .where('o.state', '=', 'active')
    .where((where) => where.or([where('o.public_email', '=', address), where('c.email', '=', address)]))
    .orderBy('o.name')
    .execute();
}

/** The address of the person in charge, as its registration says it: for a letter about it where nobody represents it. Never shown. */
export async function contactAddressOf(tx: Db, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('organization_contact')
    .select('email')
    .where('organization_id', '=', id)
    .executeTakeFirst();
  return row?.email || null;
}
