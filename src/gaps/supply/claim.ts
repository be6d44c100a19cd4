/** What may be said of a place: never that nothing is there because nothing is registered. */

/** `none-registered` is a question to be sent, not a fact. */
export const claims = ['firm', 'likely', 'possible', 'no-gap', 'not-enough-said', 'none-registered'] as const;
export type Claim = (typeof claims)[number];

const [firm, likely, possible] = [0.9, 0.5, 0.1];

/** By the share of draws in which a place is among those that lack most, 0–1, once enough is said of it. */
export function claimOf({
  top,
  initiatives,
  withoutNumber,
  synthetic,
}: {
  readonly top: number;
  readonly initiatives: number;
  readonly withoutNumber: number;
  readonly synthetic: boolean;
}): Claim {
  if (initiatives === 0) return 'none-registered';
  if (withoutNumber * 2 > initiatives) return 'not-enough-said';
  if (top >= firm) return synthetic ? 'likely' : 'firm';
  return top >= likely ? 'likely' : top >= possible ? 'possible' : 'no-gap';
}
