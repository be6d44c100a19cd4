/** Who may run what of gaps: a row for each command and query that is handed an actor. */
import { newId } from '#platform/id.ts';
import { inOrganization, type Functions, type RightsGiven, type RightsRows } from '#platform/test/rights-rows.ts';
import { gapsForStaff } from './list/list.server.ts';
import { publishGapRun, repeatGapRun, requestGapRun, withdrawGapRun } from './run/commands.server.ts';
import { gapRunsToKeep, gapRunToKeep } from './run/queries.server.ts';
import { rights } from './rights.ts';
import { answerZero, askZero } from './zeros/commands.server.ts';
import { whomToAsk } from './zeros/queries.server.ts';
import {
  addEvidence,
  describeGap,
  dropGap,
  publishGap,
  removeEvidence,
  stateGap,
  takeUpGap,
} from './stated/commands.server.ts';
import { gapToKeep } from './stated/queries.server.ts';
import { backBox, proposeBox, unbackBox, withdrawBox } from './tree/commands.server.ts';
import * as decide from './tree/decide.server.ts';
import { boxesToKeep, speakingFor } from './tree/queries.server.ts';

/** To whom each right is given, written by hand beside `rights.ts` so that neither drifts alone. */
export const given: RightsGiven = {
  'gap.read': '......avs',
  'gap.write': '........s',
  'gap.speak': '....eo...',
};

const write = { may: rights.writeGap, args: () => [newId(), {}] } as const;
const speak = inOrganization(rights.speakOnGap, (organizationId) => ({ gapId: newId(), organizationId }));
const zero = inOrganization(rights.speakOnGap, (organizationId) => ({
  runId: newId(),
  territory: '13201',
  organizationId,
}));

export const rows: RightsRows = [
  [gapsForStaff, { may: rights.readGaps }],
  [gapToKeep, { may: rights.readGaps, args: () => [newId()] }],
  [boxesToKeep, { may: rights.readGaps, args: () => [newId()] }],
  [stateGap, { may: rights.writeGap }],
  ...[describeGap, addEvidence, removeEvidence, publishGap, dropGap, takeUpGap].map((deed) => [deed, write] as const),
  ...Object.values(decide).map((deed) => [deed, write] as const),
  [askZero, { may: rights.writeGap, args: () => [{ runId: newId(), territory: '13201' }, 'telar'] }],
  [whomToAsk, { may: rights.writeGap, args: () => ['13201'] }],
  [gapRunsToKeep, { may: rights.readGaps }],
  [gapRunToKeep, { may: rights.readGaps, args: () => [newId()] }],
  [requestGapRun, { may: rights.writeGap, args: () => [{ need: 'income', seed: 1, other: null }] }],
  ...[repeatGapRun, publishGapRun, withdrawGapRun].map((deed) => [deed, write] as const),
  [proposeBox, { ...speak, args: (the) => [...speak.args!(the), {}] }],
  [backBox, speak],
  [unbackBox, speak],
  [answerZero, { ...zero, args: (the) => [...zero.args!(the), {}] }],
  [withdrawBox, speak],
];

/** Answers each only with their own organisations. */
export const openToAll: Functions = [speakingFor];
