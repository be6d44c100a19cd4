/** The mails about accounts, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { mail as es } from './mail-words.es.ts';

export const mail = {
  enter: 'Go to my account',
  'confirm-address': {
    subject: 'Confirm your e-mail',
    text: 'Somebody wrote this address for an account at the mesa. If it was you, confirm it with the button; the link works for 24 hours.\n\nIf it was not you, do nothing: without confirmation the account does not open.',
    action: 'Confirm my e-mail',
  },
  'sign-in-link': {
    subject: 'Your link to sign in',
    text: 'This link opens your account once, within the next 20 minutes. Do not forward it: whoever has it can enter as you.\n\nIf you did not ask for it, do nothing.',
    action: 'Sign in',
  },
  'new-password': {
    subject: 'Choose another password',
    text: 'With this link you choose a new password. It works once, for an hour.\n\nIf you did not ask for it, do nothing: your password stays as it is.',
    action: 'Choose the password',
  },
  'already-registered': {
    subject: 'You already have an account',
    text: 'Somebody wanted to create an account with this address, which already has one. If it was you, sign in with your password, or ask on that page for a link.\n\nIf it was not you, do nothing: your account stays as it is.',
    action: 'Sign in',
  },
  invitation: {
    subject: (to) => `You were invited to ${to}`,
    granted: {
      subject: (name) => `We accepted your request to represent ${name}`,
      text: (name) =>
        `The mesa’s team accepted your request. One step is left: open the link and sign in with this address, or open your account. From then on you look after the page of ${name}: you can bring it up to date and invite other people of your organisation.`,
    },
    organization: ({ to, from, role }) => `${from} invites you to be ${role} of ${to} at the mesa.`,
    mesa: ({ to, from, role }) => `${from} invites you to ${to}, with the role of ${role}.`,
    days: (days) => `The link is personal and works for ${days} days.`,
    reminder: {
      subject: (about) => `Reminder: ${about}`,
      text: 'A reminder: this invitation waits for your answer.',
      role: (means) => `What whoever accepts it can do: ${means}`,
      until: (date) => `The link is personal and works until ${date}.`,
    },
    unexpected: 'If you did not expect this invitation, do nothing.',
    action: 'See the invitation',
  },
  notice: {
    'password-changed': {
      subject: 'Your password changed',
      text: "Your account's password has just changed.\n\nIf it was not you, sign in with a link and set another at once.",
    },
    'second-factor-on': {
      subject: 'Second factor on',
      text: 'From now on your account asks for a code when signing in.\n\nIf it was not you, answer to the secretariat of the mesa.',
    },
    'second-factor-off': {
      subject: 'Second factor off',
      text: 'Your account no longer asks for a code when signing in.\n\nIf it was not you, change your password and turn it on again.',
    },
    'address-changing': {
      subject: 'Somebody asked to change the e-mail of your account',
      text: 'Somebody with your account open asked to change the e-mail you sign in with. It will change when the new address is confirmed.\n\nIf it was not you, sign in, change your password and end the other sessions.',
    },
    'account-closed': {
      subject: 'Your account is closed',
      text: 'Your account was closed and your personal data erased, as you asked. This is the last message we send you about it.',
    },
  },
} satisfies Catalogue<typeof es>;
