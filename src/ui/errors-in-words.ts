/** What is wrong in a form that came back, in words. */

/** What a door gives back: issue codes by field, or a refusal already in words. */
export interface Returned {
  readonly issues?: Readonly<Record<string, string>>;
  readonly refusal?: { readonly words: string; readonly code?: string; readonly details?: object };
}

type Words = Readonly<Record<string, string | ((details: never) => string)>>;

/** The words beside each field; a code without words shows as it is. */
export function issuesInWords(issues: Returned['issues'], words: Words): Record<string, string> {
  return Object.fromEntries(Object.entries(issues ?? {}).map(([field, code]) => [field, wordsOf(words[code], code)]));
}

/** The words for the summary at the top; what is about the whole form stands under ''. Labels name each field there, since it is read away from it. */
export function errorsInWords(
  form: Returned | null | undefined,
  words: Words,
  labels: Readonly<Record<string, unknown>> = {},
): Record<string, string> {
  const errors = Object.entries(issuesInWords(form?.issues, words)).map(([field, said]) => {
    const label = labels[field];
    return [field, typeof label === 'string' && label ? `${label}: ${said}` : said] as const;
  });
  return { ...Object.fromEntries(errors), ...(form?.refusal && { '': form.refusal.words }) };
}

function wordsOf(word: Words[string] | undefined, code: string): string {
  return typeof word === 'function' ? word({} as never) : (word ?? code);
}
