/** How organisations, registrations, windows and spreadsheets are called in the history of everything. */
import { sql } from 'kysely';
import type { Called } from '#platform/module.ts';

const organization: Called = async (db, ids) => {
  const rows = await db.selectFrom('organization').select(['id', 'slug', 'name']).where('id', 'in', ids).execute();
  return rows.map(({ id, slug, name }) => ({ id, name, path: `/gestion/organizaciones/${slug}` }));
};

/** A draft is its writer's alone. */
const registration: Called = async (db, ids) => {
  const rows = await db
    .selectFrom('registration')
    .select(['id', 'folio', 'state', sql<string | null>`answers ->> 'name'`.as('name')])
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id, folio, state, name }) => ({
    id,
    name: name || `${folio}`,
    path: state === 'draft' ? null : `/gestion/registro/${folio}`,
  }));
};

const sheet: Called = async (db, ids) => {
  const rows = await db.selectFrom('import_batch').select(['id', 'file_name']).where('id', 'in', ids).execute();
  return rows.map(({ id, file_name }) => ({ id, name: file_name, path: `/gestion/importaciones/${id}` }));
};

const window: Called = async (db, ids) => {
  const rows = await db
    .selectFrom('registration_window')
    .select(['id', 'slug', 'name'])
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id, slug, name }) => ({ id, name, path: `/gestion/registro/aperturas/${slug}` }));
};

export const called = { organization, registration, import: sheet, window };
