/** Who may run what of published figures: a row for each command and query that is handed an actor. */
import type { RightsGiven, Functions, RightsRows } from '#platform/test/rights-rows.ts';
import { publishDataset, withdrawDataset } from './release/for-others.server.ts';
import { endDataset, releaseDatasets } from './release/publish.server.ts';
import { rights } from './rights.ts';

/** To whom each right is given, written by hand beside `rights.ts` so that neither drifts alone. */
export const given: RightsGiven = {
  'data.publish': '......a.s',
};

export const rows: RightsRows = [
  [publishDataset, { may: rights.publish }],
  [withdrawDataset, { may: rights.publish }],
];

/** Steps of another command's transaction, which has asked already. */
export const steps: Functions = [endDataset, releaseDatasets];
