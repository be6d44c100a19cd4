/** The sheets of a workbook that is imported: the one that is taken at first, and taking another. */
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { tableWithin, type SheetTable, type Table } from '#platform/spreadsheet/read.ts';
import { headersKey, namesOrganization } from '../sheet/guess-columns.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { mostImportRows, type ImportSheet } from './import.ts';
import { lockBatch } from './lock.server.ts';
import { columnsRemembered } from './remembered.server.ts';
import { whyNotMap } from './rules.ts';

/** Keeps the sheets of a workbook, and takes the one whose headers are known best. Answers how many rows it has. */
export async function keepSheets(tx: Db, id: string, read: readonly SheetTable[]): Promise<number> {
  const sheets: Guessed[] = [];
  for (const sheet of read) sheets.push(await guess(tx, sheet));
  const best = [...sheets.keys()].sort((a, b) => sheets[b]!.known - sheets[a]!.known);
  const names = (at: number) => namesOrganization(sheets[at]!.mapping);
  const taken = best.find((at) => names(at) && !sheets[at]!.tooBig) ?? best.find(names) ?? best[0]!;
  const { rows } = tableWithin(sheets[taken]!, mostImportRows);
  for (const [position, sheet] of sheets.entries()) await keepSheet(tx, id, position, sheet);
  await takeSheet(tx, id, taken);
  if (sheets.length === 1) await forgetSheets(tx, id);
  return rows.length;
}

interface Guessed extends SheetTable {
  readonly mapping: readonly string[];
  /** How many of its headers are known. */
  readonly known: number;
}

/** What its columns bring: as the last time, or guessed. */
async function guess(tx: Db, sheet: SheetTable): Promise<Guessed> {
  const { headers, rows } = sheet.table;
  const samples = rows.slice(0, 100).map(({ cells }) => cells);
  const { mapping, said } = await columnsRemembered(tx, sheet.table, samples);
  const known = said.filter((key, at) => key && !recurs(headers[at]!, at, samples)).length;
  return { ...sheet, mapping, known };
}

/** What a column says again and again is no header of it. */
const recurs = (header: string, at: number, samples: readonly (readonly string[])[]): boolean =>
  samples.filter((cells) => cells[at] === header).length >= 3;

async function keepSheet(
  tx: Db,
  id: string,
  position: number,
  { name, table, tooBig, mapping, known }: Guessed,
): Promise<void> {
  const rows = rowsOf(table);
  await tx
    .insertInto('import_sheet')
    .values({
      batch_id: id,
      position,
      name,
      headers: [...table.headers],
      mapping: [...mapping],
      known,
      rows_read: rows.length,
      too_big: tooBig !== null,
    })
    .execute();
  for (let from = 0; !tooBig && from < rows.length; from += 2000) {
    const part = rows
      .slice(from, from + 2000)
      .map((row) => ({ ...row, cells: row.cells.map((cell) => cell.replaceAll('\0', '')) }));
    await sql`
      insert into import_sheet_row (batch_id, position, number, cells, choice)
      select ${id}, ${position}, n.number, n.cells, n.choice
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as n(number integer, cells text[], choice text)`.execute(
      tx,
    );
  }
}

/** Its totals and notes are kept as rows that somebody left out: they are told, and can be taken in. */
const rowsOf = ({ rows, foot }: Table) => [...rows, ...foot.map((row) => ({ ...row, choice: 'skip' }))];

/** Its columns are to be looked at; nothing is decided on its rows. */
export async function takeSheet(tx: Db, id: string, position: number): Promise<void> {
  const sheet = await tx
    .selectFrom('import_sheet')
    .select(['headers', 'mapping', 'rows_read'])
    .where('batch_id', '=', id)
    .where('position', '=', position)
    .where('too_big', '=', false)
    .executeTakeFirst();
  if (!sheet) return refused('import-no-such-sheet');
  const last = await tx
    .selectFrom('import_mapping')
    .select('words')
    .where('headers_key', '=', headersKey(sheet.headers))
    .executeTakeFirst();
  await tx.deleteFrom('import_row').where('batch_id', '=', id).execute();
  await sql`
    insert into import_row (batch_id, number, cells, choice) select batch_id, number, cells, choice
    from import_sheet_row where batch_id = ${id} and position = ${position}`.execute(tx);
  await tx
    .updateTable('import_batch')
    .set({
      ...sheet,
      words: JSON.stringify(last?.words ?? {}),
      sheet: position,
      state: 'mapping',
      rows_done: 0,
      decisions: '{}',
      failure: null,
    })
    .where('id', '=', id)
    .execute();
}

/** Takes another sheet of the workbook in place of the one that was taken; the same one stays as it is. */
export async function chooseSheet(
  db: Db,
  actor: Actor | null,
  id: string,
  { sheet }: { readonly sheet?: number | undefined },
): Promise<void> {
  refuse(whyMayNot(actor, rights.importSheets));
  await transact(db, async (tx) => {
    const batch = await lockBatch(tx, id);
    refuse(whyNotMap(batch.state));
    if (sheet !== undefined && sheet !== batch.sheet) await takeSheet(tx, id, sheet);
  });
}

/** The rows of the sheets that were not taken, once none of them can be. */
export async function forgetSheets(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('import_sheet_row').where('batch_id', '=', id).execute();
}

/** The sheets that an import's workbook has, in its order. */
export async function sheetsOf(db: Db, actor: Actor | null, id: string): Promise<ImportSheet[]> {
  refuse(whyMayNot(actor, rights.importSheets));
  const rows = await db
    .selectFrom('import_sheet')
    .select(['position', 'name', 'known', 'rows_read as rows', 'too_big as tooBig'])
    .where('batch_id', '=', id)
    .orderBy('position')
    .execute();
  return rows;
}
