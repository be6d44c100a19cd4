/** What a person may write of a product. Messages are keys of the catalogue's `issue`. */
import * as v from 'valibot';
import { optionalText, optionalTime, requiredLine } from '#platform/form/fields.ts';
import { textIn, wholeForm } from '#platform/form/form.ts';

const words = {
  title: requiredLine(160),
  description: optionalText(400),
  axisId: v.pipe(v.optional(v.string(), ''), v.uuid('required')),
};

export const productDraft = v.object(words);
export type ProductDraft = v.InferOutput<typeof productDraft>;

/** What is on the screen: the words, made from the revision `base`, and a file with its note and its hour, if any. */
export const productOnScreen = v.object({
  ...words,
  base: v.pipe(v.string('required'), v.regex(/^\d{1,6}$/, 'required'), v.transform(Number)),
  file: v.optional(v.instance(File)),
  note: optionalText(200),
  at: optionalTime,
});
export type ProductOnScreen = v.InferOutput<typeof productOnScreen>;

/** Why something is taken out of sight, as it was typed. */
const reasonIn = (values: Parameters<typeof textIn>[0], name: string) => textIn(values, name).trim().slice(0, 400);

/** What stands in the form when it is archived, or something is done to one of its versions: its number, and why. */
export const versionChosen = wholeForm((values) => {
  const number = Number(textIn(values, 'number')) || 0;
  return { values, number, reason: reasonIn(values, number ? `reason-${number}` : 'reason') };
});

export interface WithdrawnVersion {
  readonly number: number;
  readonly reason: string;
}
