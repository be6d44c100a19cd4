/** Who may run what of letters: a row for each command and query that is handed an actor. */
import type { RightsGiven, RightsRows } from '#platform/test/rights-rows.ts';
import { retryLetter } from './commands.server.ts';
import { letterById, lettersForStaff } from './queries.server.ts';
import { rights } from './rights.ts';

/** To whom each right is given, written by hand beside `rights.ts` so that neither drifts alone. */
export const given: RightsGiven = {
  'outbox.read': '........s',
};

export const rows: RightsRows = [
  [letterById, { may: rights.readOutbox }],
  [lettersForStaff, { may: rights.readOutbox }],
  [retryLetter, { may: rights.readOutbox }],
];
