/** Writes tables for people to take away: workbooks with typed cells, and delimited text. Reading is in spreadsheet-reading.ts. */
import { writeXlsx } from 'hucre/xlsx';
import { harmless } from './formula.ts';

/** What a cell may hold. */
export type Cell = string | number | boolean | Temporal.PlainDate | null;

export interface SheetColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** `number` is whole; `decimal` shows the digits that there are. */
  readonly type: 'text' | 'number' | 'decimal' | 'date';
}

/** One sheet: with columns it has a header that stays in sight and filters; without, it is plain lines. */
export interface Sheet {
  readonly name: string;
  readonly columns?: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Columns, from 0, whose numbers have bars behind them. */
  readonly bars?: readonly number[];
  /** A chart beside the rows, of a column of names and one of numbers. */
  readonly chart?: SheetChart;
}

export interface SheetChart {
  readonly title: string;
  /** What it shows, for who cannot see it. */
  readonly alt: string;
  readonly names: number;
  readonly values: number;
}

const formats = { text: '@', number: '0', decimal: 'General', date: 'yyyy-mm-dd' } as const;
const headStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '14265E' } },
  alignment: { wrapText: true, vertical: 'center' },
} as const;

/** An XLSX workbook. Texts are stored as texts, so nothing in them is ever a formula. With the day it was made, the same rows are the same bytes. */
export function writeWorkbook(
  title: string,
  sheets: readonly Sheet[],
  made?: Temporal.PlainDate,
): Promise<Uint8Array<ArrayBuffer>> {
  const at = made && new Date(made.toZonedDateTime('UTC').epochMilliseconds);
  const properties = { title, ...(at && { created: at, modified: at }) };
  return writeXlsx({ properties, sheets: sheets.map(asSheet) }) as Promise<Uint8Array<ArrayBuffer>>;
}

function asSheet({ name, columns, rows, bars = [], chart }: Sheet) {
  const cells = rows.map((row) => row.map(asCell));
  if (!columns) return { name, rows: cells, columns: [{ width: 110 }] };
  const headers = columns.map(({ header }) => header);
  return {
    name,
    columns: columns.map(({ width, type }) => ({ width, numFmt: formats[type] })),
    rows: [headers, ...cells],
    cells: new Map(headers.map((value, i) => [`0,${i}`, { value, type: 'string' as const, style: headStyle }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(columns.length - 1)}${cells.length + 1}` },
    conditionalRules: bars.map((column, at) => dataBars(columnName(column), cells.length + 1, at + 1)),
    ...(chart && { charts: [nativeChart(name, chart, columns.length, cells.length + 1)] }),
  };
}

const barFill = 'C9D2F0';
const chartFill = '1F3D99';

const dataBars = (column: string, last: number, priority: number) => ({
  type: 'dataBar' as const,
  priority,
  range: `${column}2:${column}${last}`,
  dataBar: { cfvo: [{ type: 'num' as const, value: '0' }, { type: 'max' as const }], color: barFill },
});

/** To the right of the last column. */
function nativeChart(sheet: string, { title, alt, names, values }: SheetChart, columns: number, last: number) {
  const range = (column: number) => `'${sheet}'!$${columnName(column)}$2:$${columnName(column)}$${last}`;
  return {
    type: 'bar' as const,
    title,
    altText: alt,
    series: [{ name: title, categories: range(names), values: range(values), color: chartFill }],
    anchor: { from: { row: 1, col: columns + 1 }, to: { row: 24, col: columns + 10 } },
  };
}

const first = Temporal.PlainDate.from('1899-12-30');

/**
 * A day is kept as workbooks count them: days since 1899-12-30. A text that begins as if it had been made harmless is
 * made so, or reading it back would take its quote away.
 */
function asCell(cell: Cell): string | number | boolean | null {
  if (typeof cell === 'string') return cell.startsWith("'") ? harmless(cell) : cell;
  return cell instanceof Temporal.PlainDate ? first.until(cell, { largestUnit: 'day' }).days : cell;
}

/** A, B, … Z, AA, … of a column counted from zero. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** Delimited text (RFC 4180) in UTF-8 with its mark, by which spreadsheet programs know the letters. */
export function writeCsv(rows: Iterable<readonly Cell[]>): string {
  const lines = Iterator.from(rows).map((row) => row.map(quoted).join(','));
  return `\uFEFF${[...lines].join('\r\n')}\r\n`;
}

function quoted(cell: Cell): string {
  const text = cell === null ? '' : typeof cell === 'string' ? harmless(cell) : String(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
