/** Belonging to an organisation: who, since when, and which role is greater. Pure. */
import type { OrganizationRole } from '#platform/actor.ts';

export interface Member {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: OrganizationRole;
  readonly since: Temporal.Instant;
}

export const rank: Record<OrganizationRole, number> = { reader: 0, editor: 1, owner: 2 };
