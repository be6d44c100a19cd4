/** Writing the rows of an import into the registry, in the caller's transaction, with a journal entry for each organisation. */
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { newId } from '#platform/id.ts';
import type { Db, JsonColumn } from '#platform/server/db.ts';
import type { ImportAnswers } from '../../sheet/row.ts';
import { readKnown } from '../../sheet/registry-seen.server.ts';
import { insertOrganizations, updateOrganization } from '../../provenance/write.server.ts';
import type { Writer } from '../../provenance/writing.ts';
import { journal, journalAll } from '../../journal.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'import_row.answers': JsonColumn<object | null>;
    'import_row.before': JsonColumn<object | null>;
  }
}

/** A row that makes or changes an organisation. */
interface RowToWrite {
  readonly number: number;
  readonly organizationId: string | null;
  readonly seenAt: Temporal.Instant | null;
  readonly answers: ImportAnswers;
}

/** Whether the registry is no longer what the preview saw: an organisation changed, or a RUT got taken. */
export async function whyStale(tx: Db, rows: readonly RowToWrite[]): Promise<'import-stale' | null> {
  const seen = new Map(
    rows.flatMap(({ organizationId, seenAt }) => (organizationId ? [[organizationId, seenAt] as const] : [])),
  );
  const now = await tx
    .selectFrom('organization')
    .select(['id', 'updated_at', 'state'])
    .where(({ eb }) => eb('id', '=', sql<string>`any(${[...seen.keys()]}::uuid[])`))
    .orderBy('id')
    .forUpdate()
    .execute();
  if (
    now.length < seen.size ||
    now.some(({ id, updated_at, state }) => state === 'merged' || !seen.get(id)?.equals(updated_at))
  )
    return 'import-stale';
  const ruts = rows.flatMap(({ organizationId, answers }) =>
    !organizationId && answers.rut && answers.state === 'active' ? [answers.rut] : [],
  );
  const taken = await tx
    .selectFrom('organization')
    .select('id')
    .where('state', '=', 'active')
    .where(({ eb }) => eb('rut', '=', sql<string>`any(${ruts}::text[])`))
    .executeTakeFirst();
  return taken ? 'import-stale' : null;
}

/** Makes the new organisations. Answers how many. */
export async function makeOrganizations(
  tx: Db,
  actor: Actor | null,
  by: Writer & { readonly act: string },
  rows: readonly RowToWrite[],
): Promise<number> {
  const fresh = rows.filter(({ organizationId }) => organizationId === null).map((row) => ({ ...row, id: newId() }));
  await insertOrganizations(tx, fresh, by);
  await noteMade(tx, by.act, fresh);
  const deeds = fresh.map(({ id, answers }) => ({
    what: 'organization.imported' as const,
    on: ['organization', id] as const,
    after: { ...answers, import: by.act },
  }));
  for (let from = 0; from < deeds.length; from += 500) await journalAll(tx, actor, deeds.slice(from, from + 500));
  return fresh.length;
}

/** Which organisation each row made, in one statement. */
async function noteMade(tx: Db, batch: string, rows: readonly { id: string; number: number }[]): Promise<void> {
  const made = JSON.stringify(rows.map(({ id, number }) => ({ id, number })));
  await sql`
    update import_row r set organization_id = n.id, after_at = o.updated_at
    from jsonb_to_recordset(${made}::jsonb) as n(id uuid, number integer) join organization o on o.id = n.id
    where r.batch_id = ${batch} and r.number = n.number`.execute(tx);
}

/** Writes the changed answers over the organisations, keeping what they were. Answers how many. */
export async function changeOrganizations(
  tx: Db,
  actor: Actor | null,
  by: Writer & { readonly act: string },
  rows: readonly RowToWrite[],
): Promise<number> {
  const changed = rows.filter(({ organizationId }) => organizationId !== null);
  if (changed.length === 0) return 0;
  const known = await readKnown(tx);
  for (const { number, organizationId, answers } of changed) {
    const organization = known.byId(organizationId ?? '');
    if (!organization) continue;
    const { id, answers: before, updatedAt } = organization;
    await updateOrganization(tx, organization, { before, after: answers, by });
    await tx
      .updateTable('import_row')
      .set((row) => ({
        before: JSON.stringify(before),
        before_at: updatedAt,
        after_at: row.selectFrom('organization').select('updated_at').where('id', '=', id),
      }))
      .where('batch_id', '=', by.act)
      .where('number', '=', number)
      .execute();
    const after = { ...answers, import: by.act };
    await journal(tx, actor, { what: 'organization.importChanged', on: ['organization', id], before, after });
  }
  return changed.length;
}
