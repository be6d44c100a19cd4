/** How pages, pictures, voices and the mesa itself are called in the history of everything. */
import { sql } from 'kysely';
import type { Called } from '#platform/module.ts';

const page: Called = (db) =>
  db
    .selectFrom('page')
    .select(['id', sql<string>`'/gestion/sitio/' || id`.as('path')])
    .select((e) =>
      e
        .selectFrom('page_version as v')
        .select('v.title')
        .whereRef('v.page_id', '=', 'page.id')
        .orderBy('v.number', 'desc')
        .limit(1)
        .$asScalar()
        .$notNull()
        .as('name'),
    );

const picture: Called = (db) =>
  db
    .selectFrom('site_image')
    .select(['id', sql<string>`nullif(alt, '')`.as('name'), sql<string>`'/gestion/sitio/imagenes'`.as('path')]);

const voice: Called = (db) =>
  db.selectFrom('voice').select(['id', 'name', sql<string>`'/gestion/sitio/voces/' || id`.as('path')]);

export const called = { page, picture, voice };
