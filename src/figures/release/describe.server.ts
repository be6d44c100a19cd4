/** Datasets described for the thread; those that ended are still read. */
import { sql } from 'kysely';
import type { Describe } from '#platform/facet/thread.ts';
import type { Called } from '#platform/module.ts';
import { datasetsById } from './queries.server.ts';

export const describeFigures: Describe = async (db, _actor, ids) =>
  (await datasetsById(db, ids)).map(({ id, title, slug, released, releasedAt, ended }) => ({
    id,
    title: (locale) => title[locale],
    path: ended === null ? `/datos/conjuntos/${slug}` : `/datos/conjuntos/${slug}?release=${released}`,
    date: releasedAt,
    state: ended === null ? 'current' : 'ended',
    place: null,
  }));

/** For the history, by the one name that a dataset has in both languages. */
export const callDatasets: Called = (db) =>
  db.selectFrom('dataset').select(['id', 'slug as name', sql<string>`'/datos/conjuntos/' || slug`.as('path')]);
