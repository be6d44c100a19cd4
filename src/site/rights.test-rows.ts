/** Who may run what of the site: a row for each command and query that is handed an actor. */
import type { Functions, RightsGiven, RightsRow, RightsRows } from '#platform/test/rights-rows.ts';
import { rights as peopleRights } from '#people/rights.ts';
import { deskOf } from './desk/queries.server.ts';
import { archivePage, callOffPublication, publishPage, restorePage } from './page/publish.server.ts';
import {
  pageToEdit,
  pagesOfAxes,
  pagesToEdit,
  previewOf,
  unsavedText,
  versionsPage,
} from './page/staff-queries.server.ts';
import { createPage, revertTo, saveVersion } from './page/write.server.ts';
import { addVersion, insertVersion } from './page/version.server.ts';
import { addPicture, archivePicture, describePicture } from './picture/commands.server.ts';
import { picturesToChoose } from './picture/queries.server.ts';
import { addVoice, changeVoice, publishVoice, putVoiceFirst, withdrawVoice } from './voice/commands.server.ts';
import { voicesToKeep, voiceToKeep } from './voice/queries.server.ts';
import { findForStaff } from './search/findings.server.ts';
import { changeMesa } from './settings/commands.server.ts';
import { rights } from './rights.ts';

const previewing: RightsRow = { may: rights.preview };
const editing: RightsRow = { may: rights.edit };
const publishing: RightsRow = { may: rights.publish };

/** To whom each right is given, written by hand beside `rights.ts` so that neither drifts alone. */
export const given: RightsGiven = {
  'site.edit': '........s',
  'site.publish': '........s',
  'site.preview': '......avs',
};

export const rows: RightsRows = [
  [deskOf, { may: peopleRights.enterStaff, args: () => [[], 'es', { waiting: [], mine: false }] }],
  [pagesOfAxes, previewing],
  [pageToEdit, previewing],
  [versionsPage, previewing],
  [pagesToEdit, previewing],
  [previewOf, previewing],
  [unsavedText, previewing],
  [changeMesa, publishing],
  [addPicture, editing],
  [archivePicture, editing],
  [describePicture, editing],
  [picturesToChoose, previewing],
  [archivePage, publishing],
  [callOffPublication, publishing],
  [publishPage, publishing],
  [restorePage, publishing],
  [createPage, editing],
  [revertTo, editing],
  [saveVersion, editing],
  [voicesToKeep, previewing],
  [voiceToKeep, previewing],
  [addVoice, editing],
  [changeVoice, editing],
  [putVoiceFirst, editing],
  [publishVoice, publishing],
  [withdrawVoice, publishing],
];

/** Open to anybody, and null for whoever may not enter the staff area. */
export const openToAll: Functions = [findForStaff];

/** Steps inside a command that has asked already. */
export const steps: Functions = [addVersion, insertVersion];
