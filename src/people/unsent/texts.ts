/** Which of a form's fields are words that somebody wrote. */
import { typedWords, type Filled } from '#ui/form/written.ts';

/** In the order of the form: not codes, marks, dates or choices, which have no space in them. */
export const textsIn = (fields: Filled): string[] =>
  Object.values(typedWords(fields))
    .flat()
    .map((text) => text.trim())
    .filter((text) => /\s/.test(text));
