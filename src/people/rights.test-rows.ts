/** Who may run what of people and their accounts: a row for each command and query that is handed an actor. */
import {
  aboutMember,
  forThemselves,
  inOrganization,
  type Functions,
  type RightsRows,
  type RightsGiven,
} from '#platform/test/rights-rows.ts';
import { changeAddress, changePassword, closeAccount, endSessions, rename } from './account/commands.server.ts';
import { accountAt, myData, secondFactorPage, sessionsOf } from './account/queries.server.ts';
import { giveConsent, publishPrivacyText } from './consent/commands.server.ts';
import { beginProvider } from './entering/ask-provider.server.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  renewBackupCodes,
  turnSecondFactorOff,
} from './entering/second-factor.server.ts';
import { historyForStaff } from './history/list.server.ts';
import { colleaguesDeeds, readHistory } from './history/queries.server.ts';
import { changeRole, handOver, leave, removeMember } from './membership/commands.server.ts';
import { giveMembership, takeMembershipBack } from './membership/for-others.server.ts';
import {
  acceptInvitation,
  invite,
  inviteMany,
  remind,
  revokeInvitation,
  undoInvitations,
} from './invitation/commands.server.ts';
import {
  inviteFirstOwner,
  linkToOwn,
  revoke,
  takeBackInvitation,
  undoInvitation,
} from './invitation/for-others.server.ts';
import { peopleOf } from './invitation/page.server.ts';
import { invitationToMesa, invitationsTo, invitationsToMesa } from './invitation/queries.server.ts';
import { joinByLink, revokeLink, shareLink } from './invitation/share.server.ts';
import { joinPage, sharedLinksTo } from './invitation/share-queries.server.ts';
import { membersPage } from './membership/page.server.ts';
import { allMembers, membersOf } from './membership/queries.server.ts';
import { beginMembership, closeMembership } from './membership/record.server.ts';
import { colleagues } from './colleagues-queries.server.ts';
import { staffMembers } from './queries.server.ts';
import { dropView, keepView } from './view/commands.server.ts';
import { keptViews } from './view/queries.server.ts';
import { dropUnsent, keepUnsent } from './unsent/commands.server.ts';
import { unsentOf } from './unsent/queries.server.ts';
import { answerRequest, eraseAsAsked, extendRequest } from './request/answer.server.ts';
import { requestsForStaff } from './request/list.server.ts';
import { requestPage } from './request/queries.server.ts';
import { revokeRole } from './roles/commands.server.ts';
import { takeBackInvitations, takeBackLinks } from './roles/take-back.server.ts';
import { staffForMesa } from './roles/list.server.ts';
import { staffMemberPage, staffTried } from './roles/page.server.ts';
import { endThingRoles, giveThingRole } from './roles/for-others.server.ts';
import { newId } from '#platform/id.ts';
import { rights } from './rights.ts';

/** To whom each right is given, written by hand beside `rights.ts` so that neither drifts alone. */
export const given: RightsGiven = {
  'account.edit': '..m......',
  'account.close': '..m......',
  'account.download': '..m......',
  'people.read': '........s',
  'people.grantRole': '........s',
  'people.revokeRole': '........s',
  'people.publishPrivacyText': '........s',
  'membership.read': '...reo..s',
  'membership.invite': '.....o..s',
  'membership.shareOwnership': '........s',
  'membership.change': '.....o..s',
  'membership.remove': '.....o..s',
  'membership.handOver': '.....o...',
  'membership.leave': '...reo...',
  'person.answerRequests': '........s',
  'staff.enter': '......avs',
  'journal.read': '........s',
  'file.upload': '.pmreoavs',
  'file.readPrivate': '.......vs',
};

export const rows: RightsRows = [
  [changeAddress, forThemselves],
  [changePassword, forThemselves],
  [closeAccount, forThemselves],
  [endSessions, forThemselves],
  [myData, forThemselves],
  [rename, forThemselves],
  [sessionsOf, forThemselves],
  [accountAt, forThemselves],
  [keepUnsent, { may: 'signed-in', args: () => [{ path: '/gestion', form: '', title: '', fields: {} }] }],
  [dropUnsent, { may: 'signed-in', args: () => [{ path: '/gestion', form: '' }] }],
  [giveConsent, forThemselves],
  [publishPrivacyText, { may: rights.publishPrivacyText }],
  [colleaguesDeeds, { may: rights.readJournal }],
  [readHistory, { may: rights.readJournal }],
  [
    historyForStaff,
    { may: rights.readJournal, args: () => [{ deed: String, doer: () => '', called: async () => new Map() }] },
  ],
  [acceptInvitation, { may: 'signed-in', args: () => ['no-such-token'] }],
  [invitationsTo, inOrganization(rights.invite, (id) => id)],
  [invite, inOrganization(rights.invite, (id) => ({ organization: { id, name: 'A' } }))],
  [inviteMany, inOrganization(rights.invite, (id) => ({ organization: { id, name: 'A' }, emails: [] }))],
  [undoInvitations, inOrganization(rights.invite, (id) => ({ organizationId: id, ids: [] }))],
  [undoInvitations, { may: rights.grantRole, args: () => [{ organizationId: null, ids: [] }] }],
  [inviteMany, { may: rights.grantRole, args: () => [{ organization: null, role: 'analyst', emails: [] }] }],
  [invite, { may: rights.grantRole, args: () => [{ organization: null, role: 'analyst', email: 'a@b.cl' }] }],
  [invitationsToMesa, { may: rights.readPeople }],
  [revokeInvitation, aboutMember(rights.invite)],
  [shareLink, inOrganization(rights.invite, (id) => ({ organization: { id, name: 'A' }, role: 'reader' }))],
  [revokeLink, aboutMember(rights.invite)],
  [sharedLinksTo, inOrganization(rights.invite, (id) => id)],
  [joinByLink, { may: 'signed-in', args: () => ['no-such-token'] }],
  [remind, aboutMember(rights.invite)],
  [changeRole, aboutMember(rights.changeMember)],
  [handOver, aboutMember(rights.handOver)],
  [leave, inOrganization(rights.leave, (id) => id)],
  [allMembers, { may: rights.readMembers }],
  [membersOf, inOrganization(rights.readMembers, (id) => id)],
  [removeMember, aboutMember(rights.removeMember)],
  [revokeRole, { may: rights.revokeRole }],
  [staffMembers, { may: rights.readPeople }],
  [staffTried, { may: rights.readPeople }],
  [staffForMesa, { may: rights.readPeople }],
  [staffMemberPage, { may: rights.readPeople, args: () => ['nobody'] }],
  [invitationToMesa, { may: rights.readPeople, args: () => ['none'] }],
  [colleagues, { may: rights.enterStaff, args: () => [rights.readPeople] }],
  [keepView, { may: rights.enterStaff }],
  [dropView, { may: rights.enterStaff }],
  [requestsForStaff, { may: rights.answerRequests }],
  [requestPage, { may: rights.answerRequests, args: () => [1, []] }],
  [extendRequest, { may: rights.answerRequests }],
  [answerRequest, { may: rights.answerRequests }],
  [eraseAsAsked, { may: rights.answerRequests, args: () => [{ id: newId() }, []] }],
  [beginSecondFactor, forThemselves],
  [confirmSecondFactor, forThemselves],
  [renewBackupCodes, forThemselves],
  [turnSecondFactorOff, forThemselves],
];

/** Open to anybody, each showing them only what is theirs: asked no further. */
export const openToAll: Functions = [
  beginProvider,
  secondFactorPage,
  membersPage,
  peopleOf,
  joinPage,
  keptViews,
  unsentOf,
];

/** Steps of another command's transaction, which has asked already. */
export const steps: Functions = [
  takeBackInvitation,
  takeMembershipBack,
  giveMembership,
  inviteFirstOwner,
  linkToOwn,
  revoke,
  undoInvitation,
  takeBackInvitations,
  takeBackLinks,
  beginMembership,
  closeMembership,
  giveThingRole,
  endThingRoles,
];
