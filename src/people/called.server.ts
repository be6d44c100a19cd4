/** How persons and requests about their data are called in the history of everything, and whom entries concern. */
import { sql } from 'kysely';
import type { Called, Concerned } from '#platform/module.ts';

/** Who has a role in the mesa has a page in the staff area. */
const person: Called = (db) =>
  db.selectFrom('person').select([
    'id',
    'name',
    'email as find',
    sql<string | null>`case when exists (select from mesa_role where person_id = person.id and revoked_at is null)
      then '/gestion/personas/' || id end`.as('path'),
  ]);

const dataRequest: Called = (db) =>
  db
    .selectFrom('data_request')
    .select(['id', 'address as find', sql<string>`folio::text`.as('name')])
    .select(sql<string>`'/gestion/solicitudes/' || folio`.as('path'));

/** One to the team of the mesa; one to an organisation is told of the organisation. */
const invitation: Called = (db) =>
  db.selectFrom('invitation').select(['id', 'email as name', sql<string>`'/gestion/personas'`.as('path')]);

export const called = { person, data_request: dataRequest, invitation };

const personId: Concerned = (db) =>
  db.selectFrom('person').select([sql<string>`id::text`.as('said'), 'name', 'email as find']);

const invited: Concerned = (db) =>
  db
    .selectFrom('invitation')
    .leftJoin('person', 'person.id', 'accepted_by')
    .select([sql<string>`invitation.id::text`.as('said'), 'invitation.email as find'])
    .select((e) => e.fn.coalesce('person.name', 'invitation.email').as('name'));

export const concerned = { personId, invitation: invited };
