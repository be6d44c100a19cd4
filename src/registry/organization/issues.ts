/** What is wrong in a form of the registry, in words. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

type Words = Catalogue<typeof es>;

/** What came back from a door: issue codes by field, or a refusal already in words. */
export interface Returned {
  readonly issues?: Readonly<Record<string, string>>;
  readonly refusal?: { readonly words: string };
}

/** The words to show beside each field. */
export function issueWords(issues: Readonly<Record<string, string>> | undefined, t: Words): Record<string, string> {
  const known: Readonly<Record<string, string>> = t.issue;
  return Object.fromEntries(Object.entries(issues ?? {}).map(([field, code]) => [field, known[code] ?? code]));
}

/** The words for the summary at the top: each names its field, since it is read away from it. */
export function summaryOf(form: Returned | null | undefined, t: Words): Record<string, string> {
  const labels: Readonly<Record<string, string>> = t.field;
  const entries = Object.entries(issueWords(form?.issues, t));
  const named = entries.map(([field, words]): [string, string] => [
    field,
    labels[field] ? `${labels[field]}: ${words}` : words,
  ]);
  return { ...Object.fromEntries(named), ...(form?.refusal && { '': form.refusal.words }) };
}
