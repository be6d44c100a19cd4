/** An invitation to an organisation or to the mesa: its states and what it is to. Pure. */
import type { MesaRole, OrganizationRole } from '#platform/actor.ts';

/** What somebody is invited to, and as what. */
export type InvitedTo =
  | { readonly organization: { readonly id: string; readonly name: string }; readonly role: OrganizationRole }
  | { readonly organization: null; readonly role: MesaRole };

export interface Invitation {
  readonly id: string;
  readonly to: InvitedTo;
  readonly email: string;
  /** Whether it grants what the person asked for. */
  readonly asked: boolean;
  readonly invitedAt: Temporal.Instant;
  /** When its letter leaves, while it waits and the invitation can be undone; null once it left. */
  readonly leaves: Temporal.Instant | null;
  readonly expiresAt: Temporal.Instant;
  /** When somebody pressed on from its page; reading it is not noted. */
  readonly openedAt: Temporal.Instant | null;
  readonly remindedAt: Temporal.Instant | null;
  readonly acceptedAt: Temporal.Instant | null;
  readonly revokedAt: Temporal.Instant | null;
}

/** Somebody is invited to own it: by the mesa, or because they asked for it. */
export type OwnerInvited = 'invited' | 'granted';

export const invitationDays = 14;

/** The key of its letter, by which that is known to wait and can be called off. */
export const letterOfInvitation = (id: string): string => `invitation:${id}`;

/** The keys of all letters that it may have: its own, and its reminder. */
export const lettersOfInvitation = (id: string) =>
  [letterOfInvitation(id), `${letterOfInvitation(id)}:reminder`] as const;

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

export function stateOf(
  { acceptedAt, revokedAt, expiresAt }: Pick<Invitation, 'acceptedAt' | 'revokedAt' | 'expiresAt'>,
  now: Temporal.Instant,
): InvitationState {
  if (acceptedAt) return 'accepted';
  if (revokedAt) return 'revoked';
  return Temporal.Instant.compare(now, expiresAt) < 0 ? 'open' : 'expired';
}
