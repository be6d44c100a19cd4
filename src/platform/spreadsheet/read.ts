/** Reads the table in a workbook (XLSX, ODS, XLS) or a delimited text file: its headers and its rows, every cell as text. */
import { unzipSync } from 'fflate';
import { read } from 'hucre';
import type { CellValue, MergeRange } from 'hucre';
import { decodeText, parseDelimited } from './delimited.ts';
import { footBegins } from './foot.ts';
import { Refusal } from '../refusal.ts';
import { refused } from '../reasons.ts';

export interface TableRow {
  /** Its number in the file as a spreadsheet shows it: the first line is 1. */
  readonly number: number;
  /** One text per header, and more in a line of a delimited text with more cells than titles; '' when blank. Dates are ISO, whole numbers plain digits, errors as shown (`#N/A`). */
  readonly cells: readonly string[];
}

export interface Table {
  /** As written, without repeats; a column with cells but no header is called by its letter. */
  readonly headers: readonly string[];
  /** By column: the title over it and others, which its header begins with; '' where there is none. */
  readonly groups: readonly string[];
  readonly rows: readonly TableRow[];
  /** Totals and notes: they stand below a table as titles do above it. */
  readonly foot: readonly TableRow[];
}

const mostBytesUnpacked = 400_000_000;
export const mostColumns = 500;

/** The table of one sheet; that of a delimited text has no name. */
export interface SheetTable {
  readonly name: string;
  readonly table: Table;
  /** It has more rows or columns than are read of it. */
  readonly tooBig: 'table-too-many-rows' | 'table-too-wide' | null;
}

/** The first sheet that holds anything, or the delimited text. Refuses also what is too big: `table-too-many-rows` (`most`) or `table-too-wide`. */
export async function readTable(bytes: Uint8Array, most = 10_000): Promise<Table> {
  const [first] = await readSheets(bytes, most);
  return tableWithin(first!, most);
}

/** The sheets that are shown and hold anything, or the delimited text. Refuses with `table-unreadable`, `table-empty` or `table-protected`. */
export async function readSheets(bytes: Uint8Array, most: number): Promise<SheetTable[]> {
  const grids = isWorkbook(bytes) ? await workbookGrids(bytes, most) : [textGrid(bytes)];
  const filled = grids.filter(({ lines }) => lines.some(({ cells }) => !cells.every(isBlank)));
  return filled.length > 0 ? filled.map((grid) => tableOf(grid, most)) : refused('table-empty');
}

/** The table of a sheet that is not too big. */
export function tableWithin({ table, tooBig }: SheetTable, most: number): Table {
  if (tooBig) refused(tooBig, { most: tooBig === 'table-too-wide' ? mostColumns : most });
  return table;
}

/** The lines of a sheet, and which cells are one across several columns. */
interface Grid {
  readonly name: string;
  readonly lines: readonly TableRow[];
  readonly merges: readonly MergeRange[];
  readonly delimited: boolean;
}

function isWorkbook(bytes: Uint8Array): boolean {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  const ole = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
  return zip || ole;
}

/** How files begin that are read as text and are no table (PDF, RTF, web pages, JSON), or what no text has. */
const noTable = /^\s*(?:%PDF|\{|\[\s*[{[]|<[!?a-z])|[\u0000-\u0008\u000e-\u001f]/i;

function textGrid(bytes: Uint8Array): Grid {
  const text = decodeText(bytes);
  if (noTable.test(text)) refused('table-unreadable');
  const lines = parseDelimited(text).map((cells, at) => ({ number: at + 1, cells: cells.map(tidy) }));
  return { name: '', lines, merges: [], delimited: true };
}

async function workbookGrids(bytes: Uint8Array, most: number): Promise<Grid[]> {
  refuseBomb(bytes);
  try {
    const { sheets } = await read(bytes, { maxRows: most + 40, sheets: (info) => !info.hidden && !info.veryHidden });
    return sheets.map(({ name, rows, merges = [] }) => ({
      name,
      lines: rows.map((cells, at) => ({ number: at + 1, cells: cells.map(cellText) })),
      merges,
      delimited: false,
    }));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refused(/encrypt|password/i.test(String(error)) ? 'table-protected' : 'table-unreadable');
  }
}

/** A small file that unpacks to gigabytes is never unpacked. */
function refuseBomb(bytes: Uint8Array): void {
  let unpacked = 0;
  try {
    unzipSync(bytes, { filter: ({ originalSize }) => ((unpacked += originalSize), false) });
  } catch {
    return; // not a zip: the reader will say so
  }
  if (unpacked > mostBytesUnpacked) refused('table-unreadable');
}

/** A cell as text. Numbers keep all their digits: a RUT typed as a number must not become 6.5e7. */
function cellText(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value).toString() : String(value);
  return tidy(value);
}

/** Excel's dates have no zone: the reader gives them as UTC. */
function dateText(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .trim();
}

const isBlank = (cell: string): boolean => cell === '';

function tableOf(grid: Grid, most: number): SheetTable {
  const at = headerLine(grid.lines);
  const lines = filledDown(grid, at);
  const below = lines.slice(at + 1).filter(({ cells }) => !cells.every(isBlank));
  const end = footBegins(below.map(({ cells }) => cells));
  const rows = below.slice(0, Math.min(end, most));
  const isShifted = grid.delimited ? moreThanTitles(lines[at]?.cells.length ?? 0, rows) : () => false;
  const width = [lines[at], ...rows.filter((row) => !isShifted(row))].reduce(
    (widest, line) => Math.max(widest, usedWidth(line?.cells ?? [])),
    0,
  );
  const tooBig = end > most ? 'table-too-many-rows' : width > mostColumns ? 'table-too-wide' : null;
  const shown = Math.min(width, mostColumns);
  const titles = Array.from({ length: shown }, (_, column) => titlesAt(grid, at, column));
  const headers = distinct(titles.map(headerOf));
  const whole = (line: TableRow) =>
    isShifted(line) ? line : { ...line, cells: headers.map((_, column) => line.cells[column] ?? '') };
  const groups = titles.map(groupOf);
  const table = { headers, groups, rows: rows.map(whole), foot: below.slice(end).map(whole) };
  return { name: grid.name, table, tooBig };
}

/** Whether a line has more cells than there are titles: a text of it holds the delimiter. That all lines end in one is a habit of some programs. */
function moreThanTitles(titles: number, rows: readonly TableRow[]): (row: TableRow) => boolean {
  const ending = rows.filter(({ cells }) => cells.length > titles).length > rows.length / 2;
  return ({ cells }) => usedWidth(cells) > titles || (!ending && cells.length > titles);
}

/** A cell that goes over several lines says the same on each of them that says anything. */
function filledDown({ lines, merges }: Grid, header: number): readonly TableRow[] {
  const tall = merges.filter(({ startRow, endRow }) => startRow > header && endRow > startRow);
  return lines.map((line, at) => {
    const over = tall.filter(({ startRow, endRow }) => startRow < at && at <= endRow);
    if (over.length === 0 || line.cells.every(isBlank)) return line;
    const cells = [...line.cells];
    for (const { startRow, startCol } of over) cells[startCol] ||= lines[startRow]?.cells[startCol] ?? '';
    return { ...line, cells: Array.from(cells, (cell) => cell ?? '') };
  });
}

function usedWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => !isBlank(cell)) + 1;
}

/** Titles and blank lines come before it: the header is the first line nearly as full as the fullest of the first ones. */
function headerLine(lines: readonly TableRow[]): number {
  const first = lines.slice(0, 25);
  const filled = first.map(({ cells }) => cells.filter((cell) => !isBlank(cell)).length);
  const fullest = Math.max(...filled);
  const at = filled.findIndex((count) => count >= Math.max(1, Math.ceil(fullest * 0.6)));
  return Math.max(0, at);
}

interface Titles {
  readonly own: string;
  /** What stands over it, where they are merged with each other or it goes over several columns. */
  readonly above: string;
  /** It is the whole table's. */
  readonly whole: boolean;
}

function titlesAt({ lines, merges }: Grid, line: number, column: number): Titles {
  const oneLine = (row: number, at: number) => (lines[row]?.cells[at] ?? '').replace(/\s+/g, ' ');
  const over = merges.find(
    ({ startRow, endRow, startCol, endCol }) =>
      startCol <= column && column <= endCol && startRow === line - 1 && (endRow === line || endCol > startCol),
  );
  return {
    own: oneLine(line, column),
    above: over ? oneLine(line - 1, over.startCol) : '',
    whole: over ? over.startCol === 0 && over.endCol + 1 >= usedWidth(lines[line]?.cells ?? []) : false,
  };
}

/** A group's name over several columns goes before each; a header merged with the line above takes its words. */
const groupOf = ({ own, above, whole }: Titles): string => (own && !whole ? above : '');
const headerOf = (titles: Titles): string => [groupOf(titles), titles.own].filter(Boolean).join(' ') || titles.above;

function distinct(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, column) => {
    const name = header || columnLetter(column);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${String(times)})`;
  });
}

/** `A`, `B` … `Z`, `AA`, as a spreadsheet names its columns. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
