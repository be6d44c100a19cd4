/** Resources as a sentence finds them. */
import { sql } from 'kysely';
import { words as registryWords } from '#registry/organization/words.ts';
import type { SentenceList } from '../../find/by-sentence.server.ts';
import { resourcePath } from '../resource.ts';
import { resourceList } from './list.server.ts';
import type { ResourceRow } from './listed.server.ts';

export const resourcesBySentence: SentenceList<ResourceRow> = {
  list: resourceList,
  filters: { kind: 'tipo' },
  isCalled: async (db, typed) => {
    const row = await db
      .selectFrom('resource')
      .select('id')
      .where('state', '!=', 'withdrawn')
      .where(sql<boolean>`position(directory_plain(${typed.trim()}) in directory_plain(title)) > 0`)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },
  hit: (row, locale) => ({
    path: resourcePath(row),
    kind: registryWords.in(locale).kind[row.kind],
    title: row.title,
    text: row.summary,
    lang: 'es-CL',
  }),
  place: { named: 1.7, else: 4.6 },
};
