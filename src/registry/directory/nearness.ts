/** How near an organisation works to the places that a search names: said so, seated there, in its whole region, in the country, elsewhere. Pure. */
import { nationwideScopes } from '../organization/codes.ts';
import type { SentencePiece } from '../search/sentence.ts';
import type { IndexEntry } from './entries.server.ts';
import { maskOf, shares, type FacetBits } from './facets.ts';

/** There are fewer of them than this. */
export const nearnesses = 5;

/** The nearest first, from 0; of a search that names no place all are as near. */
export function nearnessTo(pieces: readonly SentencePiece[], bits: FacetBits): (entry: IndexEntry) => number {
  const nearnessOf = pieces.flatMap((piece) => (piece.kind === 'place' ? [nearnessToPlace(piece.code, bits)] : []));
  return (entry) => (nearnessOf.length === 0 ? 0 : Math.min(...nearnessOf.map((of) => of(entry))));
}

/** Who works in the whole country is there only where it named the comuna. */
function nearnessToPlace(code: string, bits: FacetBits): (entry: IndexEntry) => number {
  const region = [code.slice(0, 2)];
  const nationwide = maskOf(bits, 'scope', nationwideScopes);
  const whole = maskOf(bits, 'whole', region);
  const inRegion = [maskOf(bits, 'region', region), maskOf(bits, 'worksIn', region)];
  const isRegion = code.length === 2;
  return (entry) => {
    if (entry.works.includes(code)) return 0;
    if (shares(entry, nationwide)) return 3;
    if (isRegion) return inRegion.some((mask) => shares(entry, mask)) ? 0 : 4;
    if (entry.comuna === code) return 1;
    return shares(entry, whole) ? 2 : 4;
  };
}
