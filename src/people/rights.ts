/** What may be done about people, memberships and the staff area, and who may. */
import { right, secretariat, self, anyStaff } from '#platform/right.ts';

export const rights = {
  editAccount: right('account.edit', self),
  closeAccount: right('account.close', self),
  downloadAccount: right('account.download', self),
  readPeople: right('people.read', secretariat),
  grantRole: right('people.grantRole', secretariat),
  revokeRole: right('people.revokeRole', secretariat),
  publishPrivacyText: right('people.publishPrivacyText', secretariat),
  readMembers: right('membership.read', ['owner', 'editor', 'reader', 'secretariat']),
  invite: right('membership.invite', ['owner', 'secretariat']),
  shareOwnership: right('membership.shareOwnership', secretariat),
  changeMember: right('membership.change', ['owner', 'secretariat']),
  removeMember: right('membership.remove', ['owner', 'secretariat']),
  handOver: right('membership.handOver', ['owner']),
  leave: right('membership.leave', ['owner', 'editor', 'reader']),
  answerRequests: right('person.answerRequests', secretariat),
  enterStaff: right('staff.enter', anyStaff),
  readJournal: right('journal.read', secretariat),
};
