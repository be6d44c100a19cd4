/** What a person may write of a product. Messages are keys of the catalogue's `issue`. */
import * as v from 'valibot';
import { requiredLine } from '#platform/required-line.ts';

const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'too-long'));

export const productDraft = v.object({
  title: requiredLine(160),
  description: text(400),
  axisId: v.pipe(v.optional(v.string(), ''), v.uuid('required')),
});
export type ProductDraft = v.InferOutput<typeof productDraft>;

const file = v.instance(File, 'file-missing');
/** A form in which no file was chosen has no such field. */
export const newProductVersion = v.object({ file, note: text(200) }, 'file-missing');
export type NewProductVersion = v.InferOutput<typeof newProductVersion>;
