/** What an initiative says, in the reader's words: its people, what is still to be said. Pure. */
import { formatNumber } from '#platform/format.ts';
import type { Locale } from '#platform/words.ts';
import { latestReach, type Initiative, type Reach } from './initiative.ts';
import { words } from './words.ts';

/** «312, contadas»; between which numbers, where that was said. */
export function personsInWords(reach: Reach, locale: Locale): string {
  const t = words.in(locale).page.personsSaid;
  if (reach.persons === null) return t.unknown();
  return t[reach.basis](formatNumber(reach.persons, locale)) + rangeInWords(reach, locale);
}

/** «312», «310 (entre 280 y 340)»: what a table says where what it rests on stands beside it. */
export const peopleInWords = (reach: Reach, locale: Locale): string =>
  reach.persons === null ? '–' : formatNumber(reach.persons, locale) + rangeInWords(reach, locale);

function rangeInWords({ low, high }: Reach, locale: Locale): string {
  if (low === null || high === null) return '';
  return ` (${words.in(locale).page.between(formatNumber(low, locale), formatNumber(high, locale))})`;
}

/** What its team has not said yet: a gap that is shown is one that gets filled. */
export function stillToSay(one: Initiative): readonly ('persons' | 'startedOn' | 'dimensions')[] {
  return [
    ...(latestReach(one)?.persons === null ? (['persons'] as const) : []),
    ...(one.startedOn === null ? (['startedOn'] as const) : []),
    ...(one.dimensions.length === 0 ? (['dimensions'] as const) : []),
  ];
}
