/** The places that have a page: the country, its regions, its comunas. */
import { levelOf, type Level } from '#figures/release/estimate.ts';
import { localHref, type Locale } from '#platform/words.ts';
import { territoryHref } from '#figures/release/in-words.ts';
import { comunaByCode, regionByCode } from '#territory/territory.ts';

export interface Place {
  /** `CL`, a region's two digits or a comuna's five. */
  readonly code: string;
  readonly level: Level;
  /** As in a list: «Metropolitana», «Puente Alto». */
  readonly name: string;
  /** The region it is in; null for the country. A region is in itself. */
  readonly region: string | null;
}

export const country: Place = { code: 'CL', level: 'country', name: 'Chile', region: null };

/** The place with this code; undefined when there is none. */
export function placeByCode(code: string): Place | undefined {
  if (code === country.code) return country;
  const level = levelOf(code);
  const found = level === 'region' ? regionByCode(code) : comunaByCode(code);
  if (!found) return undefined;
  const name = 'shortName' in found ? found.shortName : found.name;
  return { code, level, name, region: code.slice(0, 2) };
}

/** Its page in a language. */
export const placeHref = ({ code }: Pick<Place, 'code' | 'level'>, locale: Locale): string =>
  localHref(territoryHref(code), locale);

/** The code with the zero that a spreadsheet took away («1101»); undefined when it names no place of the level even so. */
export function restoredCode(code: string, level: 'region' | 'comuna'): string | undefined {
  const digits = level === 'region' ? 2 : 5;
  if (!new RegExp(`^\\d{${digits - 1}}$`).test(code)) return undefined;
  return placeByCode(code.padStart(digits, '0'))?.code;
}
