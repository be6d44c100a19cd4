/** How persons and requests about their data are called in the history of everything. */
import type { Called } from '#platform/module.ts';

/** Who has a role in the mesa has a page in the staff area. */
const person: Called = async (db, ids) => {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .select((e) =>
      e
        .exists(e.selectFrom('mesa_role').whereRef('person_id', '=', 'person.id').where('revoked_at', 'is', null))
        .as('works'),
    )
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id, name, works }) => ({ id, name, path: works ? `/gestion/personas/${id}` : null }));
};

const dataRequest: Called = async (db, ids) => {
  const rows = await db.selectFrom('data_request').select(['id', 'folio']).where('id', 'in', ids).execute();
  return rows.map(({ id, folio }) => ({ id, name: `${folio}`, path: `/gestion/solicitudes/${folio}` }));
};

export const called = { person, data_request: dataRequest };
