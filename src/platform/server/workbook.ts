/** Writes large workbooks in a thread of their own, one after another, so that the server goes on answering. */
import { writeWorkbook, type Sheet } from '../spreadsheet/write.ts';
import { workThread } from './in-thread.ts';
import type { WorkbookTask } from './workbook.thread.ts';

/** From so many rows on writing would be felt by others. */
const many = 1000;
const writer = workThread<WorkbookTask, Uint8Array<ArrayBuffer>>('#platform/server/workbook.thread.ts');

/** As `writeWorkbook` does; cells may not be dates. */
export function writeWorkbookApart(title: string, sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  return rows < many ? writeWorkbook(title, sheets) : writer.ask({ title, sheets });
}
