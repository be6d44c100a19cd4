/** Who may run what of the workbench: a row for each command and query that is handed an actor. */
import type { RightsGiven, RightsRow, RightsRows } from '#platform/test/rights-rows.ts';
import { rights as figuresRights } from '#figures/rights.ts';
import { removeMicrodata, uploadMicrodata } from './file/commands.server.ts';
import { microdata, microdataById, variablesOf } from './file/queries.server.ts';
import { publishRun, withdrawPublication } from './publish/commands.server.ts';
import { publicationShown, publishChecked } from './publish/page.server.ts';
import { previewPublication, publicationToBe, runToPublish } from './publish/queries.server.ts';
import { publishedOfSamePersons } from './publish/same-persons.server.ts';
import { comparableRuns, comparedRuns } from './results/compare.server.ts';
import { resultsFile } from './results/download.server.ts';
import { finishedPage, finishedRun } from './results/queries.server.ts';
import { cancelRun, requestRun } from './run/commands.server.ts';
import { runPage } from './run/page.server.ts';
import { figuresText, knownOf, runById, runs } from './run/queries.server.ts';
import { runAgain } from './run/repeat.server.ts';
import { describeSurvey } from './survey/commands.server.ts';
import { saveSurvey, surveyPage } from './survey/page.server.ts';
import { rights } from './rights.ts';
import { descriptionById, descriptionsOf, surveyTitles } from './survey/queries.server.ts';

const analysing: RightsRow = { may: rights.analyse };
const publishing: RightsRow = { may: figuresRights.publish };

/** To whom each right is given, written by hand beside `rights.ts` so that neither drifts alone. */
export const given: RightsGiven = {
  'data.analyse': '......a.s',
};

export const rows: RightsRows = [
  [runAgain, analysing],
  [comparableRuns, analysing],
  [comparedRuns, { may: rights.analyse, args: () => [{ a: '', b: '' }, {}, 'es'] }],
  [describeSurvey, analysing],
  [removeMicrodata, analysing],
  [uploadMicrodata, analysing],
  [previewPublication, publishing],
  [publicationToBe, publishing],
  [runToPublish, publishing],
  [publishRun, publishing],
  [publicationShown, publishing],
  [publishChecked, publishing],
  [withdrawPublication, publishing],
  [descriptionById, analysing],
  [descriptionsOf, analysing],
  [surveyTitles, analysing],
  [figuresText, analysing],
  [knownOf, analysing],
  [microdata, analysing],
  [microdataById, analysing],
  [runById, analysing],
  [runs, analysing],
  [variablesOf, analysing],
  [cancelRun, analysing],
  [requestRun, analysing],
  [runPage, analysing],
  [publishedOfSamePersons, publishing],
  [saveSurvey, analysing],
  [surveyPage, analysing],
  [finishedPage, analysing],
  [finishedRun, analysing],
  [resultsFile, analysing],
];
