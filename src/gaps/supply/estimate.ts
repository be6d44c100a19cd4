/** An estimate as text, from the bytes of two tables: the same on the command line and in the thread of a run. */
import { readTable } from '#platform/spreadsheet/read.ts';
import { estimateSupply, type SupplyResult, type Unseen } from './supply.ts';
import { readNeedAndSupply, type GapTableFault, type NeedAndSupply } from './tables.ts';
import { unseenByLists, unseenByShare, type TwoLists } from './unseen.ts';

/** Changes when the same input may give another result. */
export const gapEngine = 1;

/** How many rows a table may have. */
export const mostGapRows = 200_000;

/** How many initiatives nobody registered: by two lists, or between two shares of all that are registered, 0–1. */
export type UnseenSaid =
  { readonly lists: TwoLists } | { readonly registered: { readonly low: number; readonly high: number } };

export interface EstimateParameters {
  readonly seed: number;
  readonly draws: number;
  readonly measure?: string | undefined;
  readonly unseen: UnseenSaid;
}

/** Its results, and its text: parameters and results as JSON, with a line's end. */
export function estimateOf({ needs, supplies }: NeedAndSupply, { seed, draws, measure, unseen }: EstimateParameters) {
  const results = estimateSupply(needs, supplies, { seed, draws, unseen: unseenOf(unseen, supplies.length) });
  const parameters = { engine: gapEngine, seed, draws, measure, ...unseen };
  return { results, text: `${JSON.stringify({ parameters, results })}\n` };
}

const unseenOf = (said: UnseenSaid, initiatives: number): Unseen =>
  'lists' in said ? unseenByLists(said.lists) : unseenByShare(initiatives, said.registered);

/** The same from two files' bytes; the faults of the tables instead, where there are any. */
export async function estimateFiles(
  { need, supply }: { readonly need: Uint8Array; readonly supply: Uint8Array },
  parameters: EstimateParameters,
): Promise<
  { readonly results: readonly SupplyResult[]; readonly text: string } | { readonly faults: readonly GapTableFault[] }
> {
  const read = readNeedAndSupply(await readTable(need, mostGapRows), await readTable(supply, mostGapRows));
  return 'needs' in read ? estimateOf(read, parameters) : { faults: read };
}
