/** A word in one number. Pure. */

/** A word, without accents, for one: «escuela» of «escuelas», «red» of «redes». A short one is left as it is. */
export const singularOf = (word: string): string =>
  word.length < 5 ? word : word.replace(/(?<=[^aeiou]|[gq]u)es?$|(?<=[ao])s$/, '');
