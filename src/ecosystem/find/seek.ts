/** What of a list is what a sentence asks, and what else is shown where nothing is. Pure. */
import { saysNothingAlone } from '#platform/facet/small-words.ts';
import { plain } from '#territory/find.ts';
import { asked, nearestTo, type ListRead, type Searched, type Sought } from './asked.ts';
import { withFewer } from './fewer.ts';

/** How far it goes where nothing is all that was asked: nowhere; to what is around a place and to what is nearest; to fewer words too. */
export type HowFar = 'strictly' | 'around' | 'fewer';

/** Where nothing is all that was asked: `strictly`, nothing is found; `around`, what is near; `fewer`, what has fewer of the words too. */
export function seek<Row>(within: Searched<Row>, read: ListRead, reach: HowFar): Sought<Row> {
  const found = asked(within, read, reach === 'strictly' ? 'strictly' : 'usually');
  const isIgnored = read.pieces.every(({ typed }) => saysNothingAlone(plain(typed)));
  const whole = { ...found, isIgnored, corrections: read.corrections, leftOut: [], instead: null };
  const isFound = whole.matches.length > 0;
  if ((isFound && found.around !== 'words') || reach === 'strictly') return whole;
  if (reach === 'fewer') return { ...whole, ...withFewer(within, found.pieces, isFound ? found : null) };
  return isFound ? whole : { ...whole, ...nearestTo(within, found.pieces) };
}
