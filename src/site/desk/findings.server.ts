/** Pages of the site in any state, for those who write them. */
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { plain } from '#territory/find.ts';
import { pagesToEdit } from '../page/staff-queries.server.ts';
import { rights } from '../rights.ts';
import { words } from '../words.ts';

const mostHits = 5;

export async function pagesToEditCalled(db: Db, actor: Actor, question: string, locale: Locale): Promise<Findings[]> {
  if (!may(actor, rights.edit)) return [];
  const t = words.in(locale);
  const asked = plain(question);
  const found = (await pagesToEdit(db, actor)).filter(({ title }) => plain(title).includes(asked));
  const hits = found.slice(0, mostHits).map(({ id, kind, title, standing }) => ({
    path: `/gestion/sitio/${id}`,
    kind: t.kind[kind],
    title,
    text: t.edit.standing[standing],
    lang: 'es-CL',
  }));
  const all = { path: '/gestion/sitio', label: t.edit.title };
  return [{ place: 0.4, heading: t.edit.title, total: found.length, hits, all, corrections: [] }];
}
