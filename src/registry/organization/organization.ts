/** An organisation of the registry: what it is, and what a person answers about it. */
import { slugOf } from '#platform/slug.ts';
import type { Dimension, EnablerKind, LegalForm, Population, Scope, Sector, SocialNetwork } from './codes.ts';

/** `active` is public; `retired` asked to leave or no longer exists; `merged` lives on in another one. */
export type OrganizationState = 'active' | 'retired' | 'merged';

/** An organisation as it stands. All of it is public; the person in charge is kept apart, in PersonInCharge. */
export interface Organization {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly knownAs: string | null;
  /** As we keep it: `65123456-7`. */
  readonly rut: string | null;
  readonly legalForm: LegalForm | null;
  readonly sector: Sector | null;
  readonly foundedYear: number | null;
  /** The seat's region, two-digit CUT; null abroad or when nobody has said. */
  readonly region: string | null;
  readonly comuna: string | null;
  readonly abroad: boolean;
  readonly scope: Scope | null;
  /** Whole regions where it works, two-digit CUT, and comunas, five-digit; neither follows from the other. */
  readonly worksIn: readonly string[];
  readonly worksInComunas: readonly string[];
  readonly intervenes: boolean | null;
  readonly kinds: readonly EnablerKind[];
  readonly kindOther: string | null;
  readonly dimensions: readonly Dimension[];
  readonly populations: readonly Population[];
  readonly description: string;
  /** Null: did not answer. So for the next one. */
  readonly holdsLinkingEvents: boolean | null;
  readonly hasAlliances: boolean | null;
  readonly traits: string | null;
  readonly website: string | null;
  readonly networks: Readonly<Partial<Record<SocialNetwork, string>>>;
  readonly publicEmail: string | null;
  readonly publicPhone: string | null;
  readonly logoFileId: string | null;
  readonly state: OrganizationState;
  readonly sample: boolean;
  readonly acceptedAt: Temporal.Instant;
  readonly confirmedAt: Temporal.Instant | null;
  readonly updatedAt: Temporal.Instant;
}

/** Who answers for the organisation before the mesa. Never public. */
export interface PersonInCharge {
  readonly name: string;
  readonly position: string;
  readonly email: string;
  readonly phone: string;
}

/** Another organisation with which it has an alliance: one of the registry, or only a name. */
export interface Ally {
  readonly id: string | null;
  readonly name: string;
  readonly slug: string | null;
}

/** Fields whose change staff review before it shows. */
export const sensitiveFields = ['name', 'rut', 'sector'] as const;
export type SensitiveField = (typeof sensitiveFields)[number];

/** An ally as a form carries it: `id:<uuid>` for one of the registry, else the name as typed. */
export const allyIdOf = (answer: string): string | null => (/^id:[0-9a-f-]{36}$/.test(answer) ? answer.slice(3) : null);

/** Its name in an address: at most 80 characters, never empty. */
export const organizationSlug = (name: string): string => slugOf(name, { most: 80, otherwise: 'organizacion' });
