/** Who may run what of reports: a row for each command and query that is handed an actor. */
import type { Functions, RightsGiven, RightsRows } from '#platform/test/rights-rows.ts';
import { publishReport } from './edition/commands.server.ts';
import { keepEdition } from './edition/keep.server.ts';
import { previewReport, reportStandings, runsAside } from './edition/queries.server.ts';
import { rights } from './rights.ts';

/** To whom each right is given, written by hand beside `rights.ts` so that neither drifts alone. */
export const given: RightsGiven = { 'report.publish': '........s' };

export const rows: RightsRows = [
  [publishReport, { may: rights.publishReport, args: () => ['informe'] }],
  [previewReport, { may: rights.publishReport, args: () => ['informe', 'es'] }],
  [reportStandings, { may: rights.publishReport }],
  [runsAside, { may: rights.publishReport }],
];

/** A step of another command, which has asked already, and of the sample. */
export const steps: Functions = [keepEdition];
