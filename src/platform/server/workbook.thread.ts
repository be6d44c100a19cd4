/** The work of a thread: writes a workbook. */
import { writeWorkbook, type Sheet } from '../spreadsheet/write.ts';
import { work } from './thread-work.ts';

export interface WorkbookTask {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

work(({ title, sheets }: WorkbookTask) => writeWorkbook(title, sheets));
