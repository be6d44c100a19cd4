/** Who is acting, as the rules see them: a signed-in person, or the bearer of a card or link without account. */
export const mesaRoles = ['secretariat', 'reviewer', 'analyst', 'member'] as const;
/** `member`: sits at the mesa for an organisation; the others keep it. */
export type MesaRole = (typeof mesaRoles)[number];

export const organizationRoles = ['owner', 'editor', 'reader'] as const;
export type OrganizationRole = (typeof organizationRoles)[number];

/** Roles that are given for one thing until a date: of a consultation, a room, a meeting, a region, an organisation, a call. */
export const thingRoles = ['facilitator', 'scribe', 'door', 'keeper', 'signatory', 'spokesperson', 'panelist'] as const;
export type ThingRole = (typeof thingRoles)[number];

/** What somebody without account can hold: each opens one thing for one purpose. */
export const bearings = ['card', 'ballot', 'door', 'link'] as const;
export type Bearing = (typeof bearings)[number];

/** A kind of thing and its id, or the code of a region. */
export type Thing = readonly [type: string, id: string];

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
  /** Roles for one thing, those in force now. */
  readonly thingRoles?: readonly { readonly role: ThingRole; readonly thing: Thing }[];
  /** Whether this session passed a second factor, or the mesa is a sample one that does not ask for it. */
  readonly secondFactor: boolean;
}

/** Somebody without account who holds a card, a ballot, a door or a mailed link. They may do what that is for, and nothing else. */
export interface Bearer {
  readonly bears: Bearing;
  readonly thing: Thing;
  /** What it is for: a link to report does not open a ballot. */
  readonly purpose: string;
}
