/** What may be typed of an alliance. Messages are keys of the catalogue's `issue`. */
import * as v from 'valibot';
import { optionalText } from '#platform/form/fields.ts';
import { yearOrMonth } from '../initiatives/schema.ts';
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

/** With whom, and what is done. `other`: one of the registry as `id:…`, or one outside it as `name:…`. */
export const claimForm = v.object({
  other: v.pipe(
    optionalText(210),
    v.regex(/^(id:[0-9a-f-]{36}|name:.*\S.*)$/, 'choose-other'),
    v.transform((chosen) =>
      chosen.startsWith('id:') ? { id: chosen.slice(3) } : { name: chosen.slice(5).replace(/\s+/g, ' ').trim() },
    ),
  ),
  tie: v.pipe(
    v.optional(v.string(), ''),
    v.check((typed) => typed !== '', 'required'),
    v.picklist(tieCodes, 'not-in-list'),
  ),
  since: yearOrMonth,
});

/** An answer to what another says. */
export const allianceAnswer = v.object({
  claimant: v.pipe(v.string(), v.uuid('not-in-list')),
  tie: v.picklist([...tieCodes, 'not_said'], 'not-in-list'),
  verdict: v.picklist(['confirmed', 'declined'], 'not-in-list'),
});
export type AnswerDraft = v.InferOutput<typeof allianceAnswer>;

export const withdrawForm = v.object({ claim: v.pipe(v.string(), v.uuid('not-in-list')) });
