/** Writing an organisation: the one place where its fields are written, each with who wrote it. For this module's own commands. */
import { sql, type Insertable } from 'kysely';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tables } from '#platform/server/db.ts';
import { freeSlug, freeSlugs } from '../organization/address.server.ts';
import { insertAllies, writeAllies } from '../organization/allies.server.ts';
import { organizationSlug, type Organization } from '../organization/organization.ts';
import type { OrganizationAnswers } from '../organization/schema.ts';
import { columnsOf, contactOf } from './columns.ts';
import { fieldsAnswered, fieldsWritten, type Writer, type Written, type WrittenField } from './writing.ts';

type More = Partial<Insertable<Tables['organization']>>;

/** Writes a new organisation with an address of its own. */
export async function insertOrganization(
  tx: Db,
  answers: OrganizationAnswers,
  by: Writer,
  more: More = {},
): Promise<{ id: string; slug: string }> {
  const id = newId();
  const slug = await freeSlug(tx, answers.name, id);
  const at = now();
  await insert(tx, [{ id, slug, answers, more: { confirmed_at: at, ...more } }], by);
  return { id, slug };
}

/** One of many new organisations. */
export interface NewOrganization {
  readonly id: string;
  readonly answers: Written;
}

/** Writes many at once, in few statements. */
export async function insertOrganizations(tx: Db, rows: readonly NewOrganization[], by: Writer): Promise<void> {
  const slugs = await freeSlugs(tx);
  const named = rows.map(({ id, answers }) => ({
    id,
    answers,
    slug: slugs(answers.name),
    more: { state: answers.state },
  }));
  for (let from = 0; from < named.length; from += 500) await insert(tx, named.slice(from, from + 500), by);
}

type Named = NewOrganization & { readonly slug: string; readonly more: More };

async function insert(tx: Db, rows: readonly Named[], by: Writer): Promise<void> {
  const at = now();
  const values = rows.map(({ id, slug, answers, more }) => ({
    id,
    slug,
    ...columnsOf(answers),
    accepted_at: at,
    created_at: at,
    updated_at: at,
    ...more,
  }));
  await tx.insertInto('organization').values(values).execute();
  const contacts = rows.map(({ id, answers }) => ({ organization_id: id, ...contactOf(answers) }));
  await tx.insertInto('organization_contact').values(contacts).execute();
  for (const { id, answers } of rows) await insertAllies(tx, id, answers.allies);
  const written = rows.map(({ id, answers, more }) => ({
    id,
    fields: [...fieldsAnswered(answers), ...(more.logo_file_id ? ['logo' as const] : [])],
  }));
  await note(tx, written, by);
}

/** What an organisation says and shall say. */
interface Rewrite {
  readonly before: Written;
  readonly after: Written;
  readonly by: Writer;
}

type Which = Pick<Organization, 'id' | 'slug'>;

/** Writes new answers over an organisation. A new name moves it to a new address, and the old one leads there. */
export async function updateOrganization(tx: Db, which: Which, { before, after, by }: Rewrite): Promise<string> {
  const slug = await write(tx, which, before, after);
  await note(tx, [{ id: which.id, fields: fieldsWritten(before, after) }], by);
  return slug;
}

/** Puts back what an organisation said before an act, which from then on wrote nothing of it. */
export async function revertOrganization(
  tx: Db,
  which: Which,
  { before, after, act }: Omit<Rewrite, 'by'> & { readonly act: string },
): Promise<void> {
  await write(tx, which, before, after);
  await tx
    .deleteFrom('organization_writing')
    .where('organization_id', '=', which.id)
    .where('act_id', '=', act)
    .execute();
}

/** Who wrote, and since when what they wrote is given back. */
interface Taken {
  readonly person: string;
  readonly since: Temporal.Instant;
}

/** Puts back what an organisation said before somebody wrote it, who from then on wrote nothing of it. */
export async function giveBackWriting(
  tx: Db,
  which: Which,
  { before, after, logo, person, since }: Omit<Rewrite, 'by'> & Taken & { readonly logo?: string | null },
): Promise<void> {
  await write(tx, which, before, after);
  if (logo !== undefined)
    await tx.updateTable('organization').set({ logo_file_id: logo }).where('id', '=', which.id).execute();
  await tx
    .deleteFrom('organization_writing')
    .where('organization_id', '=', which.id)
    .where('person_id', '=', person)
    .where('written_at', '>=', since)
    .execute();
}

/** Another logo, or none. */
export async function writeLogo(tx: Db, id: string, fileId: string | null, by: Writer): Promise<void> {
  await tx.updateTable('organization').set({ logo_file_id: fileId }).where('id', '=', id).execute();
  await note(tx, [{ id, fields: ['logo'] }], by);
}

async function write(tx: Db, { id, slug }: Which, before: Written, after: Written): Promise<string> {
  const moved = before.name !== after.name && organizationSlug(before.name) !== organizationSlug(after.name);
  const then = moved ? await freeSlug(tx, after.name, id) : slug;
  if (moved) {
    const former = tx.deleteFrom('organization_former_slug').where('slug', '=', then);
    await former.where('organization_id', '=', id).execute();
    await tx
      .insertInto('organization_former_slug')
      .values({ slug, organization_id: id })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .execute();
  }
  await tx
    .updateTable('organization')
    .set({ slug: then, ...columnsOf(after), ...(after.state && { state: after.state }), updated_at: now() })
    .where('id', '=', id)
    .execute();
  await tx
    .insertInto('organization_contact')
    .values({ organization_id: id, ...contactOf(after) })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(contactOf(after)))
    .execute();
  await writeAllies(tx, id, after.allies);
  return then;
}

interface FieldsOf {
  readonly id: string;
  readonly fields: readonly WrittenField[];
}

/** Notes who wrote what, in one statement for many; also of what stands written already. */
export async function note(
  tx: Db,
  rows: readonly FieldsOf[],
  { door, person, act, at = now() }: Writer,
): Promise<void> {
  const written = rows.filter(({ fields }) => fields.length > 0);
  if (written.length === 0) return;
  await sql`
    insert into organization_writing (organization_id, fields, door, person_id, person_name, act_id, written_at)
    select n.id, n.fields, ${door}, ${person?.id ?? null}::uuid, ${person?.name ?? ''}, ${act ?? null}::uuid, ${at.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as n(id uuid, fields text[])`.execute(tx);
}
