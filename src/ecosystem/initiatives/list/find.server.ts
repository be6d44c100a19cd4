/** Initiatives as a sentence finds them. */
import type { SentenceList } from '../../find/by-sentence.server.ts';
import { initiativePath } from '../initiative.ts';
import { words } from '../words.ts';
import { initiativeList } from './list.server.ts';
import type { InitiativeRow } from './listed.server.ts';

export const initiativesBySentence: SentenceList<InitiativeRow> = {
  list: initiativeList,
  filters: { population: 'personas', dimension: 'dimension' },
  names: (db) => db.selectFrom('initiative').select('name').where('state', '!=', 'draft'),
  hit: (row, locale) => ({
    path: initiativePath(row),
    kind: words.in(locale).kind,
    title: row.name,
    text: row.summary,
    lang: 'es-CL',
  }),
  place: { named: 1.6, else: 4.5 },
};
