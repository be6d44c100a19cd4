/** The words of invitations, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  titleMesa: 'Invite to the mesa',
  title: 'Invite somebody',
  inviteButton: 'Send the invitation',
  emails: 'E-mail addresses',
  inviteHint:
    'One or several, one a line or separated by commas. With or without an account, each person gets a personal link that works for 14 days.',
  role: 'Role',
  invited: (emails: readonly string[]) => `We invited ${emails.join(', ')}.`,
  waits: (emails, time) =>
    `We invite ${emails.join(', ')}. The ${emails.length === 1 ? 'letter leaves' : 'letters leave'} at ${time}; until then it can be undone.`,
  leaves: (time) => `its letter leaves at ${time}`,
  undo: 'Undo',
  undone: (emails) => `The invitation to ${emails.join(', ')} was undone.`,
  notUndone: (email) => `The invitation of ${email} was not undone.`,
  revokedOf: (email) => `The invitation of ${email} was revoked: its link no longer works.`,
  remindedTo: (email) => `${email} was reminded of the invitation.`,
  undoLabel: (email) => `Undo the invitation of ${email}`,
  waiting: 'Unanswered invitations',
  sent: (date: string) => `invited on ${date}`,
  asked: 'they asked for it: if it is undone or revoked, their request waits to be decided again',
  opened: (date: string) => `opened on ${date}`,
  reminded: (date: string) => `reminded on ${date}`,
  expires: (date: string) => `expires on ${date}`,
  expired: (date: string) => `expired on ${date}`,
  remind: 'Remind',
  remindLabel: (email: string) => `Remind ${email} of the invitation`,
  revoke: 'Revoke',
  revokeQuestion: (email: string) => `Revoke the invitation to ${email}? Its link will stop working.`,
  revokeYes: 'Yes, revoke',
  toOrganization: 'You were invited to an organisation',
  granted: 'We accepted your request',
  textGranted: (organization: string, role: string) =>
    `The mesa’s team accepted your request: once you accept, you will be ${role} of ${organization}.`,
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
  share: {
    title: 'Link to share',
    lead: 'To invite by WhatsApp, or however you like, without knowing everybody’s e-mail.',
    honest:
      'Whoever has the link may join, also if somebody forwards it to them. First they sign in, or open an account and confirm their e-mail. You will see here who joined, and can remove whoever should not be there.',
    honestOwner:
      'Whoever has the link may become the owner of the organisation, also if somebody forwards it to them: send it only to the person who represents it. They confirm their e-mail first. It works for one person, and stops working if somebody else comes to represent it.',
    role: 'What they may do',
    ownerHint: 'A link to become an owner works for one person only.',
    days: 'For how long it works',
    day: (n: number) => (n === 1 ? '1 day' : `${n} days`),
    uses: 'For how many people',
    usesHint: (most: number) => `Up to ${most}.`,
    make: 'Make the link',
    made: (organization: string) => `Link of ${organization}`,
    once: 'Share it now: we do not keep it, and it cannot be shown again. If you lose it, revoke it and make another.',
    field: 'Link, to copy',
    whatsapp: 'Share by WhatsApp',
    message: {
      colleague: (organization: string, until: string, url: string) =>
        `Join ${organization} with this link. It works until ${until}: ${url}`,
      owner: (organization: string, until: string, url: string) =>
        `With this link you can keep the page of ${organization}. It is for one person: do not forward it. It works until ${until}: ${url}`,
    },
    links: 'Links made',
    one: (role: string, uses: number, most: number) => `To be ${role}: ${uses} of ${most}`,
    madeOn: (date: string, by: string | null) => (by ? `made on ${date} by ${by}` : `made on ${date}`),
    state: {
      open: (date: string) => `works until ${date}`,
      expired: (date: string) => `expired on ${date}`,
      revoked: () => 'revoked',
      'used-up': () => 'all used',
    },
    joined: (name: string, date: string) => `${name} joined on ${date}.`,
    revoke: 'Revoke',
    revokeQuestion:
      'Nobody else will be able to join with this link. Those who joined stay: they are removed one by one.',
    revokeYes: 'Yes, revoke',
    revoked: 'The link was revoked.',
    join: {
      title: (organization: string) => `Join ${organization}`,
      unknown: 'A link that does not work',
      text: (organization: string, role: string) => `With this link you can be ${role} of ${organization}.`,
      first: 'To join, sign in or open an account. Opening one confirms your e-mail, and you come back here to finish.',
      as: (email: string) =>
        `You signed in as ${email}. Those who keep the organisation will see your name and your e-mail.`,
      button: 'Join',
      not: 'Nobody can be added with this link',
    },
  },
} satisfies Catalogue<typeof es>;
