/** Who may run each command and query that is handed an actor. A new one fails the test until it is written here. */
import type { Action } from '#people/rules.ts';

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
  /** An action of the rules; `signed-in`: anybody with an account, for themselves; `writer`: whoever began the registration. */
  readonly may: Action | 'signed-in' | 'writer';
  /** The action is about the organisation. */
  readonly inOrganization?: boolean;
  /** What follows the database and the actor. Empty objects where left out: who may not is told before anything is read. */
  readonly args?: (the: The) => readonly unknown[];
}

/** Open to anybody, each showing them only what is theirs: asked here no further. */
export const openToAll = [
  'people/round-trip beginProvider',
  'registry/keeping organizationsOf',
  'registry/registration beginRegistration',
  'registry/registration-queries registrationsOf',
  'registry/reviewing-changes pendingChanges',
];

/** Steps of another command's transaction, which has asked already. */
export const steps = [
  'people/memberships giveMembership',
  'poverty-data/publishing endDataset',
  'poverty-data/publishing releaseDatasets',
  'registry/importing-writing changeOrganizations',
  'registry/importing-writing insertOrganizations',
  'registry/registration-form logoOf',
  'registry/registration-logo storeLogo',
];

const self: Row = { may: 'signed-in' };
const review: Row = { may: 'organization.review' };
const importing: Row = { may: 'registry.import' };
const merging: Row = { may: 'registry.merge' };
const analysing: Row = { may: 'data.analyse' };
const publishing: Row = { may: 'data.publish' };
const site = {
  preview: { may: 'site.preview' },
  edit: { may: 'site.edit' },
  publish: { may: 'site.publish' },
} satisfies Record<string, Row>;
const window = (...rest: unknown[]): Row => ({ may: 'registry.openWindow', args: (the) => [the.window, ...rest] });
const writing = (...rest: unknown[]): Row => ({ may: 'writer', args: (the) => [the.registration, ...rest] });
const inOrganization = (may: Action, args: (id: string) => unknown): Row => ({
  may,
  inOrganization: true,
  args: (the) => [args(the.organization.id)],
});
const member = (may: Action): Row => inOrganization(may, (organizationId) => ({ organizationId }));

export const table: Readonly<Record<string, Row>> = {
  'poverty-data/publishing publishDataset': { may: 'data.publish' },
  'poverty-data/publishing withdrawDataset': { may: 'data.publish' },
  'mail/queries letterById': { may: 'outbox.read' },
  'mail/queries letters': { may: 'outbox.read' },
  'mail/queries retryLetter': { may: 'outbox.read' },

  'people/account changeAddress': self,
  'people/account changePassword': self,
  'people/account closeAccount': self,
  'people/account endSessions': self,
  'people/account myData': self,
  'people/account rename': self,
  'people/account sessionsOf': self,
  'people/account-page accountAt': self,
  'people/consent giveConsent': self,
  'people/consent publishPrivacyText': { may: 'people.publishPrivacyText' },
  'people/history readHistory': { may: 'journal.read' },
  'people/invitations acceptInvitation': { may: 'signed-in', args: () => ['no-such-token'] },
  'people/invitations invitationsTo': inOrganization('membership.invite', (id) => id),
  'people/invitations invite': inOrganization('membership.invite', (id) => ({ organization: { id, name: 'A' } })),
  'people/invitations inviteFirstOwner': review,
  'people/invitations revokeInvitation': member('membership.invite'),
  'people/memberships changeRole': member('membership.change'),
  'people/memberships handOver': member('membership.handOver'),
  'people/memberships leave': inOrganization('membership.leave', (id) => id),
  'people/memberships membersOf': inOrganization('membership.read', (id) => id),
  'people/memberships removeMember': member('membership.remove'),
  'people/mesa-roles grantRole': { may: 'people.grantRole' },
  'people/mesa-roles revokeRole': { may: 'people.revokeRole' },
  'people/queries staff': { may: 'people.read' },
  'people/second-factor beginSecondFactor': self,
  'people/second-factor confirmSecondFactor': self,
  'people/second-factor renewBackupCodes': self,
  'people/second-factor turnSecondFactorOff': self,

  'registry/confirming confirmOrganization': inOrganization('organization.confirm', (id) => id),
  'registry/confirming setConfirmationMonths': { may: 'registry.openWindow' },
  'registry/importing chooseTwins': importing,
  'registry/importing discardImport': importing,
  'registry/importing mapImport': importing,
  'registry/importing reopenColumns': importing,
  'registry/importing startImport': importing,
  'registry/importing-apply applyImport': importing,
  'registry/importing-files rejectedRows': importing,
  'registry/importing-queries columnSamples': importing,
  'registry/importing-queries countOutcomes': importing,
  'registry/importing-queries importById': importing,
  'registry/importing-queries latestImports': importing,
  'registry/importing-queries previewRows': importing,
  'registry/importing-undo undoImport': importing,
  'registry/merging keepApart': merging,
  'registry/merging mergeOrganizations': merging,
  'registry/merging partOrganizations': merging,
  'registry/merging-queries latestMerges': merging,
  'registry/merging-queries mergeSide': merging,
  'registry/merging-queries twinQueue': merging,
  'registry/keeping editOrganization': member('organization.edit'),
  'registry/keeping ownOrganization': {
    may: 'organization.readPrivate',
    inOrganization: true,
    args: (the) => [the.organization.slug],
  },
  'registry/registration saveLogo': writing(null),
  'registry/registration saveStep': writing({ step: 'quienes', typed: {} }),
  'registry/registration submitRegistration': writing({ privacyVersion: 1 }),
  'registry/registration withdrawRegistration': writing(),
  'registry/registration-form takeStep': writing('quienes', new FormData()),
  'registry/registration-queries ownRegistration': writing(),
  'registry/retiring restoreOrganization': inOrganization('organization.withdraw', (id) => ({ id })),
  'registry/retiring retireOrganization': inOrganization('organization.withdraw', (id) => ({ id })),
  'registry/reviewing acceptRegistration': review,
  'registry/reviewing rejectRegistration': { may: 'organization.review', args: () => [{ message: 'No.' }] },
  'registry/reviewing requestChanges': { may: 'organization.review', args: () => [{ message: 'Falta.', reasons: {} }] },
  'registry/reviewing-changes changeUnderReview': review,
  'registry/reviewing-changes decideChange': review,
  'registry/reviewing-queries registrationUnderReview': review,
  'registry/reviewing-queries reviewQueue': review,
  'registry/roll readRoll': review,
  'registry/standing registryStanding': { may: 'staff.enter' },
  'registry/window endWindowNow': window('Ya basta.'),
  'registry/window extendWindow': window({}),
  'registry/window openWindowNow': window(),
  'registry/window scheduleWindow': { may: 'registry.openWindow' },
  'registry/window-closing closeWindow': window(),

  'site/editing pageToEdit': site.preview,
  'site/editing pagesToEdit': site.preview,
  'site/editing previewOf': site.preview,
  'site/mesa changeMesa': site.publish,
  'site/pictures addPicture': site.edit,
  'site/pictures archivePicture': site.edit,
  'site/pictures describePicture': site.edit,
  'site/pictures picturesToChoose': site.preview,
  'site/products allProducts': site.preview,
  'site/products archiveProduct': site.publish,
  'site/products createProduct': site.edit,
  'site/products describeProduct': site.edit,
  'site/products publishProductVersion': site.publish,
  'site/publishing archivePage': site.publish,
  'site/publishing callOffPublication': site.publish,
  'site/publishing publishPage': site.publish,
  'site/publishing restorePage': site.publish,
  'site/writing createPage': site.edit,
  'site/writing revertTo': site.edit,
  'site/writing saveVersion': site.edit,
  'workbench/again runAgain': analysing,
  'workbench/comparing comparableRuns': analysing,
  'workbench/comparing comparedRuns': { may: 'data.analyse', args: () => [{ a: '', b: '' }, {}, 'es'] },
  'workbench/describing describeSurvey': analysing,
  'workbench/keeping removeMicrodata': analysing,
  'workbench/keeping uploadMicrodata': analysing,
  'workbench/publishing previewPublication': publishing,
  'workbench/publishing publicationToBe': publishing,
  'workbench/publishing publishRun': publishing,
  'workbench/publishing withdrawPublication': publishing,
  'workbench/queries descriptionById': analysing,
  'workbench/queries descriptionsOf': analysing,
  'workbench/queries figuresText': analysing,
  'workbench/queries knownOf': analysing,
  'workbench/queries microdata': analysing,
  'workbench/queries microdataById': analysing,
  'workbench/queries runById': analysing,
  'workbench/queries runs': analysing,
  'workbench/queries variablesOf': analysing,
  'workbench/requesting cancelRun': analysing,
  'workbench/requesting requestRun': analysing,
  'workbench/run-page runPage': analysing,
  'workbench/same-file publishedOfSameFile': publishing,
  'workbench/survey-page saveSurvey': analysing,
  'workbench/survey-page surveyPage': analysing,
  'workbench/results finishedPage': analysing,
  'workbench/results finishedRun': analysing,
  'workbench/results-files resultsFile': analysing,
};
