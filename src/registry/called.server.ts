/** How organisations, registrations, windows and spreadsheets are called in the history of everything. */
import { sql } from 'kysely';
import type { Called } from '#platform/module.ts';

const organization: Called = (db) =>
  db.selectFrom('organization').select(['id', 'name', sql<string>`'/gestion/organizaciones/' || slug`.as('path')]);

/** A draft is its writer's alone. */
const registration: Called = (db) =>
  db
    .selectFrom('registration')
    .select([
      'id',
      sql<string>`coalesce(nullif(answers ->> 'name', ''), folio::text)`.as('name'),
      sql<string | null>`case when state <> 'draft' then '/gestion/registro/' || folio end`.as('path'),
    ]);

const sheet: Called = (db) =>
  db
    .selectFrom('import_batch')
    .select(['id', 'file_name as name', sql<string>`'/gestion/importaciones/' || id`.as('path')]);

const window: Called = (db) =>
  db
    .selectFrom('registration_window')
    .select(['id', 'name', sql<string>`'/gestion/registro/aperturas/' || slug`.as('path')]);

export const called = { organization, registration, import: sheet, window };
