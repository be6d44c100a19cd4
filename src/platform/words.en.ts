/** The ground's words in English. */
import type { es } from './words.es.ts';
import type { Catalogue } from './words.ts';

export const en = {
  refusal: {
    'file-empty': 'The file is empty.',
    'file-too-large': ({ megabytes = '' }) => `The file is over ${megabytes} MB. Upload a lighter one, or in parts.`,
    'file-type-not-allowed':
      'That kind of file cannot be kept. Images, PDF, office documents, CSV, text, ZIP, MP3 audio and MP4 video can.',
    'too-many-requests': ({ seconds = '' }) =>
      `We received too many requests from here. Try again in ${seconds} seconds.`,
  },
} satisfies Catalogue<typeof es>;
