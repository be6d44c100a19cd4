/** What goes back to a page of ours when its form was not taken: never a password. */
import { fail } from '@sveltejs/kit';
import type { RejectedForm } from '#platform/form.ts';
import type { Refusal } from '#platform/refusal.ts';

/** A form that came back: typed values, issue codes by field, or the words of a refusal. */
export type Returned = Partial<RejectedForm> & { readonly refusal?: { readonly words: string; readonly code: string } };

const secrets = ['password', 'current', 'token', 'code'];

/** Typed values without what must not be written into a page. */
export function shown(values: Readonly<Record<string, unknown>>): { values: Record<string, string> } {
  return {
    values: Object.fromEntries(
      Object.entries(values).filter(
        (entry): entry is [string, string] => !secrets.includes(entry[0]) && typeof entry[1] === 'string',
      ),
    ),
  };
}

/** The answer to a form that its schema did not take. */
export function rejected({ values, issues }: RejectedForm) {
  return fail(422, { ...shown(values), issues });
}

type Words = Readonly<Record<string, string | ((details: Refusal['details']) => string)>>;

/** What is wrong, in words, by field; what is about the whole form under ''. */
export function errorsOf(form: Returned | null | undefined, words: Words): Record<string, string> {
  const errors = Object.entries(form?.issues ?? {}).map(
    ([field, code]) => [field, inWords(words[code], code)] as const,
  );
  return { ...Object.fromEntries(errors), ...(form?.refusal ? { '': form.refusal.words } : {}) };
}

function inWords(word: Words[string] | undefined, code: string): string {
  return typeof word === 'function' ? word({}) : (word ?? code);
}
