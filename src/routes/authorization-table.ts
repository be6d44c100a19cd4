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
  'people/entering/enter-by-provider beginProvider',
  'registry/upkeep/edit organizationsOf',
  'registry/registration/commands beginRegistration',
  'registry/registration/queries registrationsOf',
  'registry/review/changes pendingChanges',
];

/** Steps of another command's transaction, which has asked already. */
export const steps = [
  'people/membership/commands giveMembership',
  'figures/release/publish endDataset',
  'figures/release/publish releaseDatasets',
  'registry/import/write changeOrganizations',
  'registry/import/write insertOrganizations',
  'registry/registration/form logoOf',
  'registry/organization/logo storeLogo',
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
  'figures/release/publish publishDataset': { may: 'data.publish' },
  'figures/release/publish withdrawDataset': { may: 'data.publish' },
  'mail/queries letterById': { may: 'outbox.read' },
  'mail/queries letters': { may: 'outbox.read' },
  'mail/queries retryLetter': { may: 'outbox.read' },

  'people/account/commands changeAddress': self,
  'people/account/commands changePassword': self,
  'people/account/commands closeAccount': self,
  'people/account/commands endSessions': self,
  'people/account/commands myData': self,
  'people/account/commands rename': self,
  'people/account/commands sessionsOf': self,
  'people/account/queries accountAt': self,
  'people/consent/commands giveConsent': self,
  'people/consent/commands publishPrivacyText': { may: 'people.publishPrivacyText' },
  'people/history/queries readHistory': { may: 'journal.read' },
  'people/membership/invite acceptInvitation': { may: 'signed-in', args: () => ['no-such-token'] },
  'people/membership/invite invitationsTo': inOrganization('membership.invite', (id) => id),
  'people/membership/invite invite': inOrganization('membership.invite', (id) => ({ organization: { id, name: 'A' } })),
  'people/membership/invite inviteFirstOwner': review,
  'people/membership/invite revokeInvitation': member('membership.invite'),
  'people/membership/commands changeRole': member('membership.change'),
  'people/membership/commands handOver': member('membership.handOver'),
  'people/membership/commands leave': inOrganization('membership.leave', (id) => id),
  'people/membership/commands membersOf': inOrganization('membership.read', (id) => id),
  'people/membership/commands removeMember': member('membership.remove'),
  'people/roles/commands grantRole': { may: 'people.grantRole' },
  'people/roles/commands revokeRole': { may: 'people.revokeRole' },
  'people/queries staff': { may: 'people.read' },
  'people/entering/second-factor beginSecondFactor': self,
  'people/entering/second-factor confirmSecondFactor': self,
  'people/entering/second-factor renewBackupCodes': self,
  'people/entering/second-factor turnSecondFactorOff': self,

  'registry/upkeep/confirm confirmOrganization': inOrganization('organization.confirm', (id) => id),
  'registry/upkeep/confirm setConfirmationMonths': { may: 'registry.openWindow' },
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
  'registry/import/queries latestImports': importing,
  'registry/import/queries previewRows': importing,
  'registry/import/undo undoImport': importing,
  'registry/merge/commands keepApart': merging,
  'registry/merge/commands mergeOrganizations': merging,
  'registry/merge/commands partOrganizations': merging,
  'registry/merge/queries latestMerges': merging,
  'registry/merge/queries mergeSide': merging,
  'registry/merge/queries twinQueue': merging,
  'registry/upkeep/edit editOrganization': member('organization.edit'),
  'registry/upkeep/edit ownOrganization': {
    may: 'organization.readPrivate',
    inOrganization: true,
    args: (the) => [the.organization.slug],
  },
  'registry/registration/commands saveLogo': writing(null),
  'registry/registration/commands saveStep': writing({ step: 'quienes', typed: {} }),
  'registry/registration/commands submitRegistration': writing({ privacyVersion: 1 }),
  'registry/registration/commands withdrawRegistration': writing(),
  'registry/registration/form takeStep': writing('quienes', new FormData()),
  'registry/registration/queries ownRegistration': writing(),
  'registry/review/retire restoreOrganization': inOrganization('organization.withdraw', (id) => ({ id })),
  'registry/review/retire retireOrganization': inOrganization('organization.withdraw', (id) => ({ id })),
  'registry/review/commands acceptRegistration': review,
  'registry/review/commands rejectRegistration': { may: 'organization.review', args: () => [{ message: 'No.' }] },
  'registry/review/commands requestChanges': { may: 'organization.review', args: () => [{ message: 'Falta.', reasons: {} }] },
  'registry/review/changes changeUnderReview': review,
  'registry/review/changes decideChange': review,
  'registry/review/queries registrationUnderReview': review,
  'registry/review/queries reviewQueue': review,
  'registry/review/list readRoll': review,
  'registry/review/waiting registryStanding': { may: 'staff.enter' },
  'registry/window/commands endWindowNow': window('Ya basta.'),
  'registry/window/commands extendWindow': window({}),
  'registry/window/commands openWindowNow': window(),
  'registry/window/commands scheduleWindow': { may: 'registry.openWindow' },
  'registry/review/close-window closeWindow': window(),

  'site/page/staff-queries pageToEdit': site.preview,
  'site/page/staff-queries pagesToEdit': site.preview,
  'site/page/staff-queries previewOf': site.preview,
  'site/settings/commands changeMesa': site.publish,
  'site/picture/commands addPicture': site.edit,
  'site/picture/commands archivePicture': site.edit,
  'site/picture/commands describePicture': site.edit,
  'site/picture/commands picturesToChoose': site.preview,
  'site/product/commands allProducts': site.preview,
  'site/product/commands archiveProduct': site.publish,
  'site/product/commands createProduct': site.edit,
  'site/product/commands describeProduct': site.edit,
  'site/product/commands publishProductVersion': site.publish,
  'site/page/publish archivePage': site.publish,
  'site/page/publish callOffPublication': site.publish,
  'site/page/publish publishPage': site.publish,
  'site/page/publish restorePage': site.publish,
  'site/page/write createPage': site.edit,
  'site/page/write revertTo': site.edit,
  'site/page/write saveVersion': site.edit,
  'workbench/run/repeat runAgain': analysing,
  'workbench/results/compare comparableRuns': analysing,
  'workbench/results/compare comparedRuns': { may: 'data.analyse', args: () => [{ a: '', b: '' }, {}, 'es'] },
  'workbench/survey/commands describeSurvey': analysing,
  'workbench/file/commands removeMicrodata': analysing,
  'workbench/file/commands uploadMicrodata': analysing,
  'workbench/publish/commands previewPublication': publishing,
  'workbench/publish/commands publicationToBe': publishing,
  'workbench/publish/commands publishRun': publishing,
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
