/** Figures of some of a place's comunas are those of a part of its people, so that nobody takes them for the whole place's. Pure. */
import type { Locale } from '#platform/words.ts';
import { words } from './words.ts';

/** How the part is written before any other: "comunas_included=20-of-33;sexo=2". */
export const includedComunas = (some: number, of: number): string => `comunas_included=${some}-of-${of}`;

/** «20 de sus 33 comunas»; undefined for another part. */
export function includedName(part: string, locale: Locale): string | undefined {
  const [, some, of] = /^comunas_included=(\d+)-of-(\d+)$/.exec(part) ?? [];
  return of === undefined ? undefined : words.in(locale).comunasIncluded(Number(some), Number(of));
}
