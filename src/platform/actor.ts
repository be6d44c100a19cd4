/** Who is acting: the signed-in person, as the rules see them. */
export const mesaRoles = ['secretariat', 'reviewer', 'analyst'] as const;
export type MesaRole = (typeof mesaRoles)[number];

export const organizationRoles = ['owner', 'editor', 'reader'] as const;
export type OrganizationRole = (typeof organizationRoles)[number];

export interface Membership {
  readonly organizationId: string;
  readonly role: OrganizationRole;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly mesaRoles: readonly MesaRole[];
  readonly memberships: readonly Membership[];
  /** Whether this session passed a second factor, or the mesa is a sample one that does not ask for it. */
  readonly secondFactor: boolean;
}
