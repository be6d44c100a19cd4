/** A nought as a question: whom it was sent to, and what each organisation answered. Pure. */
import { placeClaimPath, type PlaceClaim } from '../run/run.ts';

/** Nobody that it knows of; or that there is, and who. */
export const zeroAnswers = ['confirmed', 'refuted'] as const;
export type ZeroAnswer = (typeof zeroAnswers)[number];

export interface ZeroQuestion {
  readonly organization: { readonly id: string; readonly slug: string; readonly name: string };
  /** Null where it answered without having been asked. */
  readonly askedAt: Temporal.Instant | null;
  readonly answer: ZeroAnswer | null;
  readonly words: string;
  readonly answeredAt: Temporal.Instant | null;
}

/** `zero-not-asked`: somebody is registered there, or nothing is published of it. */
export const whyNotAskZero = (claim: Pick<PlaceClaim, 'claim'> | undefined): 'zero-not-asked' | null =>
  claim?.claim === 'none-registered' ? null : 'zero-not-asked';

/** `zero-asked`: that organisation was asked of it already, or answered. */
export const whyNotAskAgain = (questions: readonly ZeroQuestion[], organizationId: string): 'zero-asked' | null =>
  questions.some(({ organization }) => organization.id === organizationId) ? 'zero-asked' : null;

/** What of the answers may be said: somebody says that there is; those who answer know of nobody; it was asked; or not yet. */
export type ZeroStanding = 'refuted' | 'confirmed' | 'asked' | 'open';

export function zeroStanding(questions: readonly Pick<ZeroQuestion, 'answer'>[]): ZeroStanding {
  if (questions.some(({ answer }) => answer === 'refuted')) return 'refuted';
  if (questions.some(({ answer }) => answer === 'confirmed')) return 'confirmed';
  return questions.length > 0 ? 'asked' : 'open';
}

/** Where an organisation answers. */
export const answerZeroPath = (slug: string, territory: string): string =>
  `${placeClaimPath(slug, territory)}/responder`;
