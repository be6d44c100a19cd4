/** The letter about a nought, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './letters.es.ts';

export const en = {
  asked: (name: string, place: string, need: string, link: string) => ({
    subject: `Really nobody? A question about ${place}`,
    text: [
      `No initiative of the registry says that it works in ${place} (${need}). That does not mean that there is none: so we ask ${name}.`,
      'If you know of somebody who works there, say who. If you know of nobody, that is worth knowing, too. The answer is shown with the name of the organisation.',
    ].join('\n\n'),
    action: { label: 'Answer', url: link },
  }),
} satisfies Catalogue<typeof es>;
