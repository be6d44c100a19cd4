/** What staff write about a picture. */
import * as v from 'valibot';
import { optionalText, requiredLine } from '#platform/form/fields.ts';

const file = v.instance(File, 'file-missing');

/** A form in which no file was chosen has no such field. */
export const newImage = v.object({ file, alt: requiredLine(300), credit: optionalText(120) }, 'file-missing');

export type NewImage = v.InferOutput<typeof newImage>;

/** What is said of a picture that is already there. */
export const pictureWords = v.object({
  id: v.pipe(v.string(), v.uuid('not-in-list')),
  alt: requiredLine(300),
  credit: optionalText(120),
});
export type PictureSaid = Omit<v.InferOutput<typeof pictureWords>, 'id'>;
