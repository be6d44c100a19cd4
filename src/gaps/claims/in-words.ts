/** Claims in the reader's words: numbers with their intervals. Pure. */
import { formatNumber } from '#platform/format.ts';
import type { Locale } from '#platform/words.ts';
import { comunaByCode, regionByCode } from '#territory/territory.ts';
import type { PlaceClaim } from '../run/run.ts';
import type { Spread } from '../supply/supply.ts';
import { words } from './words.ts';

export const comunaName = (code: string): string => comunaByCode(code)?.name ?? code;
export const regionShort = (code: string): string => regionByCode(code.slice(0, 2))?.shortName ?? code;

/** Persons to three figures: more would say what is not known. */
export function personsRounded(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 2);
  return Math.round(value / unit) * unit;
}

export const personsSaid = (value: number, locale: Locale): string => formatNumber(personsRounded(value), locale);

/** A share of those in need: «3,9 %». */
export const shareSaid = (share: number, locale: Locale): string =>
  `${formatNumber(share * 100, locale, share < 0.995 ? 1 : 0)}\u00a0%`;

/** «97»: of a hundred draws. */
export const ofHundred = (share: number, locale: Locale): string =>
  share > 0 && share < 0.005 ? `<${formatNumber(1, locale)}` : formatNumber(Math.round(share * 100), locale);

export const spanSaid = (
  { low, high }: Spread,
  say: (value: number, locale: Locale) => string,
  locale: Locale,
): string => words.in(locale).between(say(low, locale), say(high, locale));

/** What may be said of a comuna, as a sentence. */
export function claimSaid({ claim, byShare }: Pick<PlaceClaim, 'claim' | 'byShare'>, locale: Locale): string {
  const t = words.in(locale);
  return t.says[claim](t.inDraws(ofHundred(byShare, locale)));
}

/** The same by persons. */
export function claimByPersonsSaid(one: Pick<PlaceClaim, 'claimByPersons' | 'byPersons'>, locale: Locale): string {
  const t = words.in(locale);
  const asked = one.claimByPersons === 'none-registered' || one.claimByPersons === 'not-enough-said';
  const said = t.saysPersons[one.claimByPersons];
  return asked ? `${said}.` : `${said}: ${t.inDraws(ofHundred(one.byPersons, locale))}.`;
}
