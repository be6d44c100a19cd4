/** An organisation as it is kept: reading the row. For this module's own commands and queries. */
import type { Selectable } from 'kysely';
import type { Db, Generated, JsonColumn, Tables } from '#platform/server/db.ts';
import { abroad, socialNetworks, type SocialNetwork } from './codes.ts';
import type { Organization, PersonInCharge } from './organization.ts';
import type { OrganizationAnswers } from './schema.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'organization.legal_form': Organization['legalForm'];
    'organization.sector': Organization['sector'];
    'organization.scope': Organization['scope'];
    'organization.kinds': Generated<Organization['kinds']>;
    'organization.dimensions': Generated<Organization['dimensions']>;
    'organization.populations': Generated<Organization['populations']>;
    'organization.networks': Generated<JsonColumn<Organization['networks']>>;
  }
}

export { namesOfAllies } from './allies.server.ts';

/** The organisation with this id, whatever its state. */
export async function organizationById(db: Db, id: string): Promise<Organization | undefined> {
  const row = await db.selectFrom('organization').selectAll().where('id', '=', id).executeTakeFirst();
  return row && readOrganization(row);
}

/** The organisation at an address, or the one that had it before or absorbed that one; whatever its state. */
export async function organizationBySlug(db: Db, slug: string): Promise<Organization | undefined> {
  const row = await db.selectFrom('organization').selectAll().where('slug', '=', slug).executeTakeFirst();
  if (row?.merged_into) return organizationById(db, row.merged_into);
  if (row) return readOrganization(row);
  const former = await db
    .selectFrom('organization_former_slug')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst();
  return former && organizationById(db, former.organization_id);
}

/** A row of the table as the noun. */
export function readOrganization(row: Selectable<Tables['organization']>): Organization {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    knownAs: row.known_as,
    rut: row.rut,
    legalForm: row.legal_form,
    sector: row.sector,
    foundedYear: row.founded_year,
    region: row.region,
    comuna: row.comuna,
    abroad: row.abroad,
    scope: row.scope,
    worksIn: row.works_in,
    worksInComunas: row.works_in_comunas,
    intervenes: row.intervenes,
    kinds: row.kinds,
    kindOther: row.kind_other,
    dimensions: row.dimensions,
    populations: row.populations,
    description: row.description,
    holdsLinkingEvents: row.holds_linking_events,
    hasAlliances: row.has_alliances,
    traits: row.traits,
    website: row.website,
    networks: row.networks,
    publicEmail: row.public_email,
    publicPhone: row.public_phone,
    logoFileId: row.logo_file_id,
    state: row.state,
    sample: row.sample,
    acceptedAt: row.accepted_at,
    confirmedAt: row.confirmed_at,
    updatedAt: row.updated_at,
  };
}

/** What the organisation answers now, private contact included: the caller has asked whether the actor may see it. */
export async function answersOf(db: Db, organization: Organization): Promise<OrganizationAnswers> {
  const [contact, allies] = await Promise.all([
    db.selectFrom('organization_contact').selectAll().where('organization_id', '=', organization.id).executeTakeFirst(),
    db
      .selectFrom('organization_ally')
      .selectAll()
      .where('organization_id', '=', organization.id)
      .orderBy('ally_name')
      .execute(),
  ]);
  return answersFrom(organization, contact, allies);
}

/** The same, from what was read already: for many organisations at once. */
export function answersFrom(
  organization: Organization,
  contact: PersonInCharge | undefined,
  allies: readonly { readonly ally_id: string | null; readonly ally_name: string }[],
): OrganizationAnswers {
  const { networks, ...rest } = organization;
  const network = (name: SocialNetwork) => networks[name] ?? null;
  return {
    ...(pickAnswers(rest) as Omit<OrganizationAnswers, SocialNetwork>),
    region: organization.abroad ? abroad : organization.region,
    allies: allies.map(({ ally_id, ally_name }) => (ally_id ? `id:${ally_id}` : ally_name)),
    ...(Object.fromEntries(socialNetworks.map((name) => [name, network(name)])) as Record<
      SocialNetwork,
      string | null
    >),
    ...contactAnswers(contact),
  };
}

function contactAnswers(contact: PersonInCharge | undefined) {
  return {
    contactName: contact?.name || null,
    contactPosition: contact?.position || null,
    contactEmail: contact?.email || null,
    contactPhone: contact?.phone || null,
  };
}

const answered = [
  'name',
  'knownAs',
  'rut',
  'legalForm',
  'sector',
  'foundedYear',
  'comuna',
  'scope',
  'worksIn',
  'worksInComunas',
  'intervenes',
  'kinds',
  'kindOther',
  'dimensions',
  'populations',
  'description',
  'holdsLinkingEvents',
  'hasAlliances',
  'traits',
  'website',
  'publicEmail',
  'publicPhone',
] as const satisfies readonly (keyof Organization & keyof OrganizationAnswers)[];

function pickAnswers(
  organization: Omit<Organization, 'networks'>,
): Pick<OrganizationAnswers, (typeof answered)[number]> {
  const picked = Object.fromEntries(answered.map((field) => [field, organization[field]]));
  return { ...picked, description: organization.description || null } as Pick<
    OrganizationAnswers,
    (typeof answered)[number]
  >;
}
