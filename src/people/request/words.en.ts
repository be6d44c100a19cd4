/** The words of requests on one's data, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  waiting: (count, late) =>
    `${count === 1 ? 'request about personal data' : 'requests about personal data'}${late > 0 ? ` (${late} overdue)` : ''}`,
  kind: {
    access: { name: 'See which data of mine you keep', means: 'Access: they are shown when you confirm.' },
    portability: { name: 'Take my data along in a file', means: 'Portability: they are downloaded when you confirm.' },
    rectification: {
      name: 'Correct something about me',
      means: 'Rectification: say what is wrong and what it should say.',
    },
    erasure: { name: 'Erase my data', means: 'Erasure: all that the law does not oblige us to keep is erased.' },
    opposition: {
      name: 'Do not use my data for something',
      means: 'Opposition: say what you do not want them used for.',
    },
    blocking: {
      name: 'Do not use my data for a while',
      means: 'Temporary blocking: while another request is decided.',
    },
  },
  ask: {
    title: 'Ask something about your data',
    lead: 'Without an account: for instance, if you are the contact of an organisation. We send you a link to make sure that the address is yours.',
    email: 'Your e-mail',
    emailHint: 'The one that you think is kept. The answer arrives there.',
    kind: 'What you ask',
    said: 'Details (if needed)',
    saidHint: 'To correct or to oppose: which data, and what you want done.',
    button: 'Send me the link',
    sent: 'Check your mail',
    sentText: (email) =>
      `We sent a link to ${email}. Open it and confirm your request: it works once, for three days. If it does not arrive in a few minutes, look among unwanted mail.`,
    account: 'If you have an account it is quicker: there you see, correct, download and erase your data.',
    toAccount: 'Go to My account',
    days: "Seeing and downloading is immediate. The rest is answered within 30 calendar days, which may be extended once by another 30 (Chile's law 21.719).",
  },
  prove: {
    title: 'Confirm your request',
    text: (address) => `With the address ${address} somebody asked:`,
    button: 'Confirm',
    again: 'Ask for another link',
    received: (folio, due) =>
      `We received your request: its number is ${folio}. We will answer by mail by ${due} at the latest.`,
    held: 'This is what is kept under your address',
    file: 'Download as a file (JSON)',
    fileHint: 'The download works for a day.',
  },
  staff: {
    title: 'Requests about personal data',
    lead: 'What persons ask about their own data. The law gives 30 calendar days to answer, which can be extended once by another 30.',
    none: 'There are no requests.',
    folio: 'Number',
    asked: 'Asked',
    due: 'Deadline',
    state: 'State',
    one: (folio) => `Request ${folio}`,
    left: (days) => (days === 0 ? 'due today' : days === 1 ? '1 day left' : `${days} days left`),
    late: (days) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
    answered: (date) => `Answered on ${date}`,
    open: 'To be answered',
    extended: (date, reason) => `The deadline was extended on ${date}: ${reason}`,
    erased: 'The data were erased.',
    atOnce: 'The page answered it at once.',
    address: 'E-mail',
    forgotten: 'erased',
    said: 'In their words',
    held: 'What is kept under that address',
    nothing: 'Nothing.',
    hasAccount: 'They have an account: erasing their data closes it too.',
    erase: 'Erase their data',
    eraseQuestion:
      'Erase all that is kept under this address? This cannot be undone. They are told by mail, and so are the organisations whose contact they are.',
    eraseYes: 'Yes, erase',
    answer: 'Your answer',
    answerHint: 'It arrives by mail. Say what was done, or why it cannot be.',
    done: 'Answer: it was done',
    declined: 'Answer: it cannot be',
    extend: 'Extend the deadline by 30 days',
    extendReason: 'Why more time is needed',
    extendHint: 'It arrives by mail. Possible once only.',
    theAnswer: 'What was answered',
    sample: 'sample',
  },
} satisfies Catalogue<typeof es>;
