/** What staff write about a picture. */
import * as v from 'valibot';
import { requiredLine } from '#platform/required-line.ts';

const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'too-long'));
const file = v.instance(File, 'file-missing');

/** A form in which no file was chosen has no such field. */
export const newImage = v.object({ file, alt: requiredLine(300), credit: text(120) }, 'file-missing');

export type NewImage = v.InferOutput<typeof newImage>;

/** What is said of a picture that is already there. */
export const pictureWords = v.object({
  id: v.pipe(v.string(), v.uuid('not-in-list')),
  alt: requiredLine(300),
  credit: text(120),
});
