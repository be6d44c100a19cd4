/** Initiatives as a sentence finds them. */
import { sql } from 'kysely';
import type { SentenceList } from '../../find/by-sentence.server.ts';
import { initiativePath } from '../initiative.ts';
import { words } from '../words.ts';
import { initiativeList } from './list.server.ts';
import type { InitiativeRow } from './listed.server.ts';

export const initiativesBySentence: SentenceList<InitiativeRow> = {
  list: initiativeList,
  filters: { population: 'personas', dimension: 'dimension' },
  isCalled: async (db, typed) => {
    const row = await db
      .selectFrom('initiative')
      .select('id')
      .where('state', '!=', 'draft')
      .where(sql<boolean>`position(directory_plain(${typed.trim()}) in directory_plain(name)) > 0`)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },
  hit: (row, locale) => ({
    path: initiativePath(row),
    kind: words.in(locale).kind,
    title: row.name,
    text: row.summary,
    lang: 'es-CL',
  }),
  place: { named: 1.6, else: 4.5 },
};
