/** Resources as a sentence finds them. */
import { words as registryWords } from '#registry/organization/words.ts';
import type { SentenceList } from '../../find/by-sentence.server.ts';
import { resourcePath } from '../resource.ts';
import { resourceList } from './list.server.ts';
import type { ResourceRow } from './listed.server.ts';

export const resourcesBySentence: SentenceList<ResourceRow> = {
  list: resourceList,
  filters: { kind: 'tipo' },
  names: (db) => db.selectFrom('resource').select('title as name').where('state', '!=', 'withdrawn'),
  hit: (row, locale) => ({
    path: resourcePath(row),
    kind: registryWords.in(locale).kind[row.kind],
    title: row.title,
    text: row.summary,
    lang: 'es-CL',
  }),
  place: { named: 1.7, else: 4.6 },
};
