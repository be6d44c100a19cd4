/** The ground's words in English. */
import type { es } from './words.es.ts';
import type { Catalogue } from './words.ts';

export const en = {
  right: {
    uploadFile: 'Upload a file',
    readPrivateFile: 'Read a file that is not public',
  },
  refusal: {
    'changed-by-others':
      'While you were writing, changes were saved in another window or by somebody else. Yours are still here, not saved yet: look at what each field says now and save again.',
    'page-of-another':
      'Somebody else opened this page on this device. What is written is still here and was not saved under your name: to send it, that person signs in. If it is yours, open the page again.',
    'sign-in-first': 'Sign in with your account to do this.',
    'not-allowed': 'Your role does not allow this.',
    'second-factor-first': 'Turn your second factor on before doing this.',
    'address-taken': 'Something else has that address. Choose another.',
    'table-unreadable': 'We could not read that file. Save it as XLSX or CSV and try again.',
    'table-empty': 'The spreadsheet has no rows with data under its headers.',
    'table-protected': 'The spreadsheet has a password. Save it without one and try again.',
    'table-too-many-rows': 'The spreadsheet has too many rows: split it into parts of up to 10,000.',
    'table-too-wide': 'The spreadsheet has too many columns. Keep only those you want to import.',
    'file-empty': 'The file is empty.',
    'file-too-large': ({ megabytes = '' }) => `The file is over ${megabytes} MB. Upload a lighter one, or in parts.`,
    'file-type-not-allowed':
      'That kind of file cannot be kept. Images, PDF, office documents, CSV, text, ZIP, MP3 audio and MP4 video can.',
    'too-many-tries': ({ minutes = '' }) => `There were too many tries. Wait ${minutes} minutes and try again.`,
    'must-wait': ({ seconds = '' }) =>
      `There were many tries in a row from your network. Wait ${seconds} seconds and send it again: it will go through.`,
  },
} satisfies Catalogue<typeof es>;
