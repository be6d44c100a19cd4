/** Answers as the fields of a form hold them: texts, and lists of texts. Pure. */
export const asFields = (answers: object): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(answers).map(([field, value]) => [field, asField(value)]));

const asField = (value: unknown): string | string[] =>
  Array.isArray(value) ? value.map(String) : value === null || value === undefined ? '' : String(value);
