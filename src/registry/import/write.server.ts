/** Writing the rows of an import into the registry, in the caller's transaction, with a journal entry for each organisation. */
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db, JsonColumn } from '#platform/server/db.ts';
import { freeSlugs } from '../organization/address.server.ts';
import type { ImportAnswers } from './import.ts';
import { readKnown } from './registry-seen.server.ts';
import { columnsOf, namesOfAllies, updateOrganization } from '../organization/record.server.ts';
import { journal, journalAll } from '../journal.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'import_row.answers': JsonColumn<ImportAnswers | null>;
  }
}

export interface RowToWrite {
  readonly number: number;
  readonly organizationId: string | null;
  readonly seenAt: Temporal.Instant | null;
  readonly answers: ImportAnswers;
}

/** The rows that make or change an organisation. */
export async function rowsToWrite(tx: Db, id: string): Promise<RowToWrite[]> {
  const rows = await tx
    .selectFrom('import_row')
    .select(['number', 'organization_id', 'seen_at', 'answers'])
    .where('batch_id', '=', id)
    .where('outcome', 'in', ['new', 'changed'])
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    organizationId: row.organization_id,
    seenAt: row.seen_at,
    answers: row.answers!,
  }));
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

const chunk = 500;

/** Makes the new organisations. Answers how many. */
export async function insertOrganizations(
  tx: Db,
  actor: Actor | null,
  batch: string,
  rows: readonly RowToWrite[],
): Promise<number> {
  const fresh = rows.filter(({ organizationId }) => organizationId === null).map((row) => ({ ...row, id: newId() }));
  const slugs = await freeSlugs(tx);
  const at = now();
  for (let from = 0; from < fresh.length; from += chunk) {
    const part = fresh.slice(from, from + chunk);
    await tx
      .insertInto('organization')
      .values(
        part.map(({ id, answers }) => ({
          id,
          slug: slugs(answers.name),
          ...columnsOf(answers),
          state: answers.state,
          accepted_at: at,
          created_at: at,
          updated_at: at,
        })),
      )
      .execute();
    await insertContacts(tx, part);
    await insertAllies(tx, part);
    await noteMade(tx, batch, part, at);
    const deeds = part.map(({ id, answers }) => ({
      what: 'organization.imported' as const,
      on: ['organization', id] as const,
      after: { ...answers, import: batch },
    }));
    await journalAll(tx, actor, deeds);
  }
  return fresh.length;
}

/** Which organisation each row made, in one statement. */
async function noteMade(tx: Db, batch: string, rows: readonly Fresh[], at: Temporal.Instant): Promise<void> {
  const made = JSON.stringify(rows.map(({ id, number }) => ({ id, number })));
  await sql`
    update import_row r set organization_id = n.id, after_at = ${at.toString()}::timestamptz
    from jsonb_to_recordset(${made}::jsonb) as n(id uuid, number integer)
    where r.batch_id = ${batch} and r.number = n.number`.execute(tx);
}

type Fresh = RowToWrite & { readonly id: string };

async function insertContacts(tx: Db, rows: readonly Fresh[]): Promise<void> {
  const contacts = rows.map(({ id, answers }) => ({
    organization_id: id,
    name: answers.contactName ?? '',
    position: answers.contactPosition ?? '',
    email: answers.contactEmail ?? '',
    phone: answers.contactPhone ?? '',
  }));
  if (contacts.length > 0) await tx.insertInto('organization_contact').values(contacts).execute();
}

async function insertAllies(tx: Db, rows: readonly Fresh[]): Promise<void> {
  for (const { id, answers } of rows) {
    const named =
      answers.allies.length === 0
        ? []
        : await namesOfAllies(
            tx,
            answers.allies.filter((ally) => ally !== null),
          );
    if (named.length === 0) continue;
    const values = named.map((ally) => ({ id: newId(), organization_id: id, ally_id: ally.id, ally_name: ally.name }));
    await tx
      .insertInto('organization_ally')
      .values(values)
      .onConflict((conflict) => conflict.columns(['organization_id', 'ally_name']).doNothing())
      .execute();
  }
}

/** Writes the changed answers over the organisations, keeping what they were. Answers how many. */
export async function changeOrganizations(
  tx: Db,
  actor: Actor | null,
  batch: string,
  rows: readonly RowToWrite[],
): Promise<number> {
  const changed = rows.filter(({ organizationId }) => organizationId !== null);
  if (changed.length === 0) return 0;
  const known = await readKnown(tx);
  for (const { number, organizationId, answers } of changed) {
    const before = known.byId(organizationId ?? '');
    if (!before) continue;
    const at = now();
    await writeAnswers(tx, { id: before.id, slug: before.slug, name: before.answers.name }, answers, at);
    await tx
      .updateTable('import_row')
      .set({ before: JSON.stringify(before.answers), before_at: before.updatedAt, after_at: at })
      .where('batch_id', '=', batch)
      .where('number', '=', number)
      .execute();
    await journal(tx, actor, {
      what: 'organization.importChanged',
      on: ['organization', before.id],
      before: before.answers,
      after: { ...answers, import: batch },
    });
  }
  return changed.length;
}

/** Writes answers with their state, stamped as changed at that instant. */
export async function writeAnswers(
  tx: Db,
  organization: { readonly id: string; readonly slug: string; readonly name: string },
  { state, ...answers }: ImportAnswers,
  at: Temporal.Instant,
): Promise<void> {
  await updateOrganization(tx, organization, answers);
  await tx.updateTable('organization').set({ state, updated_at: at }).where('id', '=', organization.id).execute();
}
