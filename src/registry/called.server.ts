/** How organisations, registrations, windows and spreadsheets are called in the history of everything. */
import { sql } from 'kysely';
import type { Called, Concerned } from '#platform/module.ts';

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
      sql<string | null>`concat_ws(' ', email, answers ->> 'contactName', answers ->> 'contactEmail')`.as('find'),
    ]);

const sheet: Called = (db) =>
  db
    .selectFrom('import_batch')
    .select(['id', 'file_name as name', sql<string>`'/gestion/importaciones/' || id`.as('path')]);

const window: Called = (db) =>
  db
    .selectFrom('registration_window')
    .select(['id', 'name', sql<string>`'/gestion/registro/aperturas/' || slug`.as('path')]);

/** Whoever asked to represent an organisation: only what is done about that says a folio. */
const folio: Concerned = (db) =>
  db
    .selectFrom('representation_request')
    .select([sql<string>`folio::text`.as('said'), 'name', 'email as find'])
    .where('state', '<>', 'asked');

export const concerned = { folio };

export const called = { organization, registration, import: sheet, window };
