/** The choices of the registry's forms, in words. */
import { comunas, regions } from '#territory/territory.ts';
import type { Catalogue } from '#platform/words.ts';
import { abroad } from './codes.ts';
import type { es } from './words.es.ts';

type Words = Catalogue<typeof es>;

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly group?: string;
}

/** A list of codes with their words. */
export function optionsOf(
  codes: readonly string[],
  words: Readonly<Record<string, string>>,
  hints: Readonly<Record<string, string>> = {},
): Option[] {
  return codes.map((value) => ({ value, label: words[value] ?? value, ...(hints[value] && { hint: hints[value] }) }));
}

/** Yes, no, and the right not to say where there is one. */
export function yesNoOptions(t: Words, mayKeepSilent: boolean): Option[] {
  const answers = [
    { value: 'yes', label: t.yes },
    { value: 'no', label: t.no },
  ];
  return mayKeepSilent ? [...answers, { value: '', label: t.noAnswer }] : answers;
}

/** The regions from north to south. */
const regionOptions: readonly Option[] = regions.map(({ code, shortName }) => ({
  value: code,
  label: shortName,
}));

/** The regions, and outside Chile. */
export const seatOptions = (t: Words): Option[] => [...regionOptions, { value: abroad, label: t.abroad }];

/** The comunas by region from north to south; of one region only, when it is known. */
export function comunaOptions(region?: string): Option[] {
  return regions
    .filter(({ code }) => !region || region === code)
    .flatMap(({ code, shortName }) =>
      comunas
        .filter((comuna) => comuna.region === code)
        .toSorted((a, b) => a.name.localeCompare(b.name, 'es'))
        .map((comuna) => ({ value: comuna.code, label: comuna.name, group: shortName })),
    );
}
