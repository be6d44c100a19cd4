/** Answers as the fields of a form hold them: texts, and lists of texts. Pure. */
type Answer = string | number | boolean | null | undefined;

export const asFields = (
  answers: Readonly<Record<string, Answer | readonly string[]>>,
): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(answers).map(([field, value]) => [field, asField(value)]));

const asField = (value: Answer | readonly string[]): string | string[] =>
  typeof value === 'object' && value !== null ? [...value] : String(value ?? '');
