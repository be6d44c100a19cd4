/** Who may run what of the registry: a row for each command and query that is handed an actor. */
import {
  aboutMember,
  inOrganization,
  type Functions,
  type RightsRow,
  type RightsRows,
  type RightsGiven,
} from '#platform/test/rights-rows.ts';
import { applyImport } from './import/apply.server.ts';
import { discardImport, mapImport, startImport } from './import/commands.server.ts';
import { decideImport, reopenColumns } from './import/decide.server.ts';
import { chooseSheet, sheetsOf } from './import/sheets.server.ts';
import { wordsInQuestion } from './import/unknown-words.server.ts';
import { importPage } from './import/page.server.ts';
import {
  othersNamed,
  columnsInQuestion,
  columnSamples,
  countOutcomes,
  countTold,
  importById,
  unfinishedImports,
  previewRows,
} from './import/queries.server.ts';
import { refuseImport } from './undo/refuse.server.ts';
import { givenBack, importsToPutBack } from './undo/queries.server.ts';
import { undoImport } from './undo/commands.server.ts';
import { afterApplied, undoOutlook } from './undo/outlook.server.ts';
import { rejectedRows } from './import/workbooks.server.ts';
import { changeOrganizations, makeOrganizations } from './import/organizations/write.server.ts';
import { keepApart, mergeOrganizations, partOrganizations } from './merge/commands.server.ts';
import { mergesForStaff } from './merge/done.server.ts';
import { mergeDone, mergeSide, searchingTwins } from './merge/queries.server.ts';
import { logoOf, storeLogo } from './organization/logo.server.ts';
import {
  beginRegistration,
  lockOwn,
  saveAnswers,
  saveLogo,
  saveStep,
  withdrawRegistration,
} from './registration/commands.server.ts';
import { takeCorrection, takeStep, type CorrectionForm, type StepForm } from './registration/form.server.ts';
import { sendCorrections, submitRegistration } from './registration/send.server.ts';
import {
  beginPage,
  closedPage,
  correctionPage,
  lookOverPage,
  registrationPage,
  registrationsBegun,
  stepPage,
} from './registration/page.server.ts';
import { ownRegistration, registrationsOf } from './registration/queries.server.ts';
import { decideChange } from './review/changes.server.ts';
import { closeWindow } from './review/close-window.server.ts';
import { acceptRegistration, rejectRegistration, requestChanges } from './review/commands.server.ts';
import { organizationPage } from './review/organization-page.server.ts';
import { changeUnderReview, pendingChanges, registrationUnderReview } from './review/queries.server.ts';
import { restoreOrganization, retireOrganization } from './review/retire.server.ts';
import { windowPage, windowsPage } from './review/window-page.server.ts';
import { lineAround } from './review/line-queries.server.ts';
import { dropReason, keepReason, restoreReason } from './reason/commands.server.ts';
import { usualReasonsForStaff } from './reason/queries.server.ts';
import { isSentTwice, takenBack, undoable, undoDecision } from './review/undo.server.ts';
import { tagsOf, teamOn, whoCares } from './roll/team-queries.server.ts';
import { acceptChosen, whyNotAcceptAmongMany } from './roll/accept.server.ts';
import { organizationsChosen, registrationsChosen } from './roll/chosen-queries.server.ts';
import { takeBackChosen } from './roll/take-back.server.ts';
import {
  addTag,
  assignChosen,
  colleagueCalled,
  entrust,
  noteChosen,
  tagChosen,
  takeTag,
  untagChosen,
} from './roll/team.server.ts';
import { importsForStaff } from './import/list.server.ts';
import { twinsForStaff } from './merge/list.server.ts';
import { newId } from '#platform/id.ts';
import { giveBack } from './representation/meanwhile.server.ts';
import { askSignedIn, takeBackRequest } from './representation/commands.server.ts';
import {
  acceptRepresentation,
  rejectRepresentation,
  requestWaitsAgain,
  undoRepresentation,
} from './representation/decide.server.ts';
import { representationsForStaff } from './representation/list.server.ts';
import { representationsAsked } from './representation/own-queries.server.ts';
import { askedOrganization, requestForStaff } from './representation/queries.server.ts';
import { invitedChosen, invitedLately } from './roll/invited-queries.server.ts';
import { invitable, inviteChosen, linkChosen, remindChosen } from './roll/invite.server.ts';
import { organizationsForStaff, registrationsForStaff } from './roll/queries.server.ts';
import { confirmOrganization, setConfirmationMonths } from './upkeep/confirm.server.ts';
import { editOrganization } from './upkeep/edit.server.ts';
import { takeEdit } from './upkeep/form.server.ts';
import { organizationsOf, organizationsSaying, ownOrganization } from './upkeep/queries.server.ts';
import { endWindowNow, extendWindow, openWindowNow, scheduleWindow } from './window/commands.server.ts';
import { rights } from './rights.ts';

const review: RightsRow = { may: rights.review };
const aboutTeam: RightsRow = { may: rights.review, args: () => [{ about: 'organization', chosen: [] }] };
const importing: RightsRow = { may: rights.importSheets };
const merging: RightsRow = { may: rights.merge };
const aboutWindow = (...rest: unknown[]): RightsRow => ({
  may: rights.openWindow,
  args: (the) => [the.window, ...rest],
});
const writing = (...rest: unknown[]): RightsRow => ({ may: 'writer', args: (the) => [the.registration, ...rest] });
const nothingTyped: StepForm = {
  values: {},
  go: '',
  searched: '',
  looked: '',
  logo: { upload: undefined, remove: false },
  twinsSeen: [],
};
const nothingCorrected: CorrectionForm = { ...nothingTyped, typed: {}, privacyVersion: 1 };

/** To whom each right is given, written by hand beside `rights.ts` so that neither drifts alone. */
export const given: RightsGiven = {
  'organization.register': 'npmreoavs',
  'organization.edit': '....eo..s',
  'organization.confirm': '....eo..s',
  'organization.withdraw': '.....o..s',
  'organization.readPrivate': '...reo.vs',
  'organization.readHistory': '....eo.vs',
  'organization.review': '.......vs',
  'registry.openWindow': '........s',
  'organization.decideRepresentation': '.......vs',
  'organization.inviteOwners': '........s',
  'registry.import': '........s',
  'registry.merge': '.......vs',
  'registry.readProfileDraft': '......avs',
  'export.public': 'npmreoavs',
  'export.private': '........s',
};

const deciding = { may: rights.decideRepresentation };

export const rows: RightsRows = [
  [confirmOrganization, inOrganization(rights.confirm, (id) => id)],
  [setConfirmationMonths, { may: rights.openWindow }],
  [decideImport, importing],
  [discardImport, importing],
  [mapImport, importing],
  [chooseSheet, importing],
  [wordsInQuestion, importing],
  [sheetsOf, importing],
  [reopenColumns, importing],
  [startImport, importing],
  [applyImport, importing],
  [rejectedRows, importing],
  [columnSamples, importing],
  [othersNamed, { ...importing, args: () => [{ id: newId(), what: 'organization' }] }],
  [columnsInQuestion, importing],
  [countOutcomes, importing],
  [countTold, importing],
  [importById, importing],
  [importPage, importing],
  [unfinishedImports, importing],
  [importsForStaff, importing],
  [previewRows, importing],
  [undoImport, importing],
  [givenBack, importing],
  [undoOutlook, importing],
  [afterApplied, importing],
  [importsToPutBack, inOrganization(rights.edit, (id) => id)],
  [refuseImport, inOrganization(rights.edit, (id) => id)],
  [keepApart, merging],
  [mergeOrganizations, merging],
  [partOrganizations, merging],
  [mergesForStaff, merging],
  [mergeDone, { ...merging, args: () => [''] }],
  [mergeSide, merging],
  [searchingTwins, merging],
  [twinsForStaff, merging],
  [editOrganization, aboutMember(rights.edit)],
  [
    takeEdit,
    {
      may: rights.edit,
      inOrganization: true,
      args: (the) => [the.organization.slug, 'contacto', { ...nothingTyped, typed: {}, search: null }, {}],
    },
  ],
  [
    ownOrganization,
    {
      may: rights.readPrivate,
      inOrganization: true,
      args: (the) => [the.organization.slug],
    },
  ],
  [lockOwn, writing()],
  [saveLogo, writing(null)],
  [saveStep, writing({ step: 'quienes', typed: {} })],
  [submitRegistration, writing({ privacyVersion: 1 })],
  [withdrawRegistration, writing()],
  [saveAnswers, writing({})],
  [sendCorrections, writing(nothingCorrected)],
  [takeCorrection, writing(nothingCorrected)],
  [closedPage, writing()],
  [correctionPage, writing()],
  [takeStep, writing('quienes', nothingTyped)],
  [ownRegistration, writing()],
  [lookOverPage, writing()],
  [registrationPage, writing()],
  [stepPage, writing('quienes')],
  [restoreOrganization, inOrganization(rights.withdraw, (id) => ({ id }))],
  [retireOrganization, inOrganization(rights.withdraw, (id) => ({ id }))],
  [acceptRegistration, review],
  [rejectRegistration, { may: rights.review, args: () => [{ message: 'No.' }] }],
  [
    requestChanges,
    {
      may: rights.review,
      args: () => [{ message: 'Falta.', reasons: {} }],
    },
  ],
  [changeUnderReview, review],
  [decideChange, review],
  [registrationUnderReview, review],
  [organizationPage, review],
  [windowPage, aboutWindow()],
  [windowsPage, aboutWindow()],
  [organizationsForStaff, review],
  [organizationsSaying, { may: rights.exportPrivate, args: () => ['rosa@correo.example'] }],
  [registrationsForStaff, review],
  [lineAround, { may: rights.review, args: () => [1] }],
  [teamOn, { may: rights.review, args: () => [{ about: 'organization', id: newId() }] }],
  [undoable, { may: rights.review, args: () => [1] }],
  [isSentTwice, { may: rights.review, args: () => [1, { verdict: 'accepted', version: 1 }] }],
  [takenBack, { may: rights.review, args: () => [1] }],
  [undoDecision, { may: rights.review, args: () => [1, []] }],
  [usualReasonsForStaff, review],
  [keepReason, { may: rights.review, args: () => [{ field: 'rut', was: '', reason: 'Falta.' }] }],
  [dropReason, { may: rights.review, args: () => [{ field: 'rut', was: 'Falta.' }] }],
  [restoreReason, { may: rights.review, args: () => [{ field: 'rut', was: 'Falta.' }] }],
  [registrationsChosen, { may: rights.review, args: () => [new URLSearchParams()] }],
  [organizationsChosen, { may: rights.review, args: () => [new URLSearchParams()] }],
  [acceptChosen, { may: rights.review, args: () => [{ chosen: [] }] }],
  [assignChosen, aboutTeam],
  [noteChosen, aboutTeam],
  [tagChosen, aboutTeam],
  [untagChosen, aboutTeam],
  [takeBackChosen, { may: rights.review, args: () => [{ about: 'organization', act: 'note', undo: [] }, []] }],
  [colleagueCalled, { may: rights.review, args: () => ['nobody'] }],
  [tagsOf, review],
  [whoCares, review],
  [invitable, { may: rights.inviteOwners, args: () => [[]] }],
  [takeBackRequest, { may: 'signed-in', args: () => [1] }],
  [askSignedIn, { may: 'signed-in', args: () => [{ organizationId: newId(), locale: 'es' }] }],
  [representationsForStaff, deciding],
  [requestForStaff, { ...deciding, args: () => [1] }],
  [acceptRepresentation, { ...deciding, args: () => [{ folio: 1 }] }],
  [rejectRepresentation, { ...deciding, args: () => [{ folio: 1, reason: 'No' }] }],
  [undoRepresentation, { ...deciding, args: () => [1] }],
  [remindChosen, { may: rights.inviteOwners, args: () => [{ chosen: [] }] }],
  [linkChosen, { may: rights.inviteOwners, args: () => [{ chosen: [], locale: 'es' }] }],
  [invitedLately, { may: rights.inviteOwners }],
  [invitedChosen, { may: rights.inviteOwners, args: () => [null] }],
  [inviteChosen, { may: rights.inviteOwners, args: () => [{ chosen: [] }] }],
  [endWindowNow, aboutWindow('Ya basta.')],
  [extendWindow, aboutWindow({})],
  [openWindowNow, aboutWindow()],
  [scheduleWindow, { may: rights.openWindow }],
  [closeWindow, aboutWindow()],
];

/** Open to anybody, each showing them only what is theirs: asked no further. */
export const openToAll: Functions = [
  askedOrganization,

  representationsAsked,
  organizationsOf,
  beginRegistration,
  beginPage,
  registrationsBegun,
  registrationsOf,
  pendingChanges,
];

/** Steps of another command's transaction, which has asked already. */
export const steps: Functions = [
  whyNotAcceptAmongMany,
  addTag,
  entrust,
  takeTag,
  changeOrganizations,
  makeOrganizations,
  logoOf,
  storeLogo,
  giveBack,
  requestWaitsAgain,
];
