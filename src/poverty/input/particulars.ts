/** How the words for bad input are given their particulars. */

/** A particular by its name, as text; lists are joined, what is not there is empty. */
export type Say = (particular: string) => string;

/** Parts of a survey file, as the errors name them. */
export type Part = 'header' | 'map' | 'dictionary' | 'value-labels' | 'data' | 'long-texts';
