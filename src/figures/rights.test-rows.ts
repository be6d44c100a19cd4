/** Who may run what of published figures: a row for each command and query that is handed an actor. */
import type { Functions, RightsRows } from '#platform/test/rights-rows.ts';
import { publishDataset, withdrawDataset } from './release/for-others.server.ts';
import { endDataset, releaseDatasets } from './release/publish.server.ts';
import { rights } from './rights.ts';

export const rows: RightsRows = [
  [publishDataset, { may: rights.publish }],
  [withdrawDataset, { may: rights.publish }],
];

/** Steps of another command's transaction, which has asked already. */
export const steps: Functions = [endDataset, releaseDatasets];
