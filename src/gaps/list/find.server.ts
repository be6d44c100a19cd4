/** Gaps as a sentence finds them. */
import type { SentenceList } from '#ecosystem/find/for-others.server.ts';
import { listed } from '#registry/search/population-synonyms.ts';
import { gapPath } from '../stated/gap.ts';
import { words } from '../stated/words.ts';
import { gapList } from './list.server.ts';
import type { GapRow } from './listed.server.ts';

export const gapsBySentence: SentenceList<GapRow> = {
  list: gapList,
  filters: { population: 'poblacion', dimension: 'dimension' },
  own: {
    tipo: {
      coverage: listed(
        'cobertura, nadie llega, no llega nadie, no llegan, sin atención, falta de atención, coverage, lack of coverage',
        'nobody reaches, nobody reaches them, no one reaches them, unserved',
      ),
      articulation: listed(
        'articulación, coordinación, falta de coordinación, descoordinación, no se coordinan, coordination',
        'lack of coordination, uncoordinated, do not coordinate',
      ),
      information: listed(
        'información, falta de información, faltan datos, falta de datos, no se sabe, information, lack of information',
        'no information, lack of data, no data, missing data',
      ),
      capability: listed(
        'capacidades, falta de capacidades, no saben cómo, falta de competencias, skills, lack of skills',
        'lack of capacity, capabilities, do not know how',
      ),
      funding: listed(
        'financiamiento, falta de plata, falta plata, sin plata, falta de dinero, falta de fondos, falta de recursos',
        'lack of funding, no funding, lack of money, no money, without money, lack of funds',
      ),
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
