/** A resource: what an organisation offers to others, of which kind, on which terms, where and until when. */
import type { EnablerKind } from '#registry/organization/codes.ts';

export const resourceStates = ['offered', 'paused', 'withdrawn'] as const;
export type ResourceState = (typeof resourceStates)[number];

/** On which terms it is had; `in_words`: none of these, and said. */
export const resourceTerms = ['free', 'subsidised', 'paid', 'by_call', 'in_words'] as const;
export type ResourceTerms = (typeof resourceTerms)[number];

export interface Resource {
  readonly id: string;
  readonly slug: string;
  readonly organizationId: string;
  readonly kind: EnablerKind;
  readonly title: string;
  readonly summary: string;
  readonly terms: ResourceTerms;
  readonly termsWords: string;
  /** Codes of territories, from north to south: the country, whole regions, comunas. */
  readonly territories: readonly string[];
  /** How many it takes, where there is a limit. */
  readonly capacity: number | null;
  readonly opensOn: Temporal.PlainDate | null;
  readonly closesOn: Temporal.PlainDate | null;
  /** How one asks for it. */
  readonly how: string;
  readonly website: string | null;
  readonly state: ResourceState;
  readonly sample: boolean;
  readonly updatedAt: Temporal.Instant;
  readonly confirmedAt: Temporal.Instant;
}

/** One that anyone may read, and who offers it. */
export interface OfferedResource extends Resource {
  readonly offeredBy: { readonly slug: string; readonly name: string };
}

/** Whether it can be had on a day: its state, and the days between which it is open. */
export const standings = ['open', 'to_come', 'closed', 'paused', 'withdrawn'] as const;
export type ResourceStanding = (typeof standings)[number];

export function resourceStanding(
  { state, opensOn, closesOn }: Pick<Resource, 'state' | 'opensOn' | 'closesOn'>,
  on: Temporal.PlainDate,
): ResourceStanding {
  if (state !== 'offered') return state;
  if (opensOn && Temporal.PlainDate.compare(on, opensOn) < 0) return 'to_come';
  return closesOn && Temporal.PlainDate.compare(on, closesOn) > 0 ? 'closed' : 'open';
}

/** `resource-not-offered`: only what is offered is paused. */
export const whyNotPauseResource = ({ state }: Pick<Resource, 'state'>): 'resource-not-offered' | null =>
  state === 'offered' ? null : 'resource-not-offered';

/** `resource-withdrawn`: already. */
export const whyNotWithdrawResource = ({ state }: Pick<Resource, 'state'>): 'resource-withdrawn' | null =>
  state === 'withdrawn' ? 'resource-withdrawn' : null;

/** `resource-offered`: already. */
export const whyNotOfferAgain = ({ state }: Pick<Resource, 'state'>): 'resource-offered' | null =>
  state === 'offered' ? 'resource-offered' : null;

/** Where one is read. */
export const resourcePath = ({ slug }: Pick<Resource, 'slug'>): string => `/recursos/${slug}`;

/** Where its organisation writes it. */
export const ownResourcePath = (organization: string, resource: string): string =>
  `/mi-organizacion/${organization}/recursos/${resource}`;
