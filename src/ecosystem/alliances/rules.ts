/** What may be said of an alliance, and why not. Pure. */
import { inSantiago } from '#platform/clock.ts';
import { lastAnswer, sameTie, type Answer, type Claim } from './alliance.ts';

/** How long a pair waits before the same may be said again after a no. */
const monthsAfterNo = 12;

/** `alliance-with-itself`; `alliance-said`: it says so already; `alliance-declined`: the other said no less than a year ago. */
export function whyNotClaim(
  claim: Claim,
  claims: readonly Claim[],
  answers: readonly Answer[],
): 'alliance-with-itself' | 'alliance-said' | 'alliance-declined' | null {
  if (claim.from === claim.to) return 'alliance-with-itself';
  if (claims.some(({ from, to, ...tie }) => from === claim.from && to === claim.to && sameTie(tie, claim)))
    return 'alliance-said';
  const last = lastAnswer(claim, answers);
  return last?.verdict === 'declined' && !isOver(last.at, claim.saidAt) ? 'alliance-declined' : null;
}

const isOver = (no: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(inSantiago(no).add({ months: monthsAfterNo }).toInstant(), now) <= 0;

/** `no-such-alliance`: nobody says that of the organisation that answers. */
export const whyNotAnswer = (said: Claim | undefined): 'no-such-alliance' | null => (said ? null : 'no-such-alliance');
