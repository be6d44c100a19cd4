/** Spreadsheets that were given and not brought in. */
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { HalfDone } from '#platform/facet/desk.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { unfinishedImports } from '../import/queries.server.ts';
import { rights } from '../rights.ts';
import { words } from './words.ts';

export async function importsHalfDone(db: Db, actor: Actor, locale: Locale): Promise<HalfDone[]> {
  if (!may(actor, rights.importSheets)) return [];
  const t = words.in(locale).imports;
  return (await unfinishedImports(db, actor)).map(
    ({ id, state, fileName, personId, personName, rowsRead, createdAt }) => ({
      section: 'who',
      title: t.title(fileName),
      lang: locale,
      about: t.about[state === 'mapping' ? 'mapping' : 'previewed'](rowsRead, personName),
      by: personId,
      at: createdAt,
      act: { verb: t.verb, path: `/gestion/importaciones/${id}` },
    }),
  );
}
