/** Groups of a survey's tables that are places. */

export type PlaceKind = 'region' | 'comuna';

/** What the names of a run's groups suggest. */
export function suggestedPlaces(groups: readonly string[]): Record<string, PlaceKind> {
  const place = (group: string): PlaceKind | null => {
    if (/^(cod_?)?reg(i[oó]n)?(_?cod(igo)?)?$/i.test(group)) return 'region';
    return /^(cod_?)?comuna(_?cod(igo)?)?$/i.test(group) ? 'comuna' : null;
  };
  return Object.fromEntries(groups.flatMap((group) => (place(group) ? [[group, place(group)!]] : [])));
}
