/** An organisation as data for others: everything public, by the names of the open API. The export in JSON is the same. */
import type { DirectoryItem } from '../directory/queries.server.ts';
import type { Exported } from '../organization/columns.ts';

/** What a list of the API gives of each organisation. Codes as stored; regions and comunas are CUT codes. */
export function summaryOf(one: DirectoryItem, origin: string) {
  return {
    id: one.id,
    slug: one.slug,
    name: one.name,
    knownAs: one.knownAs,
    sector: one.sector,
    legalForm: one.legalForm,
    scope: one.scope,
    region: one.region,
    comuna: one.comuna,
    intervenes: one.intervenes,
    kinds: [...one.kinds],
    dimensions: [...one.dimensions],
    description: one.description,
    url: `${origin}/articuladores/${one.slug}`,
    sample: one.sample,
    updatedAt: one.updatedAt.toString(),
  };
}

/** Everything public about an organisation. */
export function detailOf(one: Exported, origin: string) {
  return {
    ...summaryOf(one, origin),
    rut: one.rut,
    foundedYear: one.foundedYear,
    abroad: one.abroad,
    worksIn: [...one.worksIn],
    worksInComunas: [...one.worksInComunas],
    kindOther: one.kindOther,
    populations: [...one.populations],
    holdsLinkingEvents: one.holdsLinkingEvents,
    hasAlliances: one.hasAlliances,
    allies: one.allies.map(({ name, slug }) => ({ name, slug })),
    traits: one.traits,
    website: one.website,
    networks: { ...one.networks },
    publicEmail: one.publicEmail,
    publicPhone: one.publicPhone,
    logo: one.logoFileId && `${origin}/archivos/${one.logoFileId}/logo`,
    acceptedAt: one.acceptedAt.toString(),
    confirmedAt: one.confirmedAt?.toString() ?? null,
  };
}
