/** What a person may write of a cycle and of an axis. Messages are keys of the catalogue's `issue`. */
import * as v from 'valibot';
import { requiredLine } from '#platform/required-line.ts';

const day = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.nonEmpty('required'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return Temporal.PlainDate.from(dataset.value, { overflow: 'reject' });
    } catch {
      addIssue({ message: 'not-a-date' });
      return NEVER;
    }
  }),
);

export const cycleDraft = v.pipe(
  v.object({ name: requiredLine(80), startsOn: day, endsOn: day }),
  v.forward(
    v.partialCheck(
      [['startsOn'], ['endsOn']],
      ({ startsOn, endsOn }) => Temporal.PlainDate.compare(startsOn, endsOn) < 0,
      'ends-before',
    ),
    ['endsOn'],
  ),
);
export type CycleDraft = v.InferOutput<typeof cycleDraft>;

const axisText = {
  name: requiredLine(160),
  purpose: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(300, 'too-long')),
  followsId: v.pipe(
    v.optional(v.string(), ''),
    v.transform((id) => id || null),
    v.nullable(v.pipe(v.string(), v.uuid('not-in-list'))),
  ),
};

export const newAxis = v.object({ ...axisText, cycleId: v.pipe(v.optional(v.string(), ''), v.uuid('required')) });
export type NewAxis = v.InferOutput<typeof newAxis>;

export const axisDraft = v.object(axisText);
export type AxisDraft = v.InferOutput<typeof axisDraft>;
