/** Which of a form's fields are words that somebody wrote. */
import type { Sent } from '#platform/form/together.ts';
import { typedWords } from '#ui/form/written.ts';

/** In the order of the form: not codes, marks, dates or choices, which have no space in them. */
export const textsIn = (fields: Sent): string[] =>
  Object.values(typedWords(fields))
    .flat()
    .map((text) => text.trim())
    .filter((text) => /\s/.test(text));
