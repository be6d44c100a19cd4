/** Whether an applied import can be undone now, and what that takes back: all of it or nothing. */
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { OrganizationTie } from '#platform/facet/organization-tie.ts';
import { isId } from '#platform/id.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Db } from '#platform/server/db.ts';
import type { ImportAnswers } from '../sheet/row.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { givenBack } from './queries.server.ts';
import type { SheetOutlook, SheetUndo } from './of-kind.ts';
import { workedWith } from '../provenance/worked.server.ts';

/** How many organisations it would take out, how many say again what they said, and why it cannot be now. */
export interface UndoOutlook {
  readonly removes: number;
  readonly restores: number;
  readonly whyNot: Pick<Refusal, 'code' | 'details'> | null;
  /** Those that stay as they are, since somebody changed them later. */
  readonly left?: readonly string[];
}

/** What the page of an import says once it was applied. */
export async function afterApplied(
  db: Db,
  actor: Actor | null,
  id: string,
  ties: readonly OrganizationTie[],
  others: readonly SheetUndo[] = [],
) {
  return { givenBack: await givenBack(db, actor, id), undo: await undoOutlook(db, actor, id, ties, others) };
}

export async function undoOutlook(
  db: Db,
  actor: Actor | null,
  id: string,
  ties: readonly OrganizationTie[],
  others: readonly SheetUndo[] = [],
): Promise<UndoOutlook> {
  refuse(whyMayNot(actor, rights.importSheets));
  const other = await undoOther(db, id, others);
  if (other) return otherOutlook(await other.outlook(db, id));
  const rows = await writtenRows(db, id, ties);
  const removes = rows.filter(({ before }) => !before).length;
  return { removes, restores: rows.length - removes, whyNot: await whyNotUndone(db, id, rows) };
}

/** What undoes an import of something else; undefined for one of organisations. */
export async function undoOther(db: Db, id: string, others: readonly SheetUndo[]): Promise<SheetUndo | undefined> {
  if (!isId(id)) return undefined;
  const batch = await db.selectFrom('import_batch').select('what').where('id', '=', id).executeTakeFirst();
  return others.find(({ what }) => what === batch?.what);
}

const otherOutlook = ({ removes, restores, left }: SheetOutlook): UndoOutlook => {
  const nothing = removes + restores === 0;
  const code = left.length > 0 ? 'import-undo-all-changed' : 'import-undo-too-old';
  return { removes, restores, left, whyNot: nothing ? { code, details: {} } : null };
};

async function whyNotUndone(db: Db, id: string, rows: readonly WrittenRow[]): Promise<UndoOutlook['whyNot']> {
  try {
    await refuseUndo(db, id, rows);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, details: error.details };
  }
}

export interface WrittenRow {
  readonly id: string;
  readonly label: string;
  /** What it answered until then; null where the import made it. */
  readonly before: ImportAnswers | null;
  readonly before_at: Temporal.Instant | null;
  readonly answers: ImportAnswers;
  readonly touched: boolean;
}

/** What the import wrote; touched where what it made changed since or others lean on it, and where one is no more. */
export async function writtenRows(db: Db, id: string, ties: readonly OrganizationTie[]): Promise<WrittenRow[]> {
  const { rows } = await sql<WrittenRow>`
    select r.organization_id as id, r.label, r.before, r.before_at, r.answers, o.id is null or o.state = 'merged'
      or (r.before is null and (o.updated_at is distinct from r.after_at or ${workedWith(ties)})) as touched
    from import_row r left join organization o on o.id = r.organization_id
    where r.batch_id = ${id} and r.after_at is not null order by r.number`.execute(db);
  return rows;
}

/** All of it or nothing is undone. */
export async function refuseUndo(db: Db, batch: string, rows: readonly WrittenRow[]): Promise<void> {
  refuse(rows.length === 0 ? 'import-undo-too-old' : null);
  const touched = rows.filter((row) => row.touched);
  const ids = touched.map(({ id }) => id);
  const later = await db
    .selectFrom('import_row as r')
    .innerJoin('import_batch as b', 'b.id', 'r.batch_id')
    .select(['r.organization_id as organization', 'b.id', 'b.file_name as file', 'b.applied_at as at'])
    .where(({ eb }) => eb('r.organization_id', '=', sql<string>`any(${ids}::uuid[])`))
    .where('r.after_at', 'is not', null)
    .where('b.state', '=', 'applied')
    .where('b.applied_at', '>', (e) => e.selectFrom('import_batch').select('applied_at').where('id', '=', batch))
    .orderBy('b.applied_at', 'desc')
    .execute();
  const lost = touched.filter(({ id }) => !later.some(({ organization }) => organization === id));
  const names = lost
    .slice(0, 5)
    .map(({ label }) => label)
    .join('; ');
  refuse(lost.length > 0 ? 'import-undo-would-lose' : null, { count: lost.length, names });
  const [last] = later;
  if (last) refused('import-undo-later', { id: last.id, file: last.file, at: String(last.at) });
}

/** Those that it wrote are nobody else's to change meanwhile. */
export async function lockWritten(tx: Db, id: string): Promise<void> {
  await sql`
    select id from organization where id in (select organization_id from import_row where batch_id = ${id} and after_at is not null)
    order by id for update`.execute(tx);
}
