/** What the site lays on the desk: drafts, and what is published by itself. */
import type { Actor } from '#platform/actor.ts';
import type { OnDesk } from '#platform/facet/desk.ts';
import { formatDateTime } from '#platform/format.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { may } from '#people/rules.ts';
import { rights } from '../rights.ts';
import { words } from '../words.ts';
import { pagesToEdit, type EditablePage } from '../page/staff-queries.server.ts';

/** For those who write it. */
export async function pagesOnDesk(db: Db, actor: Actor, locale: Locale): Promise<Partial<OnDesk>> {
  if (!may(actor, rights.edit)) return {};
  const pages = await pagesToEdit(db, actor);
  const t = words.in(locale);
  const about = ({ standing, writer, writtenAt, publishesAt }: EditablePage) =>
    publishesAt
      ? t.desk.scheduled(formatDateTime(publishesAt, locale))
      : t.desk[standing === 'changed' ? 'changed' : 'draft'](writer, formatDateTime(writtenAt, locale));
  const shown = (page: EditablePage) => ({
    section: 'mesa' as const,
    title: t.desk.title(t.kind[page.kind], page.axisId ? page.title : (page.titleThen ?? page.title)),
    lang: 'es-CL',
    path: `/gestion/sitio/${page.id}`,
  });
  return {
    halfDone: pages
      .filter(({ standing }) => standing !== 'published' && standing !== 'archived')
      .map((page) => ({
        ...shown(page),
        about: about(page),
        by: page.writtenBy,
        at: page.writtenAt,
        act: { verb: t.desk.verb, path: `/gestion/sitio/${page.id}` },
      })),
    dates: pages.flatMap((page) =>
      page.publishesAt
        ? [{ ...shown(page), kind: 'published' as const, at: page.publishesAt, detail: t.desk.bySelf }]
        : [],
    ),
  };
}
