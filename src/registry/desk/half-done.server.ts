/** Spreadsheets that were given and not brought in, and invitations whose letters wait. */
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { HalfDone } from '#platform/facet/desk.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { formatTime } from '#platform/format.ts';
import { unfinishedImports } from '../import/queries.server.ts';
import { rights } from '../rights.ts';
import { invitedLately } from '../roll/invited-queries.server.ts';
import { words } from './words.ts';

export const registryHalfDone = async (...asked: [db: Db, actor: Actor, locale: Locale]): Promise<HalfDone[]> => [
  ...(await invitationsHalfDone(...asked)),
  ...(await importsHalfDone(...asked)),
];

/** What many were invited to, while it can be undone. */
export async function invitationsHalfDone(db: Db, actor: Actor, locale: Locale): Promise<HalfDone[]> {
  if (!may(actor, rights.inviteOwners)) return [];
  const t = words.in(locale).invitations;
  return (await invitedLately(db, actor)).map(({ by, byName, at, leaves, invited }) => ({
    section: 'who',
    title: t.title(invited.length),
    lang: locale,
    about: t.about(byName, formatTime(leaves, locale)),
    by,
    at,
    act: { verb: t.verb, path: `/gestion/organizaciones/invitadas?de=${by}` },
  }));
}

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
