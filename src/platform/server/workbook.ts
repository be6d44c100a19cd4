/** Writes large workbooks in a thread of their own, one after another, so that the server goes on answering. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { writeWorkbook, type Sheet } from '../spreadsheet/write.ts';

/** From so many rows on writing would be felt by others. */
const many = 1000;
/** By its path: the built server has no file of its own for it. */
const work = join(process.cwd(), 'src/platform/server/workbook.thread.ts');
let last: Promise<unknown> = Promise.resolve();

/** As `writeWorkbook` does; cells may not be dates. */
export function writeWorkbookApart(title: string, sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows < many) return writeWorkbook(title, sheets);
  const written = last.then(() => inThread(title, sheets));
  last = written.catch(() => undefined);
  return written;
}

function inThread(title: string, sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(work, { workerData: { title, sheets } });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => {
      reject(new Error(`The thread that wrote a workbook ended with code ${code}`)); // of no effect once it has answered
    });
  });
}
