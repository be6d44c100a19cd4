/** What may be done about the registry of organisations, and who may. */
import { anyone, reviewers, right, secretariat, anyStaff } from '#platform/right.ts';

export const rights = {
  register: right('organization.register', anyone),
  edit: right('organization.edit', ['owner', 'editor', 'secretariat']),
  confirm: right('organization.confirm', ['owner', 'editor', 'secretariat']),
  withdraw: right('organization.withdraw', ['owner', 'secretariat']),
  readPrivate: right('organization.readPrivate', ['owner', 'editor', 'reader', 'secretariat', 'reviewer']),
  readHistory: right('organization.readHistory', ['owner', 'editor', 'secretariat', 'reviewer']),
  review: right('organization.review', reviewers),
  openWindow: right('registry.openWindow', secretariat),
  decideRepresentation: right('organization.decideRepresentation', reviewers),
  inviteOwners: right('organization.inviteOwners', secretariat),
  importSheets: right('registry.import', secretariat),
  merge: right('registry.merge', reviewers),
  readProfileDraft: right('registry.readProfileDraft', anyStaff),
  exportPublic: right('export.public', anyone),
  exportPrivate: right('export.private', secretariat),
};
