/** Gaps as a sentence finds them. */
import type { SentenceList } from '#ecosystem/find/for-others.server.ts';
import { gapPath } from '../stated/gap.ts';
import { words } from '../stated/words.ts';
import { gapList } from './list.server.ts';
import type { GapRow } from './listed.server.ts';

export const gapsBySentence: SentenceList<GapRow> = {
  list: gapList,
  filters: { population: 'poblacion', dimension: 'dimension' },
  own: {
    tipo: {
      coverage: ['cobertura', 'nadie llega', 'no llega nadie', 'no llegan', 'sin atención', 'falta de atención'],
      articulation: ['articulación', 'coordinación', 'falta de coordinación', 'descoordinación', 'no se coordinan'],
      information: ['información', 'falta de información', 'faltan datos', 'falta de datos', 'no se sabe'],
      capability: ['capacidades', 'falta de capacidades', 'no saben cómo', 'falta de competencias'],
      funding: [
        'financiamiento',
        'falta de plata',
        'falta plata',
        'sin plata',
        'falta de dinero',
        'falta de fondos',
        'falta de recursos',
      ],
    },
  },
  thing: ({ title, statement, tree, population, dimension, territories }) => ({
    name: title,
    text: statement,
    rest: tree ?? '',
    answers: [...(population ? [`population=${population}`] : []), ...(dimension ? [`dimension=${dimension}`] : [])],
    territories,
  }),
  itself: new Set(
    'brecha brechas problema problemas necesidad necesidades falta faltan gap gaps need needs missing'.split(' '),
  ),
  hit: (row, locale) => ({
    path: gapPath(row),
    kind: words.in(locale).thread.gap.one,
    title: row.title,
    text: row.statement,
    lang: 'es-CL',
  }),
  showsNearest: false,
  place: { named: 1.8, else: 4.8 },
};
