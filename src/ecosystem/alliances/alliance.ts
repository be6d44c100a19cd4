/** An alliance: a tie of a kind between two organisations, as each of them says it. Pure. */

/** Kinds in which both do the same. */
export const mutualKinds = ['shares_information', 'coordinates', 'runs_together', 'shares_means', 'member_of'] as const;
/** Kinds in which one does something for the other. */
export const directedKinds = ['funds', 'refers_people', 'trains', 'advises'] as const;
/** `not_said`: that there is one, and nothing more: what a registration asks. */
export const allianceKinds = ['not_said', ...mutualKinds, ...directedKinds] as const;
export type AllianceKind = (typeof allianceKinds)[number];

/** Who does it, of a directed kind: whoever says so, or the other. */
export const givers = ['self', 'other'] as const;
export type Giver = (typeof givers)[number];

/** A kind and, of a directed one, its direction, seen by whoever says it. */
export interface Tie {
  readonly kind: AllianceKind;
  readonly giver: Giver | null;
}

/** The same tie as the other sees it. */
export const seenByOther = ({ kind, giver }: Tie): Tie => ({
  kind,
  giver: giver === null ? null : giver === 'self' ? 'other' : 'self',
});

export const sameTie = (one: Tie, other: Tie): boolean => one.kind === other.kind && one.giver === other.giver;

export type AllianceVerdict = 'confirmed' | 'declined';
/** How a claim stands: whether the other says so as well. */
export type AllianceStanding = 'confirmed' | 'declared' | 'declined';

/** What an organisation says now of its tie with another. */
export interface AllianceClaim extends Tie {
  readonly from: string;
  readonly to: string;
  readonly saidAt: Temporal.Instant;
}

/** What the other answered last to a claim. */
export interface AllianceAnswer extends Tie {
  /** Who had said it. */
  readonly from: string;
  /** Who answered. */
  readonly to: string;
  readonly verdict: AllianceVerdict;
  readonly at: Temporal.Instant;
}

/**
 * How a claim stands among all that both say: confirmed where the other says the same, answered so, or, of one that says no kind,
 * says any; declined where its last answer was no and it claims nothing itself.
 */
export function standingOfClaim(
  claim: AllianceClaim,
  claims: readonly AllianceClaim[],
  answers: readonly AllianceAnswer[],
): AllianceStanding {
  const theirs = claims.filter(({ from, to }) => from === claim.to && to === claim.from);
  const mirrored = seenByOther(claim);
  if (theirs.some((their) => claim.kind === 'not_said' || sameTie(their, mirrored))) return 'confirmed';
  const last = lastAnswer(claim, answers);
  return last?.verdict ?? 'declared';
}

/** Who says of whom that they are allied: by a claim that was not declined, or by confirming one. */
export function waysSaid(
  claims: readonly AllianceClaim[],
  answers: readonly AllianceAnswer[],
): { readonly from: string; readonly to: string }[] {
  const verdicts = new Map(answers.map((answer) => [keyOf(answer), answer.verdict])); // the last one stands
  return claims.flatMap((claim) => {
    const { from, to } = claim;
    const verdict = verdicts.get(keyOf(claim));
    if (from === to || verdict === 'declined') return [];
    return verdict === 'confirmed' ? [{ from, to }, { from: to, to: from }] : [{ from, to }]; // prettier-ignore
  });
}

type Between = Tie & Pick<AllianceClaim, 'from' | 'to'>;
const keyOf = ({ from, to, kind, giver }: Between): string => [from, to, kind, giver].join();
/** Whether two speak of the same tie, said by the same of the same. */
export const isSameClaim = (one: Between, other: Between): boolean => keyOf(one) === keyOf(other);

/** The last answer to a claim, of answers that are given the oldest first. */
export const lastAnswer = (claim: AllianceClaim, answers: readonly AllianceAnswer[]): AllianceAnswer | undefined =>
  answers.findLast((answer) => isSameClaim(answer, claim));
