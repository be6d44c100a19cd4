/** What may be said of an alliance, and why not. Pure. */
import { isSameClaim, lastAnswer, type AllianceAnswer, type AllianceClaim } from './alliance.ts';

/** How long a pair waits before the same may be said again after a no: a year, in hours. */
const waitAfterNo = { hours: 365 * 24 };

/** `alliance-with-itself`; `alliance-said`: it says so already; `alliance-declined`: the other said no less than a year ago. */
export function whyNotClaim(
  claim: AllianceClaim,
  claims: readonly AllianceClaim[],
  answers: readonly AllianceAnswer[],
): 'alliance-with-itself' | 'alliance-said' | 'alliance-declined' | null {
  if (claim.from === claim.to) return 'alliance-with-itself';
  if (claims.some((said) => isSameClaim(said, claim))) return 'alliance-said';
  const last = lastAnswer(claim, answers);
  return last?.verdict === 'declined' && !isOver(last.at, claim.saidAt) ? 'alliance-declined' : null;
}

const isOver = (no: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(no.add(waitAfterNo), now) <= 0;

/** `no-such-alliance`: nobody says that of the organisation that answers. */
export const whyNotAnswerAlliance = (said: AllianceClaim | undefined): 'no-such-alliance' | null =>
  said ? null : 'no-such-alliance';
