/** How persons and requests about their data are called in the history of everything. */
import { sql } from 'kysely';
import type { Called } from '#platform/module.ts';

/** Who has a role in the mesa has a page in the staff area. */
const person: Called = (db) =>
  db.selectFrom('person').select([
    'id',
    'name',
    sql<string | null>`case when exists (select from mesa_role where person_id = person.id and revoked_at is null)
      then '/gestion/personas/' || id end`.as('path'),
  ]);

const dataRequest: Called = (db) =>
  db
    .selectFrom('data_request')
    .select(['id', sql<string>`folio::text`.as('name'), sql<string>`'/gestion/solicitudes/' || folio`.as('path')]);

export const called = { person, data_request: dataRequest };
