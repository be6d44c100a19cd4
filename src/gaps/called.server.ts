/** How gaps and runs are called in the history of everything. */
import { sql } from 'kysely';
import type { Called } from '#platform/module.ts';

const gap: Called = (db) =>
  db.selectFrom('gap').select(['id', 'title as name', sql<string | null>`'/gestion/brechas/' || id`.as('path')]);

const supply: Called = (db) =>
  db
    .selectFrom('supply_run')
    .select(['id', sql<string>`need || ' · ' || seed`.as('name')])
    .select(sql<string | null>`'/gestion/brechas/oferta/' || id`.as('path'));

export const called = { gap, supply };
