/** The mails of the registry, in English. */
import type { es } from './words.es.ts';

export const en: typeof es = {
  begun: (link, closes) => ({
    subject: 'Your registration in the Registry of Articulators',
    text: `With this link you can go on with your organisation’s registration whenever you like, on any device. It is personal: whoever holds it can change what you wrote.\n\nRegistration closes on ${closes}.`,
    action: { label: 'Go on with my registration', url: link },
  }),
  resumed: (name, link) => ({
    subject: 'The link to your registration',
    text: `You asked again for the link to the registration of ${name}. Earlier links still work too.`,
    action: { label: 'Open my registration', url: link },
  }),
  submitted: (name, folio, link) => ({
    subject: `We received the registration of ${name} (folio ${folio})`,
    text: `The registration of ${name} arrived and has the folio ${folio}.\n\nThe mesa’s team will review it. We will write to this address when there is a decision, or if something has to be corrected.`,
    action: { label: 'See how it is going', url: link },
  }),
  changesRequested: (name, folio, message, reasons, link) => ({
    subject: `Something to correct in the registration of ${name} (folio ${folio})`,
    text: [
      `We reviewed the registration of ${name} and need you to correct the following.`,
      message,
      reasons,
      'When it is ready, send it again.',
    ]
      .filter(Boolean)
      .join('\n\n'),
    action: { label: 'Correct the registration', url: link },
  }),
  accepted: (name, folio, { page, message, keep, days }) => ({
    subject: `${name} is now in the Registry of Articulators`,
    text: `We accepted the registration of ${name} (folio ${folio}). Its page is published:\n${page}\n\n${message && `Whoever reviewed it writes to you:\n\n${message}\n\n`}${days ? `Open the link below to look after it and keep it current: it works for ${days} days.` : 'From now on it is yours to keep current.'}`,
    action: { label: 'Look after the page', url: keep },
  }),
  rejected: (name, folio, reason) => ({
    subject: `The registration of ${name} was not accepted (folio ${folio})`,
    text: `We reviewed the registration of ${name} and did not accept it into the registry, for this reason:\n\n${reason}\n\nIf you think this is a mistake, answer this mail.`,
  }),
  withdrawn: (name, folio) => ({
    subject: `You withdrew the registration of ${name} (folio ${folio})`,
    text: `The registration of ${name} is withdrawn and will not be reviewed. If it was not you, answer this mail.`,
  }),
  contactErased: (name: string, link: string) => ({
    subject: `A contact is missing on the page of ${name}`,
    text: `The person who stood as the contact of ${name} asked us to erase their data, which the law gives them the right to. They are no longer on the page.\n\nSo that the mesa can go on writing to your organisation, name another person or an address of the organisation.`,
    action: { label: 'Complete the page', url: link },
  }),
  noticeConfirm: (link) => ({
    subject: 'Confirm your address so that we can tell you',
    text: 'You asked to be told when the Registry of Articulators opens. Confirm that this address is yours; if it was not you, do nothing and we will not write.',
    action: { label: 'Confirm my address', url: link },
  }),
  windowOpened: (closes, link) => ({
    subject: 'The Registry of Articulators is open',
    text: `You asked to be told: organisations can now register. Registration closes on ${closes}.`,
    action: { label: 'Register my organisation', url: link },
  }),
  changeAccepted: (name, message, page) => ({
    subject: `The change to the page of ${name} was accepted`,
    text: `The mesa’s team reviewed and accepted the change you asked for. It now shows on the page of ${name}.${message && `\n\nWhoever reviewed it writes to you:\n\n${message}`}`,
    action: { label: 'See the page', url: page },
  }),
  changeRejected: (name, reason, page) => ({
    subject: `The change to the page of ${name} was not accepted`,
    text: `The mesa’s team reviewed the change you asked for and did not accept it, for this reason:\n\n${reason}\n\nThe rest of the page stays as you left it.`,
    action: { label: 'See my organisation', url: page },
  }),
  importChanged: (name, changed, link) => ({
    subject: `The mesa changed data on the page of ${name}`,
    text: `The mesa’s team brought a spreadsheet, and with it changed what the page of ${name} says:\n\n${changed}\n\nIf it is right you need do nothing. If not, one button makes it say again what it said before.`,
    action: { label: 'See the changes, or put them back', url: link },
  }),
  importUndone: (name, back, page) => ({
    subject: `The mesa undid what a spreadsheet changed on the page of ${name}`,
    text: [
      `We wrote to you that the mesa’s team had changed with a spreadsheet what the page of ${name} says. The secretariat undid it.`,
      back
        ? `The page says again what it said before:\n\n${back}`
        : 'The page no longer said anything of what it brought, and did not change.',
      'What somebody wrote since is kept. You need do nothing.',
    ].join('\n\n'),
    action: { label: 'See the page', url: page },
  }),
  importRefused: (name, changed, page) => ({
    subject: `${name} put back what a spreadsheet changed`,
    text: `The people of ${name} did not accept what an import changed on their page, which says again what it said before:\n\n${changed}\n\nIf the spreadsheet was right, write to them before changing it again.`,
    action: { label: 'See the organisation', url: page },
  }),
  representationProve: (name, folio, link) => ({
    subject: `Confirm that you want to represent ${name} (number ${folio})`,
    text: `Somebody asked with this address to keep the page of ${name}. If it was you, open the link and confirm it: it works once, for three days.\n\nIf it was not you, do nothing.`,
    action: { label: 'Confirm my request', url: link },
  }),
  representationReceived: (name, folio) => ({
    subject: `We received your request to represent ${name} (number ${folio})`,
    text: `Your request to keep the page of ${name} arrived; its number is ${folio}.\n\nThe secretariat looks at it and answers to this address. If it accepts, the e-mail leads you to the page, which is yours to keep from then on; if not, it says why. Meanwhile there is nothing you need to do: signed in with this address, you see the request in your account.`,
  }),
  representationAccepted: (name, page) => ({
    subject: `You now represent ${name}`,
    text: `The team of the mesa accepted your request: from now on you keep the page of ${name}. You can bring it up to date and invite others of your organisation.`,
    action: { label: 'See my organisation', url: page },
  }),
  representationRejected: (name, folio, reason) => ({
    subject: `Your request to represent ${name} was not accepted (number ${folio})`,
    text: `The team of the mesa looked at your request and did not accept it, for this reason:\n\n${reason}\n\nIf you think that this is an error, answer this e-mail.`,
  }),
  representationUndone: (name, folio, { lines, back, member }) => ({
    subject: `You no longer represent ${name} (number ${folio})`,
    text: [
      `The team of the mesa undid the acceptance of your request to represent ${name}. ${member ? 'You have again the access to it that you had before' : 'You no longer keep its page'}. Your request waits once more for an answer, which will come to this address.`,
      lines &&
        (back
          ? `What you wrote meanwhile says again what it said before:\n\n${lines}`
          : `What you wrote meanwhile stays on the page:\n\n${lines}`),
      'If you think that this is an error, answer this e-mail.',
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  confirmationAsked: (name, since, link) => ({
    subject: `Is the page of ${name} still right?`,
    text: `What the page of ${name} shows was last confirmed on ${since}. Open it, look, and if all is as it was confirm it with one button. If something changed you can correct it there.`,
    action: { label: 'Look and confirm', url: link },
  }),
};
