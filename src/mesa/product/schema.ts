/** What a person may write of a product. Messages are keys of the catalogue's `issue`. */
import * as v from 'valibot';
import { optionalText, requiredLine } from '#platform/form/fields.ts';

export const productDraft = v.object({
  title: requiredLine(160),
  description: optionalText(400),
  axisId: v.pipe(v.optional(v.string(), ''), v.uuid('required')),
});
export type ProductDraft = v.InferOutput<typeof productDraft>;

const file = v.instance(File, 'file-missing');
/** A form in which no file was chosen has no such field. */
export const newProductVersion = v.object({ file, note: optionalText(200) }, 'file-missing');
export type NewProductVersion = v.InferOutput<typeof newProductVersion>;
