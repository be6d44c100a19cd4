/** How a door answers a form: a refusal becomes words for the person, anything unforeseen stays a fault. */
import { fail, type ActionFailure } from '@sveltejs/kit';
import { Refusal } from '#platform/refusal.ts';
import type { Locale } from '#platform/words.ts';
import { explain } from './refusals.ts';

/** What the page gets when a command refused: the code, and what to tell the person. */
export interface RefusedForm {
  readonly refusal: { readonly code: string; readonly words: string };
}

/** Runs a command; a Refusal becomes a 422 with its words, beside what was typed. Redirects and faults pass through. */
export async function answer<T, Typed extends Record<string, unknown> = Record<never, never>>(
  locale: Locale,
  command: () => Promise<T>,
  typed?: Typed,
): Promise<T | ActionFailure<RefusedForm & Typed>> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refusal = { code: error.code, words: explain(error, locale) };
    return fail(422, { ...(typed as Typed), refusal });
  }
}
