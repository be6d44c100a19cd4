/** Belonging to an organisation: the roles, an invitation's states, and what may happen to them. Pure. */
import type { OrganizationRole } from '#platform/actor.ts';

export interface Member {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: OrganizationRole;
  readonly since: Temporal.Instant;
}

export interface Invitation {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly email: string;
  readonly role: OrganizationRole;
  readonly invitedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly acceptedAt: Temporal.Instant | null;
  readonly revokedAt: Temporal.Instant | null;
}

export const invitationDays = 14;

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

export function stateOf({ acceptedAt, revokedAt, expiresAt }: Invitation, now: Temporal.Instant): InvitationState {
  if (acceptedAt) return 'accepted';
  if (revokedAt) return 'revoked';
  return Temporal.Instant.compare(now, expiresAt) < 0 ? 'open' : 'expired';
}

export const rank: Record<OrganizationRole, number> = { reader: 0, editor: 1, owner: 2 };
