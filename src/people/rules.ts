/** What each role may do: the one place that decides. Pure. */
import type { Actor, MesaRole, OrganizationRole } from '#platform/actor.ts';

/**
 * Who an action can be given to: `anyone` (signed in or not), any signed-in `person`, the person it is about (`self`),
 * a role in the organisation it is about, or a role in the mesa.
 */
export type Grantee = 'anyone' | 'person' | 'self' | OrganizationRole | MesaRole;

const anyone = ['anyone'] as const;
const person = ['person'] as const;
const self = ['self'] as const;
const secretariat = ['secretariat'] as const;
const reviewers = ['secretariat', 'reviewer'] as const;
const analysts = ['secretariat', 'analyst'] as const;
const staff = ['secretariat', 'reviewer', 'analyst'] as const;

/** Every action there is, and who it is given to. What is not written here nobody may do. */
export const grants = {
  'account.edit': self,
  'account.close': self,
  'account.download': self,
  'people.read': secretariat,
  'people.grantRole': secretariat,
  'people.revokeRole': secretariat,
  'people.publishPrivacyText': secretariat,
  'membership.read': ['owner', 'editor', 'reader', 'secretariat'],
  'membership.invite': ['owner', 'secretariat'],
  'membership.change': ['owner', 'secretariat'],
  'membership.remove': ['owner', 'secretariat'],
  'membership.handOver': ['owner'],
  'membership.leave': ['owner', 'editor', 'reader'],

  'organization.register': anyone,
  'organization.edit': ['owner', 'editor', 'secretariat'],
  'organization.confirm': ['owner', 'editor', 'secretariat'],
  'organization.withdraw': ['owner', 'secretariat'],
  'organization.readPrivate': ['owner', 'editor', 'reader', 'secretariat', 'reviewer'],
  'organization.readHistory': ['owner', 'editor', 'secretariat', 'reviewer'],
  'organization.review': reviewers,
  'registry.openWindow': secretariat,
  'registry.import': secretariat,
  'registry.merge': reviewers,
  'registry.readProfileDraft': staff,
  'export.public': anyone,
  'export.private': secretariat,

  'site.edit': secretariat,
  'site.publish': secretariat,
  'site.preview': staff,

  'data.analyse': analysts,
  'data.publish': analysts,

  'staff.enter': staff,
  'journal.read': secretariat,
  'outbox.read': secretariat,
  'file.upload': person,
  'file.readPrivate': reviewers,
} as const satisfies Record<string, readonly Grantee[]>;

export type Action = keyof typeof grants;

/** What an action is about, as far as the right to do it depends on that. */
export interface On {
  readonly organizationId?: string | undefined;
  readonly personId?: string | undefined;
}

/** Whether the actor may do the action to that thing. `null` is somebody who has not signed in. */
export function may(actor: Actor | null, action: Action, on: On = {}): boolean {
  const held = granteesOf(actor, on);
  return grants[action].some((grantee) => held.has(grantee));
}

/**
 * Why the actor may not: `sign-in-first`, `second-factor-first` (a mesa role would suffice once the session has passed
 * the second factor), `not-allowed`; or null when they may. The words are in the people catalogue.
 */
export function whyMayNot(actor: Actor | null, action: Action, on: On = {}): string | null {
  if (may(actor, action, on)) return null;
  if (!actor) return 'sign-in-first';
  return may({ ...actor, secondFactor: true }, action, on) ? 'second-factor-first' : 'not-allowed';
}

/** A mesa role counts only in a session that has passed the second factor. */
function granteesOf(actor: Actor | null, on: On): Set<Grantee> {
  const held = new Set<Grantee>(anyone);
  if (!actor) return held;
  held.add('person');
  if (on.personId === actor.id) held.add('self');
  if (actor.secondFactor) for (const role of actor.mesaRoles) held.add(role);
  for (const { organizationId, role } of actor.memberships) if (organizationId === on.organizationId) held.add(role);
  return held;
}
