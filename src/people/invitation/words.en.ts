/** The words of invitations, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  titleMesa: 'Invite to the mesa',
  title: 'Invite somebody',
  inviteButton: 'Send the invitation',
  inviteHint: 'With or without an account: they get a personal link that works for 14 days.',
  role: 'Role',
  invited: (email: string) => `We invited ${email}.`,
  waiting: 'Unanswered invitations',
  sent: (date: string) => `invited on ${date}`,
  opened: (date: string) => `opened on ${date}`,
  reminded: (date: string) => `reminded on ${date}`,
  expires: (date: string) => `expires on ${date}`,
  expired: (date: string) => `expired on ${date}`,
  remind: 'Remind',
  remindLabel: (email: string) => `Remind ${email} of the invitation`,
  revoke: 'Revoke',
  revokeLabel: (email: string) => `Revoke the invitation to ${email}`,
  toOrganization: 'You were invited to an organisation',
  toMesa: 'You were invited to the mesa',
  text: (organization: string, role: string) => `You were invited to be ${role} of ${organization}.`,
  textMesa: (mesa: string, role: string) => `You were invited to ${mesa}, with the role of ${role}.`,
  secondFactor: 'To open the staff pages you will also be asked for a second factor: a code from your phone.',
  signInFirst: (email: string) =>
    `The invitation is for ${email}. Sign in with that account, or create it if you have none: then you come back here to accept.`,
  accept: 'Accept the invitation',
  state: {
    accepted: 'This invitation was already accepted.',
    revoked: 'This invitation was revoked by those who sent it.',
    expired: 'This invitation has expired. Ask for another.',
    unknown: 'This link belongs to no invitation. Check that it is complete.',
  },
  anotherAccount: (email: string, mine: string) => `The invitation is for ${email} and you signed in as ${mine}.`,
} satisfies Catalogue<typeof es>;
