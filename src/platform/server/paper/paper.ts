/** What a document on paper is given: the file of Typst that sets it, and its data, which never becomes markup. */
import type { Locale } from '../../words.ts';

export interface PaperData {
  /** Its file of Typst by its `#` address; it follows look.typ. */
  readonly template: `#${string}.typ`;
  readonly title: string;
  readonly author: string;
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  readonly [name: string]: unknown;
}

/** The language of a document, as a PDF says it. */
export const spoken = (locale: Locale) => ({ lang: locale, region: locale === 'es' ? 'cl' : 'gb' });
