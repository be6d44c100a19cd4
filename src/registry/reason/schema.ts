/** What staff write to keep the library of usual reasons. */
import * as v from 'valibot';
import { fields, type Field } from '../organization/answers.ts';
import { longestReason, ofEveryQuestion, onOneLine } from './reason.ts';

const line = v.pipe(v.optional(v.string(), ''), v.transform(onOneLine), v.maxLength(longestReason, 'too-long'));
const field = v.picklist<readonly (Field | typeof ofEveryQuestion)[], 'not-in-list'>(
  [ofEveryQuestion, ...fields],
  'not-in-list',
);

/** `was`: what it said, nothing of a new one. */
export const reasonForm = v.pipe(
  v.object({ field, was: line, reason: line }),
  v.forward(
    v.check(({ was, reason }) => Boolean(was || reason), 'required'),
    ['reason'],
  ),
  v.forward(
    v.check(({ was, reason }) => Boolean(!was || reason), 'emptied'),
    ['reason'],
  ),
);
export type ReasonWritten = v.InferOutput<typeof reasonForm>;

/** One that stands, or stood: to be taken out, or put back. */
export const oneReasonForm = v.object({ field, was: v.pipe(line, v.nonEmpty('required')) });
export type OneReason = v.InferOutput<typeof oneReasonForm>;
