/** A list as it is seen, as a file: its columns and its filters, all its pages, or the chosen rows. */
import { today } from '../clock.ts';
import { slugOf } from '../slug.ts';
import type { Db } from '../server/db.ts';
import { writeCsv, writeWorkbook, type Cell } from '../spreadsheet/write.ts';
import type { Locale } from '../words.ts';
import { listRows, rowsWithIds } from './ask.server.ts';
import type { StaffList } from './list.ts';
import { seenColumns, readQuestion } from './question.ts';

const listFormats = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};
export type ListFormat = keyof typeof listFormats;
export const isListFormat = (text: string): text is ListFormat => text in listFormats;

export interface ListFile {
  readonly name: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

export async function listFile<Row extends { readonly id: string }>(
  db: Db,
  list: StaffList<Row>,
  params: URLSearchParams,
  locale: Locale,
  format: ListFormat,
): Promise<ListFile> {
  const question = readQuestion(list, params);
  const chosen = params.getAll('id');
  const rows =
    chosen.length > 0 ? await rowsWithIds(db, list, question, chosen) : await listRows(db, list, question, null);
  const title = list.title(locale);
  const columns = seenColumns(list, question);
  const headers = columns.map(({ label }) => label(locale));
  const cells = rows.map((row) => columns.map(({ show, write }): Cell => write?.(row) ?? show(row, locale).text));
  const sheet = {
    name: title.slice(0, 31),
    columns: headers.map((header, place) => ({ header, width: place === 0 ? 42 : 24, type: typeOf(cells, place) })),
    rows: cells,
  };
  return {
    name: `${slugOf(title, { most: 40, otherwise: 'lista' })}-${today().toString()}.${format}`,
    mediaType: listFormats[format],
    body: format === 'csv' ? writeCsv([headers, ...cells]) : await writeWorkbook(title, [sheet]),
  };
}

function typeOf(cells: readonly (readonly Cell[])[], place: number): 'text' | 'number' | 'date' {
  const first = cells.find((row) => row[place] !== null && row[place] !== '')?.[place];
  if (first instanceof Temporal.PlainDate) return 'date';
  return typeof first === 'number' ? 'number' : 'text';
}
