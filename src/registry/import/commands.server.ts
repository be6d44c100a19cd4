/** What staff do with an import before it is applied: give the file, say what its columns are, decide on possible duplicates. */
import { createHash } from 'node:crypto';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { readSheets } from '#platform/spreadsheet/read.ts';
import { kindColumn, type SheetOf } from '../sheet/kind.ts';
import { lockBatch } from './lock.server.ts';
import { rememberColumns } from './remembered.server.ts';
import { mostImportRows } from './import.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { forgetSheets, keepSheets, takeOther } from './sheets.server.ts';
import { whyNotDiscard, whyNotMap, whyNotMapping } from './rules.ts';
import { ownWorks, workOf, type SheetWorks } from './works.server.ts';
import { journal } from '../journal.ts';

/** The most that a spreadsheet may weigh, in bytes. */
export const mostImportBytes = 20 * 1024 * 1024;

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it brings, where that was said. */
  readonly what?: SheetOf | undefined;
}

/** Reads the file and keeps its rows. Answers the import's id; its columns are already guessed, or as the last time. */
export async function startImport(
  db: Db,
  actor: Actor | null,
  file: ImportFile,
  works: SheetWorks = ownWorks,
): Promise<string> {
  refuse(whyMayNot(actor, rights.importSheets));
  if (file.bytes.length === 0) refused(file.name ? 'table-empty' : 'import-no-file');
  if (file.bytes.length > mostImportBytes) refused('import-too-heavy', { megabytes: mostImportBytes / 1024 / 1024 });
  const sheets = (await readSheets(file.bytes, mostImportRows)).filter(({ table }) => table.rows.length > 0);
  if (sheets.length === 0) refused('table-empty');
  return transact(db, async (tx) => {
    const id = newId();
    await tx
      .insertInto('import_batch')
      .values({
        id,
        file_name: file.name.slice(-200) || 'tabla',
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
        state: 'mapping',
        headers: [],
        mapping: [],
        rows_read: 0,
        person_id: actor?.id ?? null,
        person_name: actor?.name ?? 'Minga',
        created_at: now(),
      })
      .execute();
    const rows = await keepSheets(tx, id, sheets, { works, what: file.what });
    await journal(tx, actor, { what: 'import.started', on: ['import', id], after: { file: file.name, rows } });
    return id;
  });
}

export interface ColumnChoices {
  /** By column: the key it fills, or ''. */
  readonly mapping: readonly string[];
  /** Whether names all in capitals are written as a person would. */
  readonly tidyNames: boolean;
  /** The sheet that is chosen; left out, the one that was taken. */
  readonly sheet?: number | undefined;
  /** What its rows are, where that was said. */
  readonly what?: SheetOf | undefined;
}

/**
 * Says what the columns are, remembers it for files with the same headers, and asks for the preview; false where another sheet is
 * chosen, or another thing that it brings: that is taken, and its columns are to be looked at first.
 */
export async function mapImport(
  db: Db,
  actor: Actor | null,
  id: string,
  { mapping, tidyNames, sheet, what }: ColumnChoices,
  works: SheetWorks = ownWorks,
): Promise<boolean> {
  refuse(whyMayNot(actor, rights.importSheets));
  return transact(db, async (tx) => {
    const batch = await lockBatch(tx, id);
    refuse(whyNotMap(batch.state));
    if (await takeOther(tx, batch, { sheet, what })) return false;
    const { kind, jobs } = workOf(works, batch.what);
    const wanted = batch.headers.map((_, column) =>
      kindColumn(kind, mapping[column] ?? '') ? (mapping[column] ?? '') : '',
    );
    refuse(whyNotMapping(kind, wanted));
    await tx
      .updateTable('import_batch')
      .set({ mapping: wanted, tidy_names: tidyNames, state: 'previewing', rows_done: 0, failure: null })
      .where('id', '=', id)
      .execute();
    await rememberColumns(tx, batch, wanted);
    await enqueue(tx, jobs.preview, { id });
    return true;
  });
}

/** Gives an import up before it was applied. Its rows are forgotten; that it was begun stays in the journal. `unlisted`: it was only a look. */
export async function discardImport(
  db: Db,
  actor: Actor | null,
  id: string,
  { unlisted = false }: { readonly unlisted?: boolean } = {},
): Promise<void> {
  refuse(whyMayNot(actor, rights.importSheets));
  await transact(db, async (tx) => {
    const batch = await lockBatch(tx, id);
    refuse(whyNotDiscard(batch.state));
    await tx.updateTable('import_batch').set({ state: 'discarded' }).where('id', '=', id).execute();
    await tx.deleteFrom('import_row').where('batch_id', '=', id).execute();
    await forgetSheets(tx, id);
    await journal(tx, actor, { what: 'import.discarded', on: ['import', id] });
    if (unlisted) await tx.deleteFrom('import_batch').where('id', '=', id).execute();
  });
}
