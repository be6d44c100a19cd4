/** How files and runs are called in the history of everything: a run by the file that it measures. */
import { sql } from 'kysely';
import type { Called } from '#platform/module.ts';

const microdata: Called = (db) =>
  db
    .selectFrom('microdata_file')
    .select(['id', 'file_name as name', sql<string>`'/gestion/analisis/archivos/' || id`.as('path')]);

const run: Called = (db) =>
  db
    .selectFrom('poverty_run')
    .innerJoin('microdata_file', 'microdata_file.id', 'microdata_file_id')
    .select(['poverty_run.id', 'file_name as name'])
    .select(sql<string>`'/gestion/analisis/corridas/' || poverty_run.id`.as('path'));

export const called = { microdata, run };
