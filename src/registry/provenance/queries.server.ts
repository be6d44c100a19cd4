/** Who wrote which fields of an organisation. Asked by this module's queries, which know who may read it. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/server/db.ts';
import { ownDoors, type Door, type WrittenField, type Writing } from './writing.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'organization_writing.fields': WrittenField[];
  }
}

/** The newest writing of each field, newest first. */
export async function writingsOf(db: Db, organizationId: string): Promise<Writing[]> {
  const { rows } = await sql<{ fields: WrittenField[]; door: Door; name: string; at: Temporal.Instant }>`
    select array_agg(field order by id, place) as fields, door, person_name as name, written_at as at from (
      select distinct on (field) field, place, id, door, person_name, written_at
      from organization_writing, unnest(fields) with ordinality named (field, place)
      where organization_id = ${organizationId} order by field, id desc) newest
    group by door, person_name, written_at order by written_at desc, max(id) desc`.execute(db);
  return rows.map(({ fields, door, name, at }) => ({ fields, door, personName: name, at }));
}

/** The fields that say what this person wrote, or whoever administered the organisation since then. */
export async function fieldsWrittenBy(
  db: Db,
  organizationId: string,
  { person, since }: { readonly person: string | null; readonly since: Temporal.Instant },
): Promise<ReadonlySet<WrittenField>> {
  const { rows } = await sql<{ field: WrittenField }>`
    select field from (
      select distinct on (field) field, door, person_id, written_at from organization_writing, unnest(fields) field
      where organization_id = ${organizationId} order by field, id desc) newest
    where person_id = ${person}::uuid or (door = 'own' and written_at >= ${since})`.execute(db);
  return new Set(rows.map(({ field }) => field));
}

/** In another query: whether somebody else wrote what organisation `o` says since its people confirmed it. */
export const changedSinceConfirmed: RawBuilder<boolean> = sql<boolean>`exists (
  select from organization_writing w, unnest(w.fields) field
  where w.organization_id = o.id and w.written_at > o.confirmed_at and w.door <> all (${[...ownDoors]})
    and not exists (select from organization_writing later where later.organization_id = o.id and later.id > w.id and field = any (later.fields)
      and later.door = any (${[...ownDoors]})))`;

/** In another query: whether a field of an organisation is of its people or of staff, or its people confirmed what a spreadsheet brought. */
export const notOfASheet = (organization: string, field: WrittenField): RawBuilder<boolean> => sql<boolean>`not exists (
  select from organization_writing w where w.organization_id = ${sql.ref(`${organization}.id`)} and ${field} = any (w.fields)
    and w.door in ('import', 'command_line') and w.written_at > coalesce(${sql.ref(`${organization}.confirmed_at`)}, '-infinity')
    and not exists (select from organization_writing later where later.organization_id = w.organization_id and later.id > w.id
      and ${field} = any (later.fields)))`;

/** By organisation: the fields whose newest writing is by its own people, and those of which it is known who wrote them. */
export async function fieldsByWriter(
  db: Db,
): Promise<ReadonlyMap<string, { readonly own: ReadonlySet<string>; readonly known: ReadonlySet<string> }>> {
  const { rows } = await sql<{ id: string; own: string[]; known: string[] }>`
    select organization_id as id, array_agg(field) as known, coalesce(array_agg(field) filter (where door = any(${[...ownDoors]})), '{}') as own from (
      select distinct on (organization_id, field) organization_id, field, door
      from organization_writing, unnest(fields) field order by organization_id, field, id desc) newest
    group by organization_id`.execute(db);
  return new Map(rows.map(({ id, own, known }) => [id, { own: new Set(own), known: new Set(known) }]));
}
