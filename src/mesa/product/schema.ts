/** What a person may write of a product. Messages are keys of the catalogue's `issue`. */
import * as v from 'valibot';
import { optionalText, requiredLine } from '#platform/form-fields.ts';

export const productDraft = v.object({
  title: requiredLine(160),
  description: optionalText(400),
  axisId: v.pipe(v.string('required'), v.uuid('required')),
});
export type ProductDraft = v.InferOutput<typeof productDraft>;

export const newProductVersion = v.object({ file: v.instance(File, 'file-missing'), note: optionalText(200) });
export type NewProductVersion = v.InferOutput<typeof newProductVersion>;
