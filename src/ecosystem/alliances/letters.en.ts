/** The letters of alliances, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './letters.es.ts';

export const en = {
  asked: (name, who, said, link, days, again) => ({
    subject: again
      ? `Your answer is missing still: who works with ${name}`
      : `Is it so? Who says that it works with ${name}`,
    text: [
      `In the registry of the round table, ${who === 1 ? 'an organisation says that it works' : `${who} organisations say that they work`} with ${name}:`,
      said.join('\n'),
      'Say whether it is so. What you confirm is shown as said by both; what is not so is no longer shown.',
      `It is answered with a button, without account or password. The link works for ${days} days. ${again ? 'We will not write to you about this again.' : 'If you do not answer, we will remind you once.'}`,
    ].join('\n\n'),
    action: { label: 'Answer', url: link },
  }),
} satisfies Catalogue<typeof es>;
