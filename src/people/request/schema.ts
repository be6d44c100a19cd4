/** What is typed to ask about one's data, and to answer. */
import * as v from 'valibot';
import { emailForm } from '../entering/schema.ts';
import { requestKinds } from './request.ts';

const text = (most: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(most, 'text-too-long'));
const needed = v.pipe(text(4000), v.nonEmpty('answer-missing'));

export const requestForm = v.object({
  ...emailForm.entries,
  kind: v.pipe(v.optional(v.string(), ''), v.picklist(requestKinds, 'kind-missing')),
  said: text(2000),
});
export const answerForm = v.object({ text: needed, verdict: v.optional(v.picklist(['done', 'declined']), 'done') });
export const extendForm = v.object({ reason: needed });
