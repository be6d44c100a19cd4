/** Who may share which link to an organisation, and who joins by it. Pure. */
import type { OrganizationRole } from '#platform/actor.ts';
import { rank } from '../membership/membership.ts';
import { mostLinksAtOnce, stateOfLink, type SharedLink } from './shared-link.ts';

interface Sharing {
  readonly role: OrganizationRole;
  /** The mesa alone gives an organisation to whoever has a link. */
  readonly mayGiveOwnership: boolean;
  readonly owners: number;
  /** How many of its links hold. */
  readonly open: number;
}

/** Why a link cannot be made. */
export function whyNotShare({ role, mayGiveOwnership, owners, open }: Sharing) {
  if (role === 'owner' && !mayGiveOwnership) return 'owner-link-by-mesa' as const;
  if (role === 'owner' && owners > 0) return 'owner-there' as const;
  return open >= mostLinksAtOnce ? ('too-many-links' as const) : null;
}

/** How whoever has the link stands with its organisation; where nobody is signed in only the owners are known. */
export interface JoinerStanding {
  readonly owners: number;
  readonly role?: OrganizationRole | undefined;
  /** When they were last taken out of it. */
  readonly removedAt?: Temporal.Instant | null;
}

/** Why nobody, or not this person, joins by it. Who was taken out does not come back by a link that is older. */
export function whyNotJoin(link: SharedLink, { owners, role, removedAt }: JoinerStanding, now: Temporal.Instant) {
  if (role && rank[role] >= rank[link.role]) return 'joined-already' as const;
  const state = stateOfLink(link, now);
  if (state !== 'open') return `shared-link-${state}` as const;
  if (link.role === 'owner' && owners > 0) return 'owner-there' as const;
  return removedAt && Temporal.Instant.compare(removedAt, link.madeAt) >= 0 ? ('removed-since' as const) : null;
}

/** Why a link cannot be taken back. */
export function whyNotRevokeLink(link: SharedLink) {
  return link.revokedAt ? ('shared-link-revoked' as const) : null;
}
