/** The workbooks of an import: what stays out, cell by cell with its reasons, and a blank one to fill in. */
import { writeXlsx } from 'hucre/xlsx';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { type Locale } from '#platform/words.ts';
import type { SheetKind } from '../sheet/kind.ts';
import { looksPersonal, moreCells } from '../sheet/row.ts';
import { importById, staysOut } from './queries.server.ts';
import { issueAt, issueText, optionsText } from './kind-words.ts';
import { ownWorks, workOf, type SheetWorks } from './works.server.ts';
import { organizationSheets } from './organizations/kind.ts';
import { words } from './words.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';

const header = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F9F3E6' } },
} as const;
const wrong = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FDF0EE' } } } as const;

/**
 * The rows with cells that could not be read, as they came, to be corrected and given again; on a second sheet each of those cells, with
 * why and what to do.
 */
export async function rejectedRows(
  db: Db,
  actor: Actor | null,
  id: string,
  locale: Locale,
  works: SheetWorks = ownWorks,
): Promise<Uint8Array> {
  const { headers, what } = (await importById(db, actor, id)) ?? refused('no-such-import');
  const of = workOf(works, what).kind;
  const t = words.in(locale);
  const rows = await db
    .selectFrom('import_row')
    .select(['number', 'label', 'outcome', 'cells', 'issues'])
    .where('batch_id', '=', id)
    .where((e) => e.or([staysOut('unread'), staysOut('personal')]))
    .orderBy('number')
    .execute();
  const lines = rows.map(({ number, cells, issues }) => {
    const reasons = issues.map((issue) => `${issueAt(of, issue, headers, locale)}: ${issueText(of, issue, locale)}`);
    const [titled, more] = [cells.slice(0, headers.length), cells.slice(headers.length)];
    return {
      cells: [...titled, number, reasons.join('\n'), ...more],
      wrongAt: issues.map(({ code, column }) => (code === moreCells ? null : column)),
    };
  });
  const cells = rows.flatMap(({ number, label, outcome, cells: said, issues }) =>
    issues
      .filter((issue) => !issue.published)
      .map((issue) => {
        const value = issue.column === null ? '' : (said[issue.column] ?? '');
        const kind =
          outcome === 'error' ? 'row' : issue.code === looksPersonal ? 'personal' : issue.kept ? 'kept' : 'cell';
        const does = [t.toDo[kind], optionsText(of, issue, locale)].filter(Boolean).join(' ');
        return [number, label, issueAt(of, issue, headers, locale), value, issueText(of, issue, locale), does];
      }),
  );
  return workbook(
    { name: t.sheet, headers: [...headers, t.originalLine, t.toFix], lines },
    {
      name: t.outcomes.unread,
      headers: [t.line, of.words(locale).one, t.column, t.value, t.why, t.whatToDo],
      lines: cells.map((line) => ({ cells: line, wrongAt: [] })),
    },
  );
}

/** A workbook with only the headers that an import understands. */
export async function blankSheet(
  actor: Actor | null,
  locale: Locale,
  kind: SheetKind = organizationSheets,
): Promise<Uint8Array> {
  refuse(whyMayNot(actor, rights.importSheets));
  const headers = kind.columns.filter(({ key }) => key !== 'id').map(({ header: names }) => names[locale]);
  return workbook({ name: kind.words(locale).many, headers, lines: [] });
}

interface Sheet {
  readonly name: string;
  readonly headers: readonly string[];
  readonly lines: readonly {
    readonly cells: readonly (string | number)[];
    readonly wrongAt: readonly (number | null)[];
  }[];
}

const workbook = (...sheets: readonly Sheet[]): Promise<Uint8Array> => writeXlsx({ sheets: sheets.map(drawn) });

function drawn({ name, headers, lines }: Sheet) {
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
  return {
    name,
    rows: [[...headers], ...lines.map(({ cells }) => [...cells])],
    cells: styled,
    columns: headers.map((text) => ({ width: Math.min(50, Math.max(12, text.length + 2)) })),
    freezePane: { rows: 1 },
  };
}
