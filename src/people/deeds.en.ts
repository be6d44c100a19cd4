/** What is done in people/, as the history tells it, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './deeds.es.ts';

export const en = {
  'privacyText.published': 'published a new text on personal data',
  'person.registered': 'opened an account',
  'person.renamed': 'changed their name',
  'person.passwordChanged': 'changed their password',
  'person.sessionsEnded': 'closed their other sessions',
  'person.secondFactorOn': 'turned their second factor on',
  'person.secondFactorOff': 'turned their second factor off',
  'person.backupCodesRenewed': 'renewed their backup codes',
  'person.addressChangeAsked': 'asked to change their address',
  'person.identityJoined': 'joined another way of signing in',
  'person.consented': 'agreed to the text on personal data',
  'person.closed': 'closed their account',
  'person.roleTakenUp': 'took up a role in the round table',
  'person.roleGranted': 'gave a role in the round table',
  'person.thingRoleGiven': 'gave a person a role for one thing, until a date',
  'person.thingRoleEnded': 'ended a person’s role for one thing',
  'person.roleRevoked': 'took a role in the round table away',
  'dataRequest.received': 'asked something about their data',
  'dataRequest.extended': 'extended the deadline of a request about data',
  'dataRequest.answered': 'answered a request about data',
  'dataRequest.erased': 'erased the data of whoever asked for it',
  'membership.began': 'added a person to the organisation',
  'membership.ended': 'removed a person from the organisation',
  'invitation.sent': 'invited a person',
  'invitation.reminded': 'sent an invitation once more',
  'invitation.revoked': 'withdrew an invitation',
} satisfies Catalogue<typeof es>;
