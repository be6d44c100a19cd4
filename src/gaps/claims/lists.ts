/** What is shown of the claims of a run: two lists, never one index; what is asked; how many in each region. Pure. */
import { regions } from '#territory/territory.ts';
import type { Claim } from '../supply/claim.ts';
import type { PlaceClaim } from '../run/run.ts';

/** What may be claimed, the surest first. */
export const claimed: readonly Claim[] = ['firm', 'likely', 'possible'];

/** Something is claimed of the place. */
export const isClaimed = (claim: Claim): boolean => claimed.includes(claim);

/** Where nobody registered, or hardly anybody says how many, what is drawn of supply is no fact of the place. */
export const saysOfSupply = ({ claim }: Pick<PlaceClaim, 'claim'>): boolean =>
  claim !== 'none-registered' && claim !== 'not-enough-said';

const sureness = (claim: Claim): number => claimed.indexOf(claim);

/** Those among the fifth where the smallest share is served: the surest first. */
export const leastShare = (claims: readonly PlaceClaim[]): PlaceClaim[] =>
  claims
    .filter(({ claim }) => isClaimed(claim))
    .toSorted(
      (a, b) => sureness(a.claim) - sureness(b.claim) || b.byShare - a.byShare || a.covered.middle - b.covered.middle,
    );

/** Those among the fifth where most persons are not served: the surest first, then the most persons. */
export const mostPersons = (claims: readonly PlaceClaim[]): PlaceClaim[] =>
  claims
    .filter(({ claimByPersons }) => isClaimed(claimByPersons))
    .toSorted(
      (a, b) => sureness(a.claimByPersons) - sureness(b.claimByPersons) || b.uncovered.middle - a.uncovered.middle,
    );

/** Where nobody is registered: a question, of most persons in need first. */
export const toAsk = (claims: readonly PlaceClaim[]): PlaceClaim[] =>
  claims.filter(({ claim }) => claim === 'none-registered').toSorted((a, b) => b.need.middle - a.need.middle);

export interface ClaimedRegion {
  readonly code: string;
  readonly comunas: number;
  readonly by: Readonly<Record<Claim, number>>;
}

/** From north to south, those that have a comuna among the claims. */
export function claimsByRegion(claims: readonly PlaceClaim[]): ClaimedRegion[] {
  const within = Map.groupBy(claims, ({ territory }) => territory.slice(0, 2));
  return regions.flatMap(({ code }) => {
    const own = within.get(code) ?? [];
    const many = (claim: Claim) => own.filter((one) => one.claim === claim).length;
    const by = { firm: many('firm'), likely: many('likely'), possible: many('possible'), 'no-gap': many('no-gap'), 'not-enough-said': many('not-enough-said'), 'none-registered': many('none-registered') }; // prettier-ignore
    return own.length > 0 ? [{ code, comunas: own.length, by }] : [];
  });
}
