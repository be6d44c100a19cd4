/** The list of who was erased, kept beside the backups: without addresses, and told again to whatever is brought back. */
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { personTies } from '../src/house.ts';
import { eraseAgain, erasures, type Erasure } from '../src/people/data/erase.server.ts';
import type { Manifest } from '../src/platform/server/backup/backup.ts';
import { openDb } from '../src/platform/server/db.ts';

/** Where the list of an archive's folder is. */
export const listBeside = (archive: string): string => join(dirname(archive), 'minga-erased.json');

/** Writes the whole list; a reader never finds half of it. */
export async function writeErased(url: string, file: string): Promise<number> {
  const list = await onDatabase(url, erasures);
  await writeFile(`${file}.part`, JSON.stringify(list, null, 1), { mode: 0o600 });
  await rename(`${file}.part`, file);
  return list.length;
}

/** Erases again, in what was just brought back, whoever was erased since it was taken. */
export async function applyErased(url: string, { takenAt }: Manifest, file: string): Promise<number> {
  if (!existsSync(file)) return 0;
  const list = JSON.parse(await readFile(file, 'utf8')) as readonly Erasure[];
  return onDatabase(url, (db) => eraseAgain(db, personTies, list, takenAt));
}

async function onDatabase<T>(url: string, work: (db: ReturnType<typeof openDb>) => Promise<T>): Promise<T> {
  const db = openDb(url, { max: 4 });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
