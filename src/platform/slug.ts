/** A name as it stands in an address: «Fundación Ñandú & Cía.» → `fundacion-nandu-cia`. */

/** At most so many characters, never empty: a name without a letter or digit gets the other word. */
export function slugOf(
  name: string,
  { most, otherwise }: { readonly most: number; readonly otherwise: string },
): string {
  const plain = unaccented(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, most)
    .replace(/-$/, '');
  return plain || otherwise;
}

/** In lower case, its letters without accents: «Ñandú» → `nandu`. */
export const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The address of what has a title: at most 60 characters. */
export const shortSlug = (title: string): string => slugOf(title, { most: 60, otherwise: 'sin-titulo' });

/** A word in lower case without accents, its number and gender set aside: «talleres» → `taller`. */
export const rootOf = (word: string): string => word.slice(0, 3) + word.slice(3).replace(/[aeo]?(?:s[aeo]?)?s?$/, '');

/** An address that is not among those taken: the stem, or with `-2`, `-3`… after it. */
export function freeOf(stem: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.has(slug)) return slug;
  }
}
