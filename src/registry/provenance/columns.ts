/** What answers are in the tables of an organisation. Pure. */
import { abroad, socialNetworks } from '../organization/codes.ts';
import type { PersonInCharge } from '../organization/organization.ts';
import type { OrganizationAnswers } from '../organization/schema.ts';

/** Its row; the contact and the allies have tables of their own. */
export function columnsOf(answers: OrganizationAnswers) {
  const networks = Object.fromEntries(socialNetworks.flatMap((name) => (answers[name] ? [[name, answers[name]]] : [])));
  const isAbroad = answers.region === abroad;
  return {
    name: answers.name,
    known_as: answers.knownAs,
    rut: answers.rut,
    legal_form: answers.legalForm,
    sector: answers.sector,
    founded_year: answers.foundedYear,
    region: isAbroad ? null : answers.region,
    comuna: isAbroad ? null : answers.comuna,
    abroad: isAbroad,
    scope: answers.scope,
    works_in: [...answers.worksIn],
    works_in_comunas: [...answers.worksInComunas],
    intervenes: answers.intervenes,
    kinds: answers.kinds,
    kind_other: answers.kinds.includes('other') ? answers.kindOther : null,
    dimensions: answers.dimensions,
    populations: answers.populations,
    description: answers.description ?? '',
    holds_linking_events: answers.holdsLinkingEvents,
    has_alliances: answers.hasAlliances,
    traits: answers.traits,
    website: answers.website,
    networks: JSON.stringify(networks),
    public_email: answers.publicEmail,
    public_phone: answers.publicPhone,
  };
}

/** Who is in charge, as a row of their own. */
export const contactOf = (answers: OrganizationAnswers): PersonInCharge => ({
  name: answers.contactName ?? '',
  position: answers.contactPosition ?? '',
  email: answers.contactEmail ?? '',
  phone: answers.contactPhone ?? '',
});
