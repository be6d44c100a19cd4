/** What an import does for initiatives. */
import type { SheetRowToWrite, SheetWork } from '#registry/sheet/work.ts';
import { tellThings } from '../tell.server.ts';
import { thingWork } from '../work.server.ts';
import type { InitiativeRowAnswers } from './answers.ts';
import { knownInitiatives } from './seen.server.ts';
import { initiativeRules } from './sheet.ts';
import { whyInitiativesStale, writeInitiatives } from './write.server.ts';

const ofInitiatives = (rows: readonly SheetRowToWrite[]) => rows as readonly SheetRowToWrite<InitiativeRowAnswers>[];

export const initiativeWork: SheetWork = {
  ...thingWork(initiativeRules, knownInitiatives),
  jobs: { preview: 'ecosystem.import.initiatives.preview', apply: 'ecosystem.import.initiatives.apply' },
  whyStale: (tx, rows) => whyInitiativesStale(tx, ofInitiatives(rows)),
  write: (tx, by, rows) => writeInitiatives(tx, by, ofInitiatives(rows)),
  tell: (tx, batch) =>
    tellThings(tx, batch, { rules: initiativeRules, letter: 'initiativesImported', page: 'iniciativas' }),
};
