/** How near an organisation is to what a search names: where it works (said so, seated there, in its region, in the country, elsewhere), and whether it serves them itself. Pure. */
import { nationwideScopes } from '../organization/codes.ts';
import { direct } from '../organization/coded.ts';
import { isPopulation, type SentencePiece } from '../search/sentence.ts';
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
  const [seat, works] = [maskOf(bits, 'region', region), maskOf(bits, 'worksIn', region)];
  const isRegion = code.length === 2;
  return (entry) => {
    if (isRegion && shares(entry, seat)) return 0;
    if (!isRegion && entry.works.some((comuna) => comuna.startsWith(code))) return 0;
    if (shares(entry, nationwide)) return 3;
    if (isRegion) return shares(entry, works) ? 1 : 4;
    if (entry.comuna?.startsWith(code)) return 1;
    return [whole, seat, works].some((mask) => shares(entry, mask)) ? 2 : 4;
  };
}

/** Of a search for whom they serve, who works with people directly comes before who supports those that do: 0 or 1. */
export function asideOf(pieces: readonly SentencePiece[], bits: FacetBits): (entry: IndexEntry) => number {
  const directly = maskOf(bits, 'kind', [direct]);
  return pieces.some(isPopulation) ? (entry) => (shares(entry, directly) ? 0 : 1) : () => 0;
}
