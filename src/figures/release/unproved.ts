/** Figures that are not proved to be of all of a place are those of a part of its people, so that nobody takes them for the whole place's. Pure. */
import type { Locale } from '#platform/words.ts';
import { words } from './words.ts';

/** How the part is written before any other: "comunas_included=20-of-33;sexo=2". */
export const includedComunas = (some: number, of: number): string => `comunas_included=${some}-of-${of}`;

/** Of those declared to be of all of a place, of which the weights add up to other than its people. */
export const declaredWeights = (percent: number): string => `declared_weights=${percent}-percent`;

/** Whether figures are of those declared so. */
export const isDeclaredAgainstWeights = (breakdown: string): boolean => breakdown.startsWith('declared_weights=');

/** Whether it says of whom of a place the figures are, by which no table divides them. */
export const isUnproved = (group: string): boolean => group === 'comunas_included' || group === 'declared_weights';

/** «20 de sus 33 comunas»; undefined for another part. */
export function unprovedName(part: string, locale: Locale): string | undefined {
  const { comunasIncluded, declaredWeights: declared } = words.in(locale);
  const [, some, of] = /^comunas_included=(\d+)-of-(\d+)$/.exec(part) ?? [];
  if (of !== undefined) return comunasIncluded(Number(some), Number(of));
  const [, percent] = /^declared_weights=(\d+)-percent$/.exec(part) ?? [];
  return percent === undefined ? undefined : declared(Number(percent));
}
