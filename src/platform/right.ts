/** A right is an act by name, and whom it is given to; each module says its own. Pure. */
import type { Bearing, MesaRole, OrganizationRole, ThingRole } from './actor.ts';

/**
 * Who an act can be given to: `anyone` (signed in or not), any signed-in `person`, the person it is about (`self`),
 * a role in the organisation it is about, a role in the mesa, a role for the thing it is about, or what opens that thing
 * without an account: `bearer of a card`.
 */
export type Grantee = 'anyone' | 'person' | 'self' | OrganizationRole | MesaRole | ThingRole | `bearer of a ${Bearing}`;

export interface Right {
  /** The thing and the act: 'meeting.call'. Unique in the house. */
  readonly name: string;
  readonly to: readonly Grantee[];
}

/** A right by its name, given to these. */
export function right(name: string, to: readonly Grantee[]): Right {
  return { name, to };
}

export const anyone: readonly Grantee[] = ['anyone'];
export const person: readonly Grantee[] = ['person'];
export const self: readonly Grantee[] = ['self'];
export const secretariat: readonly Grantee[] = ['secretariat'];
export const reviewers: readonly Grantee[] = ['secretariat', 'reviewer'];
export const analysts: readonly Grantee[] = ['secretariat', 'analyst'];
export const anyStaff: readonly Grantee[] = ['secretariat', 'reviewer', 'analyst'];
