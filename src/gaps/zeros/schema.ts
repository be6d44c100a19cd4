/** What is typed to answer about a nought, and to ask about it. Messages are keys of the catalogue's `issue`. */
import * as v from 'valibot';
import { optionalText, requiredId } from '#platform/form/fields.ts';
import { requiredChoice } from '#ecosystem/own/fields.ts';
import { zeroAnswers } from './zero.ts';

export const answerZeroForm = v.pipe(
  v.object({ organization: requiredId, answer: requiredChoice(zeroAnswers), words: optionalText(300) }),
  v.forward(
    v.partialCheck([['answer'], ['words']], ({ answer, words }) => answer === 'confirmed' || words !== '', 'say-who'),
    ['words'],
  ),
);
export type ZeroAnswered = Omit<v.InferOutput<typeof answerZeroForm>, 'organization'>;

/** By its address in the directory. */
export const askZeroForm = v.object({
  territory: v.pipe(v.string('required'), v.regex(/^\d{5}$/, 'required')),
  organization: v.pipe(v.optional(v.string(), ''), v.trim(), v.minLength(1, 'required')),
});
