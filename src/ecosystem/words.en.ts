/** The words of the ecosystem, in English. */
import type { es } from './words.es.ts';

export const en: typeof es = {
  drawings: {
    map: 'Network of alliances',
    mapSays:
      'Those with fewer steps between them stand nearer. A whole line is an alliance that both confirmed; a dashed one was said by one side alone.',
    phone: 'Network of alliances, with numbers',
    phoneSays:
      'The name of each number is in the list below. A whole line is an alliance that both confirmed; a dashed one was said by one side alone.',
    loom: 'Loom of alliances',
    loomSays:
      'Each row is an organisation and each vertical thread an alliance of two: whole if both confirmed it, dashed if one side alone said so.',
    neighbours: (name) => `Alliances of ${name}`,
    neighboursSays: (confirmed, declared) =>
      `${confirmed} confirmed by both, with a whole line; ${declared} said by one side alone, with a dashed one.`,
    alone: 'Without registered alliances:',
  },
};
