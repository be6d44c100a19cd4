/** A table from a file that somebody names on the command line. */
import { readFile } from 'node:fs/promises';
import { readTable, type Table } from './read.ts';

/** The table of a CSV or XLSX file, of at most so many rows. Where there is no such file, says so by its name. */
export async function tableOf(file: string, most: number): Promise<Table> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Error(`${file}: there is no such file.`) : error;
  });
  return readTable(bytes, most);
}
