/** A place as one noun: the country, one of its regions or comunas, by its code. */
import { localHref, type Locale } from '#platform/words.ts';
import { comunaByCode, comunasOfProvince, provinceByCode, regionByCode } from './territory.ts';

export const levels = ['country', 'region', 'comuna'] as const;
export type Level = (typeof levels)[number];

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

/** The level of a place by the length of its code. */
export function levelOf(code: string): Level {
  if (code === country.code) return 'country';
  return code.length === 2 ? 'region' : 'comuna';
}

/** The place with this code; undefined when there is none. */
export function placeByCode(code: string): Place | undefined {
  if (code === country.code) return country;
  const level = levelOf(code);
  const found = level === 'region' ? regionByCode(code) : comunaByCode(code);
  if (!found) return undefined;
  const name = 'shortName' in found ? found.shortName : found.name;
  return { code, level, name, region: code.slice(0, 2) };
}

/** A place as a sentence may name it: of a province the codes of its comunas begin with its own three digits. */
export interface PlaceOrProvince extends Omit<Place, 'level'> {
  readonly level: Level | 'province';
}

/** The place or the province with this code; undefined when there is none. */
export function namedByCode(code: string): PlaceOrProvince | undefined {
  const province = provinceByCode(code);
  return province ? { code, level: 'province', name: province.name, region: province.region } : placeByCode(code);
}

/** The codes of what of a place has a page: of a province its comunas, first the one that is called as it is. */
export function codesWithPage(code: string): readonly string[] {
  const province = provinceByCode(code);
  if (!province) return [code];
  const isNamesake = ({ name }: { readonly name: string }) => Number(name === province.name);
  return comunasOfProvince(code)
    .toSorted((a, b) => isNamesake(b) - isNamesake(a))
    .map((comuna) => comuna.code);
}

/** What a place lies in, the nearest first: a comuna in its region and in the country. */
export function around({ level, region }: Place): readonly Place[] {
  if (level === 'country') return [];
  return level === 'region' ? [country] : [placeByCode(region!)!, country];
}

/** The address of a place's page, without its language. */
export function placePath(code: string): string {
  const level = levelOf(code);
  return level === 'country' ? '/datos' : `/datos/${level}/${code}`;
}

/** Its page in a language. */
export const placeHref = ({ code }: Pick<Place, 'code'>, locale: Locale): string => localHref(placePath(code), locale);

/** The code with the zero that a spreadsheet took away («1101»); undefined when it names no place of the level even so. */
export function restoredCode(code: string, level: 'region' | 'comuna'): string | undefined {
  const digits = level === 'region' ? 2 : 5;
  if (!new RegExp(`^\\d{${digits - 1}}$`).test(code)) return undefined;
  return placeByCode(code.padStart(digits, '0'))?.code;
}

/** Of places of one name the comuna comes before the region: «Santiago» is asked of the town. */
export const comunasFirst = (codes: readonly string[]): string[] => codes.toSorted((a, b) => b.length - a.length);
