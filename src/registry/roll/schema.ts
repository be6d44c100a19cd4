/** What is sent when something is done with the chosen rows of a list. */
import * as v from 'valibot';
import { mostAtOnce } from '#platform/list/chosen.ts';

/** `79:3`: a registration's folio, and the version of it that was seen. */
const seenFolio = v.pipe(
  v.string(),
  v.regex(/^\d{1,9}:\d{1,9}$/, 'not-in-list'),
  v.transform((text) => {
    const [folio, version] = text.split(':').map(Number);
    return { folio: folio!, version: version! };
  }),
);
const some = <T extends v.GenericSchema>(one: T) =>
  v.pipe(v.array(one), v.minLength(1, 'nothing-chosen'), v.maxLength(mostAtOnce, 'too-many'));

export const acceptChosenForm = v.object({ chosen: some(seenFolio) });
export const assignChosenForm = v.object({
  chosen: some(seenFolio),
  personId: v.pipe(v.string('required'), v.uuid('required')),
});
const text = v.pipe(v.string('required'), v.trim(), v.minLength(1, 'required'), v.maxLength(2000, 'too-long'));
export const noteChosenForm = v.object({ chosen: some(seenFolio), text });
export const noteForm = v.object({ text });
export const inviteChosenForm = v.object({ chosen: some(v.pipe(v.string(), v.uuid('not-in-list'))) });

export type ChosenFolio = v.InferOutput<typeof seenFolio>;
export const listActs = ['accept', 'assign', 'note'] as const;
export const rollActs = ['invite', 'remind', 'link'] as const;
