/** The thread of workbook-apart.ts: writes the one workbook it is given, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeWorkbook, type Sheet } from '../spreadsheet/write.ts';

const { title, sheets } = workerData as { readonly title: string; readonly sheets: readonly Sheet[] };
const bytes = await writeWorkbook(title, sheets);
parentPort?.postMessage(bytes, [bytes.buffer]);
