/** What staff write to keep the library of usual reasons. */
import * as v from 'valibot';
import { fields, type Field } from '../organization/answers.ts';
import { longestReason, ofEveryQuestion } from './reason.ts';

const line = v.pipe(
  v.optional(v.string(), ''),
  v.transform((typed) => typed.replace(/\s+/g, ' ').trim()),
  v.maxLength(longestReason, 'too-long'),
);

/** `was`: what it said, nothing of a new one; blank, it is taken out. */
export const reasonForm = v.pipe(
  v.object({
    field: v.picklist<readonly (Field | typeof ofEveryQuestion)[], 'not-in-list'>(
      [ofEveryQuestion, ...fields],
      'not-in-list',
    ),
    was: line,
    reason: line,
    go: v.optional(v.string(), ''),
  }),
  v.transform(({ go, reason, ...rest }) => ({ ...rest, reason: go === 'drop' ? '' : reason })),
  v.check(({ was, reason }) => Boolean(was || reason), 'required'),
);

export type ReasonWritten = v.InferOutput<typeof reasonForm>;
