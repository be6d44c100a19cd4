/** A link to share: whoever has it may join an organisation, until a day and so many. Pure. */
import type { OrganizationRole } from '#platform/actor.ts';
import type { Locale } from '#platform/words.ts';

export interface SharedLink {
  readonly id: string;
  readonly organization: { readonly id: string; readonly name: string };
  readonly role: OrganizationRole;
  readonly madeAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly mostUses: number;
  readonly uses: number;
  readonly revokedAt: Temporal.Instant | null;
}

/** As its organisation sees it: who made it, and who joined by it. */
export interface SharedLinkShown extends SharedLink {
  readonly by: string | null;
  readonly joined: readonly { readonly name: string; readonly at: Temporal.Instant }[];
}

/** A link that is asked for. */
export interface LinkAsked {
  readonly organization: { readonly id: string; readonly name: string };
  readonly role: OrganizationRole;
  readonly days: number;
  readonly mostUses: number;
  readonly locale: Locale;
}

/** What is shown of it once, to whoever made it: nothing that is kept could show it again. */
export interface NewSharedLink extends Pick<SharedLink, 'organization' | 'role' | 'expiresAt' | 'mostUses'> {
  readonly url: string;
}

/** For how many days it may hold. */
export const sharedLinkDays = [1, 7, 14, 30] as const;
export const usualShare = { days: 7, uses: 10 } as const;
/** How many may join by one, and how many of an organisation may hold at once. */
export const mostUsesOfLink = 50;
export const mostLinksAtOnce = 20;

export type SharedLinkState = 'open' | 'revoked' | 'used-up' | 'expired';

export function stateOfLink(
  { revokedAt, uses, mostUses, expiresAt }: Pick<SharedLink, 'revokedAt' | 'uses' | 'mostUses' | 'expiresAt'>,
  now: Temporal.Instant,
): SharedLinkState {
  if (revokedAt) return 'revoked';
  if (uses >= mostUses) return 'used-up';
  return Temporal.Instant.compare(now, expiresAt) < 0 ? 'open' : 'expired';
}

/** One person alone may come to represent an organisation by a link. */
export const usesFor = (role: OrganizationRole, asked: number): number => (role === 'owner' ? 1 : asked);
