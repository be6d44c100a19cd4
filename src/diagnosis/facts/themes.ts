/** The themes a diagnosis may have, and how its permanent address is written and read. */

/** The themes in the order they are told, by the word the address has for each. */
export const diagnosisThemes = {
  income: 'ingresos',
  extreme: 'extrema',
  multidimensional: 'multidimensional',
  severe: 'severa',
  deprivations: 'carencias',
  age: 'edad',
  comparison: 'comparacion',
  neighbours: 'vecinas',
  lines: 'lineas',
  organizations: 'organizaciones',
} as const;
export type Theme = keyof typeof diagnosisThemes;
export const themeNames = Object.keys(diagnosisThemes) as Theme[];

/** What a first diagnosis has, until somebody chooses. */
export const firstThemes: readonly Theme[] = ['income', 'multidimensional', 'age', 'comparison'];

/** Always the same order, so that the same choice has the same address. */
export interface ReadThemes {
  readonly themes: readonly Theme[];
  /** Words that are no theme. */
  readonly unknown: readonly string[];
}

/** Reads «temas=ingresos,edad» and «temas=ingresos&temas=edad» alike. */
export function readThemes(params: URLSearchParams): ReadThemes {
  const asked = params
    .getAll('temas')
    .flatMap((text) => text.split(','))
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
  const known: readonly string[] = Object.values(diagnosisThemes);
  return {
    themes: themeNames.filter((theme) => asked.includes(diagnosisThemes[theme])),
    unknown: [...new Set(asked.filter((word) => !known.includes(word)))].map((word) => word.slice(0, 40)).slice(0, 5),
  };
}

/** `temas=…` as the address carries it, commas unescaped, as a person reads it. */
export const themesQuery = (chosen: readonly Theme[]): string =>
  `temas=${themeNames
    .filter((theme) => chosen.includes(theme))
    .map((theme) => diagnosisThemes[theme])
    .join(',')}`;

/** The permanent address of a diagnosis; of its PDF with `file`. */
export function diagnosisPath(
  territory: string,
  release: number,
  chosen: readonly Theme[],
  file?: 'diagnostico.pdf' | 'parrafos.txt',
): string {
  return `/datos/diagnostico/${territory}/v${release}${file ? `/${file}` : ''}?${themesQuery(chosen)}`;
}
