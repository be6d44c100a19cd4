/** What may be typed of an alliance. Messages are keys of the catalogue's `issue`. */
import * as v from 'valibot';
import { yearOrMonth } from '../initiatives/schema.ts';
import { otherChosen } from '../whom/chosen.ts';
import { directedKinds, mutualKinds, type Tie } from './alliance.ts';

/** What a choice of a tie sends: a kind, and of a directed one who does it: `funds-self`. */
export const tieCodes = [
  ...mutualKinds,
  ...directedKinds.flatMap((kind) => [`${kind}-self`, `${kind}-other`] as const),
];
export type TieCode = (typeof tieCodes)[number];

/** A tie as a choice sends it. */
export const codeOf = ({ kind, giver }: Tie): string => (giver === null ? kind : `${kind}-${giver}`);

/** The tie of a code. */
export function tieOf(code: TieCode | 'not_said'): Tie {
  const [kind, giver = null] = code.split('-');
  return { kind, giver } as Tie;
}

/** With whom, and what is done. */
export const claimForm = v.object({
  other: otherChosen,
  tie: v.pipe(
    v.optional(v.string(), ''),
    v.check((typed) => typed !== '', 'required'),
    v.picklist(tieCodes, 'not-in-list'),
  ),
  since: yearOrMonth,
});

const verdict = v.picklist(['confirmed', 'declined'], 'not-in-list');

/** An answer to what another says: of a tie of a kind, or of a part in an initiative. */
export const answerToOther = v.union([
  v.object({ runner: v.pipe(v.string(), v.uuid('not-in-list')), verdict }),
  v.object({
    claimant: v.pipe(v.string(), v.uuid('not-in-list')),
    tie: v.picklist([...tieCodes, 'not_said'], 'not-in-list'),
    verdict,
  }),
]);
export type AnswerDraft = v.InferOutput<typeof answerToOther>;

export const withdrawForm = v.object({ claim: v.pipe(v.string(), v.uuid('not-in-list')) });
