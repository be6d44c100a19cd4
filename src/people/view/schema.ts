/** What is written when a view of a list is kept. */
import * as v from 'valibot';
import { requiredLine } from '#platform/form/fields.ts';

export const keepViewForm = v.object({
  list: v.pipe(v.string('required'), v.regex(/^\/gestion(\/[\w-]+)+$/, 'not-in-list'), v.maxLength(100, 'too-long')),
  name: requiredLine(60),
  query: v.pipe(v.optional(v.string(), ''), v.maxLength(2000, 'too-long')),
});
export type ViewToKeep = v.InferOutput<typeof keepViewForm>;

export const dropViewForm = v.object({ id: v.pipe(v.string(), v.uuid()) });
