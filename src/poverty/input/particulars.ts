/** How the words for bad input are given their particulars. */

/** A particular by its name, as text; lists are joined, what is not there is empty. */
export type Say = (particular: string) => string;

/** Parts of a survey file, as the errors name them. */
export type Part = 'header' | 'map' | 'dictionary' | 'value-labels' | 'data' | 'long-texts';

/** Whether a text is digits with points, commas or spaces: a number written otherwise. */
export const isPunctuated = (text: string): boolean => /^[+-]?\d[\d.,' \u00a0]*[.,][\d.,]*$/.test(text.trim());
