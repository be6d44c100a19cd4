/** What staff do with an import before it is applied: give the file, say what its columns are, decide on possible duplicates. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { isId, newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { readTable, type Table } from '#platform/spreadsheet/read.ts';
import { correctionHeaders, guessMapping, headersKey, importColumn } from '../sheet/guess-columns.ts';
import { previewJob } from './preview.server.ts';
import { mostImportRows } from './import.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { whyNotDiscard, whyNotMap, whyNotMapping } from './rules.ts';
import { journal } from '../journal.ts';

/** The most that a spreadsheet may weigh, in bytes. */
export const mostImportBytes = 20 * 1024 * 1024;

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads the file and keeps its rows. Answers the import's id; its columns are already guessed, or as the last time. */
export async function startImport(db: Db, actor: Actor | null, file: ImportFile): Promise<string> {
  refuse(whyMayNot(actor, rights.importSheets));
  if (file.bytes.length === 0) refused('import-no-file');
  if (file.bytes.length > mostImportBytes) refused('import-too-heavy', { megabytes: mostImportBytes / 1024 / 1024 });
  const table = await readTable(file.bytes, mostImportRows);
  if (table.rows.length === 0) refused('table-empty');
  return transact(db, async (tx) => {
    const id = newId();
    await tx
      .insertInto('import_batch')
      .values({
        id,
        file_name: file.name.slice(-200) || 'tabla',
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
        state: 'mapping',
        headers: [...table.headers],
        mapping: await mappingFor(tx, table),
        rows_read: table.rows.length + table.foot.length,
        person_id: actor?.id ?? null,
        person_name: actor?.name ?? 'Minga',
        created_at: now(),
      })
      .execute();
    await keepRows(tx, id, table);
    await journal(tx, actor, {
      what: 'import.started',
      on: ['import', id],
      after: { file: file.name, rows: table.rows.length },
    });
    return id;
  });
}

async function mappingFor(tx: Db, { headers, groups, rows }: Table): Promise<string[]> {
  const kept = await tx
    .selectFrom('import_mapping')
    .select('mapping')
    .where('headers_key', '=', headersKey(headers))
    .executeTakeFirst();
  const samples = rows.slice(0, 100).map(({ cells }) => cells);
  return kept && kept.mapping.length === headers.length ? kept.mapping : guessMapping({ headers, groups, samples });
}

/** Its totals and notes are kept as rows that somebody left out: they are told, and can be taken in. */
async function keepRows(tx: Db, id: string, { rows: body, foot }: Table): Promise<void> {
  const rows = [...body, ...foot.map((row) => ({ ...row, choice: 'skip' }))];
  for (let from = 0; from < rows.length; from += 2000) {
    const part = rows
      .slice(from, from + 2000)
      .map((row) => ({ ...row, cells: row.cells.map((cell) => cell.replaceAll('\0', '')) }));
    await sql`
      insert into import_row (batch_id, number, cells, choice)
      select ${id}, n.number, n.cells, n.choice
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as n(number integer, cells text[], choice text)`.execute(
      tx,
    );
  }
}

export interface ColumnChoices {
  /** By column: the key it fills, or ''. */
  readonly mapping: readonly string[];
  /** Whether names all in capitals are written as a person would. */
  readonly tidyNames: boolean;
}

/** Says what the columns are, remembers it for files with the same headers, and asks for the preview. */
export async function mapImport(
  db: Db,
  actor: Actor | null,
  id: string,
  { mapping, tidyNames }: ColumnChoices,
): Promise<void> {
  refuse(whyMayNot(actor, rights.importSheets));
  await transact(db, async (tx) => {
    const batch = await lockBatch(tx, id);
    refuse(whyNotMap(batch.state));
    const wanted = batch.headers.map((_, column) =>
      importColumn(mapping[column] ?? '') ? (mapping[column] ?? '') : '',
    );
    refuse(whyNotMapping(wanted));
    await tx
      .updateTable('import_batch')
      .set({ mapping: wanted, tidy_names: tidyNames, state: 'previewing', rows_done: 0, failure: null })
      .where('id', '=', id)
      .execute();
    await remember(tx, batch.headers, wanted);
    await remember(tx, [...batch.headers, ...correctionHeaders], [...wanted, '', '']);
    await enqueue(tx, previewJob, { id });
  });
}

/** Also for the file of rows to correct, which has two columns more. */
async function remember(tx: Db, headers: readonly string[], mapping: readonly string[]): Promise<void> {
  const kept = { headers_key: headersKey(headers), mapping: [...mapping], used_at: now() };
  await tx
    .insertInto('import_mapping')
    .values(kept)
    .onConflict((conflict) => conflict.column('headers_key').doUpdateSet(kept))
    .execute();
}

/** Gives an import up before it was applied. Its rows are forgotten; that it was begun stays in the journal. */
export async function discardImport(db: Db, actor: Actor | null, id: string): Promise<void> {
  refuse(whyMayNot(actor, rights.importSheets));
  await transact(db, async (tx) => {
    const batch = await lockBatch(tx, id);
    refuse(whyNotDiscard(batch.state));
    await tx.updateTable('import_batch').set({ state: 'discarded' }).where('id', '=', id).execute();
    await tx.deleteFrom('import_row').where('batch_id', '=', id).execute();
    await journal(tx, actor, { what: 'import.discarded', on: ['import', id] });
  });
}

/** The import, for this command alone until it is done. */
export async function lockBatch(tx: Db, id: string) {
  const row = isId(id)
    ? await tx.selectFrom('import_batch').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined;
  return row ?? refused('no-such-import');
}
