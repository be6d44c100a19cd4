/** Importing from the command line: the same preview and the same writing as the page's, without waiting for a server. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { WithDb } from '#platform/module.ts';
import type { Page } from '#platform/page.ts';
import type { Db } from '#platform/server/db.ts';
import { applyImport, writeImport } from './apply.server.ts';
import { commandLine } from './command-line.ts';
import { previewImport } from './preview.server.ts';
import { countOutcomes, importById, previewRows, type PreviewRow } from './queries.server.ts';
import { issueAt, issueText } from './kind-words.ts';
import { organizationSheets } from './organizations/kind.ts';
import type { ImportCounts } from './import.ts';
import { words } from './words.ts';
import { importColumns } from '../sheet/guess-columns.ts';
import { chooseSheet, sheetsOf } from './sheets.server.ts';
import { discardImport, mapImport, startImport } from './commands.server.ts';
import { decideImport } from './decide.server.ts';
import { looksPersonal, type Outcome, type RowPart } from '../sheet/row.ts';

interface Options {
  readonly apply?: boolean;
  readonly json?: boolean;
  readonly duplicates: string;
  readonly replace?: boolean;
  readonly sheet?: string;
}

/** `import organizations FILE [--apply] [--duplicates new|first|skip] [--json]` */
export function importCommands(program: Command, withDb: WithDb): void {
  program
    .command('import')
    .description('Bring data from a spreadsheet')
    .command('organizations')
    .description('Show what a spreadsheet of organisations would change; write it with --apply')
    .argument('<file>', 'XLSX, ODS, XLS or CSV, up to 10,000 rows')
    .option('--apply', 'write it: everything that has no errors, or nothing')
    .option(
      '--duplicates <what>',
      'rows that may repeat an organisation: new, first (the likeliest one) or skip',
      'skip',
    )
    .option('--replace', 'write over what is there, but never over what an organisation’s own people wrote')
    .option('--sheet <name>', 'the sheet to read; left out, the one whose headers are known best')
    .option('--json', 'print the result as JSON')
    .action(async (file: string, options: Options) => {
      tell(await withDb((db) => importFile(db, file, options)), options);
    });
}

function tell(result: ImportResult, { json, apply }: Options): void {
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : inWords(result));
  if (apply && !result.applied && result.failure) process.exitCode = 1;
}

export interface ImportResult {
  readonly file: string;
  /** Which of its sheets was read, where it has several. */
  readonly sheet: string | null;
  /** The import's identifier, to see or undo it in the staff area; null when nothing was to be written. */
  readonly import: string | null;
  readonly rows: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly applied: boolean;
  readonly failure: string | null;
  readonly errors: readonly WrongRow[];
  /** Rows of which only some cells could not be read. */
  readonly partial: readonly WrongRow[];
  /** Rows with cells that are not published, because they look like a person’s own. */
  readonly personal: readonly WrongRow[];
  /** Cells that could not be read, that look like a person’s own, and that are kept because the organisation’s own people wrote them. */
  readonly cells: ImportCounts['cells'];
  readonly duplicates: readonly { readonly row: number; readonly name: string; readonly like: readonly string[] }[];
}

interface WrongRow {
  readonly row: number;
  readonly name: string;
  readonly reasons: readonly string[];
}

async function importFile(db: Db, file: string, { apply, duplicates, replace, sheet }: Options): Promise<ImportResult> {
  const id = await startImport(db, commandLine, { name: basename(file), bytes: await readFile(file) });
  const sheets = await sheetsOf(db, commandLine, id);
  const wanted = sheet === undefined ? undefined : (sheets.find(({ name }) => name === sheet)?.position ?? -1);
  try {
    await chooseSheet(db, commandLine, id, { sheet: wanted });
    const { mapping } = (await importById(db, commandLine, id))!;
    await mapImport(db, commandLine, id, { mapping, tidyNames: true });
  } catch (error) {
    await discardImport(db, commandLine, id, { unlisted: true });
    throw error;
  }
  const batch = await importById(db, commandLine, id);
  await previewImport(db, { id });
  const open = await allRows(db, id, 'duplicate');
  const columns = replace ? Object.fromEntries(importColumns.map(({ key }) => [key, 'replace'] as const)) : {};
  if (await decideImport(db, commandLine, id, { all: open.length > 0 ? duplicates : undefined, columns }))
    await previewImport(db, { id });
  const unread = await allRows(db, id, 'unread');
  const personal = await allRows(db, id, 'personal');
  const { outcomes: counts, cells } = await countOutcomes(db, commandLine, id);
  const writes = apply === true && counts.new + counts.changed > 0;
  if (writes) {
    await applyImport(db, commandLine, id);
    await writeImport(db, { id, by: commandLine });
  } else await discardImport(db, commandLine, id, { unlisted: true });
  const after = await importById(db, commandLine, id);
  const wrong = (is: (row: PreviewRow) => boolean) =>
    unread.filter(is).map((row) => wrongRow(row, batch?.headers ?? []));
  return {
    file: basename(file),
    sheet: (sheets.length > 1 && sheets[batch?.sheet ?? 0]?.name) || null,
    import: writes ? id : null,
    rows: batch?.rowsRead ?? 0,
    counts,
    applied: after?.state === 'applied',
    failure: after?.failure ?? null,
    errors: wrong(({ outcome }) => outcome === 'error'),
    partial: wrong(({ outcome }) => outcome !== 'error'),
    personal: personal.map((row) => wrongRow(row, batch?.headers ?? [], true)),
    cells,
    duplicates: open.map(({ number, label, twins }) => ({
      row: number,
      name: label,
      like: twins.map(({ name }) => name),
    })),
  };
}

async function allRows(db: Db, id: string, part: RowPart): Promise<PreviewRow[]> {
  const all: PreviewRow[] = [];
  for (let after: string | null = '0'; after !== null;) {
    const page: Page<PreviewRow> = await previewRows(db, commandLine, id, { part, after: Number(after) });
    all.push(...page.items);
    after = page.next;
  }
  return all;
}

const wrongRow = ({ number, label, issues }: PreviewRow, headers: readonly string[], personal = false): WrongRow => ({
  row: number,
  name: label,
  reasons: issues
    .filter(({ code }) => (code === looksPersonal) === personal)
    .map(
      (issue) =>
        `${issueAt(organizationSheets, issue, headers, 'es')}: ${issueText(organizationSheets, issue, 'es')}${issue.cell && ` «${issue.cell}»`}`,
    ),
});

function inWords({
  file,
  sheet,
  rows,
  counts,
  applied,
  failure,
  errors,
  partial,
  personal,
  cells,
  duplicates,
  import: id,
}: ImportResult): string {
  const lines = [
    `${file}${sheet ? `, ${words.es.sheetCalled(sheet)}` : ''}: ${String(rows)} filas. Nuevas ${String(counts.new)}, con cambios ${String(counts.changed)}, con diferencias que se dejan ${String(counts.kept)}, sin cambios ${String(counts.unchanged)}, posibles repetidas ${String(counts.duplicate)}, con errores ${String(counts.error)}.`,
    `${words.es.outcomes.unread}: ${String(cells.unread)}. ${words.es.outcomes.personal}: ${String(cells.personal)}. ${words.es.outcomes.owned}: ${String(cells.owned)}.`,
    ...errors.map(({ row, name, reasons }) => `  fila ${String(row)} ${name}: ${reasons.join('; ')}`),
    ...partial.map(
      ({ row, name, reasons }) => `  fila ${String(row)} ${name}, sin estas celdas: ${reasons.join('; ')}`,
    ),
    ...personal.map(({ row, name, reasons }) => `  fila ${String(row)} ${name}, no se publica: ${reasons.join('; ')}`),
    ...duplicates.map(({ row, name, like }) => `  fila ${String(row)} ${name}: se parece a ${like.join('; ')}`),
    applied
      ? `Aplicada (${id ?? ''}). Se puede deshacer en /gestion/importaciones/${id ?? ''}.`
      : failure
        ? `No se aplicó: ${failure}.`
        : 'No se escribió nada.',
  ];
  return `${lines.join('\n')}\n`;
}
