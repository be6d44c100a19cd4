/** The work of a thread: one estimate of need and supply, as the command line does it. */
import { work } from '#platform/server/thread-work.ts';
import { refused } from '../reasons.ts';
import { estimateFiles, type EstimateParameters } from '../supply/estimate.ts';
import type { SupplyResult } from '../supply/supply.ts';

export interface SupplyTask {
  readonly need: string;
  readonly supply: string;
  readonly parameters: EstimateParameters;
}

export interface SupplyOutcome {
  readonly results: readonly SupplyResult[];
  readonly text: string;
}

work<SupplyTask, SupplyOutcome>(async ({ need, supply, parameters }) => {
  const outcome = await estimateFiles({ need: Buffer.from(need), supply: Buffer.from(supply) }, parameters);
  if (!('faults' in outcome)) return outcome;
  const [{ table, line, fault, about }] = outcome.faults as [(typeof outcome.faults)[number]];
  return refused('supply-table-fault', { table, line, fault, about });
});
