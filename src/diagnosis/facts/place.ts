/** The territory a diagnosis is of, and how a sentence names it. */
import type { Locale } from '#platform/words.ts';
import { fullName } from '#places/name.ts';
import { placeByCode } from '#places/place.ts';
import type { Level } from '#figures/release/estimate.ts';

export interface Place {
  /** `CL`, a region ("13") or a comuna ("13110"). */
  readonly code: string;
  readonly level: Level;
  /** As a title or a row says it: «La Florida», «Región Metropolitana», «Chile». */
  readonly name: string;
  /** As it stands after «de», «en» or «in»: «La Florida», «la Región Metropolitana», «Chile». */
  readonly within: string;
}

/** The place of a code; undefined when nothing has it. */
export function placeOf(code: string, locale: Locale): Place | undefined {
  const place = placeByCode(code);
  if (!place) return undefined;
  const { level } = place;
  const name = fullName(place, locale);
  const article = locale === 'es' ? 'la' : 'the';
  return { code, level, name, within: level === 'region' ? `${article} ${name}` : name };
}

/** What it is compared with: its region and the country. */
export function around(place: Place, locale: Locale): Place[] {
  const codes = place.level === 'comuna' ? [place.code.slice(0, 2), 'CL'] : place.level === 'region' ? ['CL'] : [];
  return codes.flatMap((code) => placeOf(code, locale) ?? []);
}
