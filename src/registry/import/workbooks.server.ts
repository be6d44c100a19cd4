/** The workbooks of an import: the rows to correct, each with its reasons, and a blank one to fill in. */
import { writeXlsx } from 'hucre/xlsx';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { type Locale } from '#platform/words.ts';
import { importColumns } from '../sheet/guess-columns.ts';
import { importById } from './queries.server.ts';
import type { CellIssue } from '../sheet/row.ts';
import { fieldName, issueText } from './field-words.ts';
import { words } from './words.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';

const header = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F9F3E6' } },
} as const;
const wrong = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FDF0EE' } } } as const;

/** The rows with errors as they came, with their line and what to correct; the wrong cells are coloured. */
export async function rejectedRows(db: Db, actor: Actor | null, id: string, locale: Locale): Promise<Uint8Array> {
  const batch = (await importById(db, actor, id)) ?? refused('no-such-import');
  const t = words.in(locale);
  const rows = await db
    .selectFrom('import_row')
    .select(['number', 'cells', 'issues'])
    .where('batch_id', '=', id)
    .where('outcome', '=', 'error')
    .orderBy('number')
    .execute();
  const lines = rows.map(({ number, cells, issues }) => {
    const reasons = issues.map((issue) => `${reasonAt(issue, batch.headers, locale)}: ${issueText(issue, locale)}`);
    return { cells: [...cells, number, reasons.join('\n')], wrongAt: issues.map(({ column }) => column) };
  });
  return workbook(t.sheet, [...batch.headers, t.originalLine, t.toFix], lines);
}

const reasonAt = ({ column, field }: CellIssue, headers: readonly string[], locale: Locale): string =>
  column === null ? fieldName(field, locale) : (headers[column] ?? fieldName(field, locale));

/** A workbook with only the headers that an import understands. */
export async function blankSheet(actor: Actor | null, locale: Locale): Promise<Uint8Array> {
  refuse(whyMayNot(actor, rights.importSheets));
  const headers = importColumns.filter(({ key }) => key !== 'id').map(({ header: names }) => names[locale]);
  return workbook(words.in(locale).blankSheet, headers, []);
}

interface Line {
  readonly cells: readonly (string | number)[];
  readonly wrongAt: readonly (number | null)[];
}

async function workbook(name: string, headers: readonly string[], lines: readonly Line[]): Promise<Uint8Array> {
  const styled = new Map(
    headers.map((value, column) => [`0,${String(column)}`, { value, type: 'string' as const, style: header }]),
  );
  lines.forEach(({ cells, wrongAt }, row) => {
    for (const column of wrongAt) {
      if (column !== null)
        styled.set(`${String(row + 1)},${String(column)}`, {
          value: String(cells[column] ?? ''),
          type: 'string',
          style: wrong as never,
        });
    }
  });
  return writeXlsx({
    sheets: [
      {
        name,
        rows: [[...headers], ...lines.map(({ cells }) => [...cells])],
        cells: styled,
        columns: headers.map((text) => ({ width: Math.min(50, Math.max(12, text.length + 2)) })),
        freezePane: { rows: 1 },
      },
    ],
  });
}
