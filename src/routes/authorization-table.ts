/** Who may run each command and query that is handed an actor. A new one fails the test until it is written here. */
import type { Right } from '#platform/right.ts';
import { rights as figuresRights } from '#figures/rights.ts';
import { rights as mailRights } from '#mail/rights.ts';
import { rights as peopleRights } from '#people/rights.ts';
import { rights as mesa } from '#mesa/rights.ts';
import { rights as registryRights } from '#registry/rights.ts';
import { rights as siteRights } from '#site/rights.ts';
import { rights as workbenchRights } from '#workbench/rights.ts';

/** What the rows are tried on. */
export interface The {
  /** Where the cast's reader, editor and owner belong. */
  readonly organization: { readonly id: string; readonly slug: string };
  /** A window that is open. */
  readonly window: string;
  /** A draft begun by the cast's plain person. */
  readonly registration: string;
}

export interface Row {
  /** A right; `signed-in`: anybody with an account, for themselves; `writer`: whoever began the registration. */
  readonly may: Right | 'signed-in' | 'writer';
  /** The act is about the organisation. */
  readonly inOrganization?: boolean;
  /** What follows the database and the actor. Empty objects where left out: who may not is told before anything is read. */
  readonly args?: (the: The) => readonly unknown[];
}

/** Open to anybody, each showing them only what is theirs: asked here no further. */
export const openToAll = [
  'people/entering/enter-by-provider beginProvider',
  'registry/upkeep/queries organizationsOf',
  'people/account/queries secondFactorPage',
  'people/membership/page membersPage',
  'registry/registration/commands beginRegistration',
  'registry/registration/page beginPage',
  'registry/registration/page registrationsBegun',
  'registry/registration/queries registrationsOf',
  'registry/review/queries pendingChanges',
];

/** Steps of another command's transaction, which has asked already. */
export const steps = [
  'people/membership/for-others giveMembership',
  'people/membership/for-others inviteFirstOwner',
  'people/membership/record beginMembership',
  'people/membership/record closeMembership',
  'figures/release/publish endDataset',
  'figures/release/publish releaseDatasets',
  'registry/import/write changeOrganizations',
  'registry/import/write insertOrganizations',
  'registry/organization/logo logoOf',
  'registry/organization/logo storeLogo',
];

const self: Row = { may: 'signed-in' };
const review: Row = { may: registryRights.review };
const importing: Row = { may: registryRights.importSheets };
const merging: Row = { may: registryRights.merge };
const analysing: Row = { may: workbenchRights.analyse };
const publishing: Row = { may: figuresRights.publish };
const site = {
  preview: { may: siteRights.preview },
  edit: { may: siteRights.edit },
  publish: { may: siteRights.publish },
} satisfies Record<string, Row>;
const window = (...rest: unknown[]): Row => ({ may: registryRights.openWindow, args: (the) => [the.window, ...rest] });
const writing = (...rest: unknown[]): Row => ({ may: 'writer', args: (the) => [the.registration, ...rest] });
const inOrganization = (may: Right, args: (id: string) => unknown): Row => ({
  may,
  inOrganization: true,
  args: (the) => [args(the.organization.id)],
});
const member = (may: Right): Row => inOrganization(may, (organizationId) => ({ organizationId }));

export const table: Readonly<Record<string, Row>> = {
  'figures/release/publish publishDataset': { may: figuresRights.publish },
  'figures/release/publish withdrawDataset': { may: figuresRights.publish },
  'mail/queries letterById': { may: mailRights.readOutbox },
  'mail/queries letters': { may: mailRights.readOutbox },
  'mail/queries retryLetter': { may: mailRights.readOutbox },

  'people/account/commands changeAddress': self,
  'people/account/commands changePassword': self,
  'people/account/commands closeAccount': self,
  'people/account/commands endSessions': self,
  'people/account/queries myData': self,
  'people/account/commands rename': self,
  'people/account/queries sessionsOf': self,
  'people/account/queries accountAt': self,
  'people/consent/commands giveConsent': self,
  'people/consent/commands publishPrivacyText': { may: peopleRights.publishPrivacyText },
  'people/history/queries readHistory': { may: peopleRights.readJournal },
  'people/membership/invite acceptInvitation': { may: 'signed-in', args: () => ['no-such-token'] },
  'people/membership/queries invitationsTo': inOrganization(peopleRights.invite, (id) => id),
  'people/membership/invite invite': inOrganization(peopleRights.invite, (id) => ({ organization: { id, name: 'A' } })),
  'people/membership/invite revokeInvitation': member(peopleRights.invite),
  'people/membership/commands changeRole': member(peopleRights.changeMember),
  'people/membership/commands handOver': member(peopleRights.handOver),
  'people/membership/commands leave': inOrganization(peopleRights.leave, (id) => id),
  'people/membership/queries membersOf': inOrganization(peopleRights.readMembers, (id) => id),
  'people/membership/commands removeMember': member(peopleRights.removeMember),
  'people/roles/commands grantRole': { may: peopleRights.grantRole },
  'people/roles/commands revokeRole': { may: peopleRights.revokeRole },
  'people/queries staff': { may: peopleRights.readPeople },
  'people/roles/page staffPage': { may: peopleRights.readPeople },
  'people/entering/second-factor beginSecondFactor': self,
  'people/entering/second-factor confirmSecondFactor': self,
  'people/entering/second-factor renewBackupCodes': self,
  'people/entering/second-factor turnSecondFactorOff': self,

  'registry/upkeep/confirm confirmOrganization': inOrganization(registryRights.confirm, (id) => id),
  'registry/upkeep/confirm setConfirmationMonths': { may: registryRights.openWindow },
  'registry/import/commands chooseTwins': importing,
  'registry/import/commands discardImport': importing,
  'registry/import/commands mapImport': importing,
  'registry/import/commands reopenColumns': importing,
  'registry/import/commands startImport': importing,
  'registry/import/apply applyImport': importing,
  'registry/import/workbooks rejectedRows': importing,
  'registry/import/queries columnSamples': importing,
  'registry/import/queries countOutcomes': importing,
  'registry/import/queries importById': importing,
  'registry/import/page importPage': importing,
  'registry/import/queries latestImports': importing,
  'registry/import/queries previewRows': importing,
  'registry/import/undo undoImport': importing,
  'registry/merge/commands keepApart': merging,
  'registry/merge/commands mergeOrganizations': merging,
  'registry/merge/commands partOrganizations': merging,
  'registry/merge/queries latestMerges': merging,
  'registry/merge/queries mergeSide': merging,
  'registry/merge/queries twinQueue': merging,
  'registry/upkeep/edit editOrganization': member(registryRights.edit),
  'registry/upkeep/queries ownOrganization': {
    may: registryRights.readPrivate,
    inOrganization: true,
    args: (the) => [the.organization.slug],
  },
  'registry/registration/commands saveLogo': writing(null),
  'registry/registration/commands saveStep': writing({ step: 'quienes', typed: {} }),
  'registry/registration/commands submitRegistration': writing({ privacyVersion: 1 }),
  'registry/registration/commands withdrawRegistration': writing(),
  'registry/registration/form takeStep': writing('quienes', new FormData()),
  'registry/registration/queries ownRegistration': writing(),
  'registry/registration/page lookOverPage': writing(),
  'registry/registration/page registrationPage': writing(),
  'registry/registration/page stepPage': writing('quienes'),
  'registry/review/retire restoreOrganization': inOrganization(registryRights.withdraw, (id) => ({ id })),
  'registry/review/retire retireOrganization': inOrganization(registryRights.withdraw, (id) => ({ id })),
  'registry/review/commands acceptRegistration': review,
  'registry/review/commands rejectRegistration': { may: registryRights.review, args: () => [{ message: 'No.' }] },
  'registry/review/commands requestChanges': {
    may: registryRights.review,
    args: () => [{ message: 'Falta.', reasons: {} }],
  },
  'registry/review/queries changeUnderReview': review,
  'registry/review/changes decideChange': review,
  'registry/review/queries registrationUnderReview': review,
  'registry/review/queries reviewQueue': review,
  'registry/review/organization-page organizationPage': review,
  'registry/review/window-page windowPage': window(),
  'registry/review/window-page windowsPage': window(),
  'registry/review/list readRoll': review,
  'registry/review/waiting registryStanding': { may: peopleRights.enterStaff },
  'registry/window/commands endWindowNow': window('Ya basta.'),
  'registry/window/commands extendWindow': window({}),
  'registry/window/commands openWindowNow': window(),
  'registry/window/commands scheduleWindow': { may: registryRights.openWindow },
  'registry/review/close-window closeWindow': window(),

  'mesa/cycle/commands addAxis': { may: mesa.writeAxis },
  'mesa/cycle/commands addCycle': { may: mesa.writeCycle, args: () => [{ name: 'Ciclo 2030' }] },
  'mesa/cycle/commands describeAxis': { may: mesa.writeAxis },
  'mesa/cycle/queries axisToKeep': { may: mesa.readCycles },
  'mesa/cycle/queries cyclesToKeep': { may: mesa.readCycles },
  'mesa/product/commands archiveProduct': { may: mesa.publishProduct },
  'mesa/product/commands createProduct': { may: mesa.writeProduct },
  'mesa/product/commands describeProduct': { may: mesa.writeProduct },
  'mesa/product/commands publishProductVersion': { may: mesa.publishProduct },
  'mesa/product/queries allProducts': { may: mesa.readProducts },

  'site/page/staff-queries pagesOfAxes': site.preview,
  'site/page/staff-queries pageToEdit': site.preview,
  'site/page/staff-queries versionsPage': site.preview,
  'site/page/staff-queries pagesToEdit': site.preview,
  'site/page/staff-queries previewOf': site.preview,
  'site/settings/commands changeMesa': site.publish,
  'site/picture/commands addPicture': site.edit,
  'site/picture/commands archivePicture': site.edit,
  'site/picture/commands describePicture': site.edit,
  'site/picture/commands picturesToChoose': site.preview,
  'site/page/publish archivePage': site.publish,
  'site/page/publish callOffPublication': site.publish,
  'site/page/publish publishPage': site.publish,
  'site/page/publish restorePage': site.publish,
  'site/page/write createPage': site.edit,
  'site/page/write revertTo': site.edit,
  'site/page/write saveVersion': site.edit,
  'workbench/run/repeat runAgain': analysing,
  'workbench/results/compare comparableRuns': analysing,
  'workbench/results/compare comparedRuns': { may: workbenchRights.analyse, args: () => [{ a: '', b: '' }, {}, 'es'] },
  'workbench/survey/commands describeSurvey': analysing,
  'workbench/file/commands removeMicrodata': analysing,
  'workbench/file/commands uploadMicrodata': analysing,
  'workbench/publish/commands previewPublication': publishing,
  'workbench/publish/commands publicationToBe': publishing,
  'workbench/publish/commands publishRun': publishing,
  'workbench/publish/page publicationShown': publishing,
  'workbench/publish/page publishChecked': publishing,
  'workbench/publish/commands withdrawPublication': publishing,
  'workbench/file/queries descriptionById': analysing,
  'workbench/file/queries descriptionsOf': analysing,
  'workbench/file/queries figuresText': analysing,
  'workbench/file/queries knownOf': analysing,
  'workbench/file/queries microdata': analysing,
  'workbench/file/queries microdataById': analysing,
  'workbench/file/queries runById': analysing,
  'workbench/file/queries runs': analysing,
  'workbench/file/queries variablesOf': analysing,
  'workbench/run/commands cancelRun': analysing,
  'workbench/run/commands requestRun': analysing,
  'workbench/run/page runPage': analysing,
  'workbench/publish/same-file publishedOfSameFile': publishing,
  'workbench/survey/page saveSurvey': analysing,
  'workbench/survey/page surveyPage': analysing,
  'workbench/results/queries finishedPage': analysing,
  'workbench/results/queries finishedRun': analysing,
  'workbench/results/download resultsFile': analysing,
};
