/** A person link: mailed to an address, it opens one thing for one purpose without an account. Pure. */
import type { Bearer, Thing } from '#platform/actor.ts';

export interface PersonLink {
  /** What it is for; a link for another purpose opens nothing. */
  readonly purpose: string;
  /** Opens its thing until it ends; otherwise it is used once. */
  readonly lasting: boolean;
  readonly thing: Thing;
  readonly address: string;
  readonly expiresAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | null;
  readonly revokedAt: Temporal.Instant | null;
}

/** Why a link does not act: there is none for that purpose, it is too old, it was used, or its thing or its person ended it. */
export function whyNotUseLink(
  link: PersonLink | undefined,
  now: Temporal.Instant,
): 'no-such-link' | 'link-revoked' | 'link-used' | 'link-old' | null {
  if (!link) return 'no-such-link';
  if (link.revokedAt) return 'link-revoked';
  if (link.usedAt) return 'link-used';
  return Temporal.Instant.compare(now, link.expiresAt) < 0 ? null : 'link-old';
}

/** Who acts by a link. */
export const bearerOfLink = ({ thing, purpose }: Pick<PersonLink, 'thing' | 'purpose'>): Bearer => ({
  bears: 'link',
  thing,
  purpose,
});

/** An address as a page may show it to whoever opened the link: enough to know one's own, too little to learn another's. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at > 0 ? 1 : 0)}•••${address.slice(at)}`;
}
