/** How initiatives are called in the history of everything. */
import { sql } from 'kysely';
import type { Called } from '#platform/module.ts';

/** A draft is its writers' alone. */
const initiative: Called = (db) =>
  db
    .selectFrom('initiative')
    .select(['id', 'name', sql<string | null>`case when state <> 'draft' then '/iniciativas/' || slug end`.as('path')]);

export const called = { initiative };
