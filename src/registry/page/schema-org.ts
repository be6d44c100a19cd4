/** An organisation in the words of schema.org, for search engines. */
import { comunaByCode, regionByCode } from '#territory/territory.ts';
import type { PublicOrganization } from './public-queries.server.ts';
import type { Organization } from '../organization/organization.ts';

/** A schema.org Organization (https://schema.org/Organization); `address` is its page. */
export function schemaOrg(
  { organization, allies }: Pick<PublicOrganization, 'organization' | 'allies'>,
  address: string,
): Record<string, unknown> {
  const { origin } = new URL(address);
  return withoutBlanks({
    '@context': 'https://schema.org',
    '@type': typeOf(organization),
    '@id': address,
    url: organization.website ?? address,
    mainEntityOfPage: address,
    name: organization.name,
    alternateName: organization.knownAs,
    description: organization.description,
    taxID: organization.rut,
    foundingDate: organization.foundedYear?.toString(),
    logo: organization.logoFileId && `${origin}/archivos/${organization.logoFileId}/logo`,
    email: organization.publicEmail,
    telephone: organization.publicPhone,
    address: postalAddress(organization),
    areaServed: [
      ...organization.worksIn.map((code) => ({
        '@type': 'AdministrativeArea',
        name: regionByCode(code)?.name,
        identifier: regionByCode(code)?.iso,
      })),
      ...organization.worksInComunas.map((code) => ({
        '@type': 'AdministrativeArea',
        name: comunaByCode(code)?.name,
        identifier: code,
      })),
    ],
    sameAs: Object.values(organization.networks),
    knows: allies.map(({ name, slug }) =>
      withoutBlanks({ '@type': 'Organization', name, url: slug && `${origin}/articuladores/${slug}` }),
    ),
  });
}

function typeOf({ sector, legalForm }: Organization): string {
  if (sector === 'public') return 'GovernmentOrganization';
  if (legalForm === 'university') return 'CollegeOrUniversity';
  if (sector === 'private_nonprofit') return 'NGO';
  return sector === 'private_company' ? 'Corporation' : 'Organization';
}

function postalAddress({ region, comuna }: Organization): Record<string, unknown> | null {
  if (!region) return null;
  return withoutBlanks({
    '@type': 'PostalAddress',
    addressCountry: 'CL',
    addressRegion: regionByCode(region)?.name,
    addressLocality: comuna && comunaByCode(comuna)?.name,
  });
}

function withoutBlanks(thing: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) =>
        value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
