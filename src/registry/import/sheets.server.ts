/** The sheets of a workbook that is imported: the one that is taken at first, and taking another. */
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { transact, type Db, type Generated, type JsonColumn } from '#platform/server/db.ts';
import { tableWithin, type SheetTable, type Table } from '#platform/spreadsheet/read.ts';
import { headersKey } from '../sheet/guess-columns.ts';
import type { SheetOf } from '../sheet/kind.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { mostImportRows, type ImportSheet } from './import.ts';
import { lockBatch } from './lock.server.ts';
import { columnsRemembered, whatItWas } from './remembered.server.ts';
import { whyNotMap } from './rules.ts';
import type { SheetWorks } from './works.server.ts';

/** By what a sheet may bring, the key of each column. */
type Guesses = Readonly<Partial<Record<SheetOf, readonly string[]>>>;

declare module '#platform/server/db.ts' {
  interface Columns {
    'import_sheet.guesses': Generated<JsonColumn<Guesses>>;
  }
}

/** What a workbook may bring: what was said of it, or all that is taken. */
export interface Bringing {
  readonly works: SheetWorks;
  readonly what?: SheetOf | undefined;
}

/** Keeps the sheets of a workbook, and takes the one whose headers are known best. Answers how many rows it has. */
export async function keepSheets(tx: Db, id: string, read: readonly SheetTable[], bringing: Bringing): Promise<number> {
  const sheets: Guessed[] = [];
  for (const sheet of read) sheets.push(await guess(tx, sheet, bringing));
  const best = [...sheets.keys()].sort((a, b) => sheets[b]!.known - sheets[a]!.known);
  const names = (at: number) => sheets[at]!.names;
  const taken = best.find((at) => names(at) && !sheets[at]!.tooBig) ?? best.find(names) ?? best[0]!;
  const { rows } = tableWithin(sheets[taken]!, mostImportRows);
  for (const [position, sheet] of sheets.entries()) await keepSheet(tx, id, position, sheet);
  await takeSheet(tx, id, { position: taken });
  if (sheets.length === 1) await forgetSheets(tx, id);
  return rows.length;
}

interface Guessed extends SheetTable {
  readonly what: SheetOf;
  readonly guesses: Guesses;
  /** Whether its columns say which one a row is. */
  readonly names: boolean;
  readonly mapping: readonly string[];
  /** How many of its headers are known. */
  readonly known: number;
}

/** What it brings, and its columns: as the last time, or guessed; of those that are known alike, the first kind. */
async function guess(tx: Db, sheet: SheetTable, { works, what }: Bringing): Promise<Guessed> {
  const { headers, rows } = sheet.table;
  const samples = rows.slice(0, 100).map(({ cells }) => cells);
  const read = [];
  for (const { kind } of works) {
    const { mapping, said } = await columnsRemembered(tx, kind, sheet.table, samples);
    const known = said.filter((key, at) => key && !recurs(headers[at]!, at, samples)).length;
    read.push({ what: kind.what, mapping, known, names: kind.names(mapping) });
  }
  const wanted = what ?? (await whatItWas(tx, headers));
  const [likeliest] = read.toSorted((a, b) => Number(b.names) - Number(a.names) || b.known - a.known);
  const guesses = Object.fromEntries(read.map((one) => [one.what, one.mapping]));
  return { ...sheet, ...(read.find((one) => one.what === wanted) ?? likeliest!), guesses };
}

/** What a column says again and again is no header of it. */
const recurs = (header: string, at: number, samples: readonly (readonly string[])[]): boolean =>
  samples.filter((cells) => cells[at] === header).length >= 3;

async function keepSheet(
  tx: Db,
  id: string,
  position: number,
  { name, table, tooBig, what, guesses, mapping, known }: Guessed,
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
      what,
      guesses: JSON.stringify(guesses),
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

/** Another sheet of a workbook, or another thing that one brings. */
interface Taken {
  readonly position: number;
  readonly what?: SheetOf | undefined;
}

/** Its columns are to be looked at; nothing is decided on its rows. */
async function takeSheet(tx: Db, id: string, { position, what: said }: Taken): Promise<void> {
  const sheet = await tx
    .selectFrom('import_sheet')
    .select(['headers', 'mapping', 'rows_read', 'what', 'guesses'])
    .where('batch_id', '=', id)
    .where('position', '=', position)
    .where('too_big', '=', false)
    .executeTakeFirst();
  if (!sheet) return refused('import-no-such-sheet');
  const { headers, rows_read, guesses } = sheet;
  const what = said && guesses[said] ? said : sheet.what;
  const last = await tx
    .selectFrom('import_mapping')
    .select('words')
    .where('what', '=', what)
    .where('headers_key', '=', headersKey(headers))
    .executeTakeFirst();
  const taken = await tx.selectFrom('import_batch').select('sheet').where('id', '=', id).executeTakeFirstOrThrow();
  const kept = await tx.selectFrom('import_sheet_row').select('number').where('batch_id', '=', id).executeTakeFirst();
  if (kept || taken.sheet !== position) await takeRows(tx, id, position);
  else await forgetDecisions(tx, id);
  await tx
    .updateTable('import_batch')
    .set({
      headers,
      rows_read,
      what,
      mapping: [...(guesses[what] ?? sheet.mapping)],
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

async function takeRows(tx: Db, id: string, position: number): Promise<void> {
  await tx.deleteFrom('import_row').where('batch_id', '=', id).execute();
  await sql`
    insert into import_row (batch_id, number, cells, choice) select batch_id, number, cells, choice
    from import_sheet_row where batch_id = ${id} and position = ${position}`.execute(tx);
}

/** The rows of the only sheet stay where they are. */
async function forgetDecisions(tx: Db, id: string): Promise<void> {
  await sql`
    update import_row set choice = case when choice = 'skip' then 'skip' end, decisions = '{}', outcome = null, thing_id = null,
      organization_id = null, answers = null, changes = '[]', issues = '[]', twins = '[]' where batch_id = ${id}`.execute(
    tx,
  );
}

/** What is chosen of a workbook: one of its sheets, or what the one that was taken brings. */
interface Chosen {
  readonly sheet?: number | undefined;
  readonly what?: SheetOf | undefined;
}

/** Takes another sheet of the workbook, as what it seems to bring, or reads the one that was taken as something else; the same stays as it is. */
export async function chooseSheet(db: Db, actor: Actor | null, id: string, chosen: Chosen): Promise<void> {
  refuse(whyMayNot(actor, rights.importSheets));
  await transact(db, async (tx) => {
    const batch = await lockBatch(tx, id);
    refuse(whyNotMap(batch.state));
    await takeOther(tx, batch, chosen);
  });
}

/** Whether another sheet was chosen, or another thing that it brings: that is taken. */
export async function takeOther(
  tx: Db,
  batch: { readonly id: string; readonly sheet: number; readonly what: SheetOf },
  { sheet = batch.sheet, what = batch.what }: Chosen,
): Promise<boolean> {
  if (sheet !== batch.sheet) await takeSheet(tx, batch.id, { position: sheet });
  else if (what !== batch.what) await takeSheet(tx, batch.id, { position: sheet, what });
  return sheet !== batch.sheet || what !== batch.what;
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
