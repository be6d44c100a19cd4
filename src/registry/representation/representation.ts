/** Asking to represent an organisation that nobody represents: what is asked, and how it stands. Pure. */
import type { OrganizationRole } from '#platform/actor.ts';
import { isPersonalMail } from '#platform/form/mail.ts';
import type { Locale } from '#platform/words.ts';

/** Until the address is proved it is only asked, and staff see nothing of it. */
export const representationStates = ['asked', 'waiting', 'accepted', 'rejected'] as const;
export type RepresentationState = (typeof representationStates)[number];

export interface RepresentationRequest {
  readonly id: string;
  readonly folio: number;
  readonly organizationId: string;
  readonly personId: string | null;
  readonly email: string;
  readonly name: string;
  readonly position: string;
  readonly proof: string;
  readonly link: string;
  readonly fileId: string | null;
  readonly locale: Locale;
  readonly state: RepresentationState;
  readonly provedAt: Temporal.Instant | null;
  readonly decidedAt: Temporal.Instant | null;
  readonly reason: string;
  readonly undoUntil: Temporal.Instant | null;
  readonly roleBefore: OrganizationRole | null;
}

/** A request as whoever sent it is told of it. */
export interface OwnRequest {
  readonly organizationId: string;
  readonly slug: string;
  readonly name: string;
  /** Whether the organisation is still in the registry. */
  readonly active: boolean;
  readonly folio: number;
  /** Where the answer goes. */
  readonly email: string;
  readonly at: Temporal.Instant;
  readonly state: Exclude<RepresentationState, 'asked'>;
  readonly decidedAt: Temporal.Instant | null;
  readonly reason: string;
  /** What they can do now: wait, open the invitation of the letter, ask again; null where nothing. */
  readonly next: 'wait' | 'open' | 'ask' | null;
}

export function nextFor(
  state: OwnRequest['state'],
  { mayAsk, invited }: { readonly mayAsk: boolean; readonly invited: boolean },
): OwnRequest['next'] {
  if (state === 'waiting') return 'wait';
  if (state === 'accepted') return invited ? 'open' : null;
  return mayAsk ? 'ask' : null;
}

/** For how many days the link proves the address, and how heavy a file of proof may be. */
export const proveDays = 3;
export const mostProofBytes = 5_000_000;

/** What speaks for whoever asks: their address is one that the organisation gave, or of the same domain as its web or mail. */
export type Hint = 'is-contact' | 'same-domain' | 'public-domain' | 'other-domain' | 'nothing-known';

/** What the organisation says that may speak for whoever asks. */
export const evidenceFields = ['website', 'publicEmail', 'contactEmail'] as const;
export type EvidenceField = (typeof evidenceFields)[number];

export function hintOf(
  email: string,
  known: { readonly addresses: readonly (string | null)[]; readonly website: string | null },
): Hint {
  const addresses = known.addresses.flatMap((one) => (one ? [one.toLowerCase()] : []));
  if (addresses.includes(email)) return 'is-contact';
  if (isPersonalMail(email)) return 'public-domain';
  const domain = domainOf(email);
  const site = known.website ? (URL.parse(known.website)?.hostname.replace(/^www\./, '') ?? null) : null;
  if (addresses.length === 0 && !site) return 'nothing-known';
  return [...addresses.map(domainOf), site].includes(domain) ? 'same-domain' : 'other-domain';
}

const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1);
