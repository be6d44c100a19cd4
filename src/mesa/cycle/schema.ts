/** What a person may write of a cycle and of an axis. Messages are keys of the catalogue's `issue`. */
import * as v from 'valibot';
import { optionalId, optionalText, requiredDay, requiredLine } from '#platform/form/fields.ts';

export const cycleDraft = v.pipe(
  v.object({ name: requiredLine(80), startsOn: requiredDay, endsOn: requiredDay }),
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
  purpose: optionalText(300),
  followsId: optionalId,
};

export const newAxis = v.object({ ...axisText, cycleId: v.pipe(v.optional(v.string(), ''), v.uuid('required')) });
export type NewAxis = v.InferOutput<typeof newAxis>;

export const axisDraft = v.object(axisText);
export type AxisDraft = v.InferOutput<typeof axisDraft>;
