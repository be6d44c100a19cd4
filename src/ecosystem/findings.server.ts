/** What the search over everything finds in the ecosystem. */
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { sentenceFindings } from './find/findings.server.ts';
import { initiativesBySentence } from './initiatives/list/find.server.ts';
import { resourcesBySentence } from './resources/list/find.server.ts';

export const ecosystemFindings = (db: Db, typed: string, locale: Locale): Promise<Findings[]> =>
  Promise.all([
    sentenceFindings(db, initiativesBySentence, typed, locale),
    sentenceFindings(db, resourcesBySentence, typed, locale),
  ]);
