/** How products, axes and cycles are called in the history of everything. */
import { sql } from 'kysely';
import type { Called } from '#platform/module.ts';

const product: Called = (db) =>
  db.selectFrom('product').select(['id', 'title as name', sql<string>`'/gestion/sitio/productos/' || id`.as('path')]);

const axis: Called = (db) =>
  db.selectFrom('axis').select(['id', 'name', sql<string>`'/gestion/mesa/ejes/' || id`.as('path')]);

const cycle: Called = (db) => db.selectFrom('cycle').select(['id', 'name', sql<string>`'/gestion/mesa'`.as('path')]);

export const called = { product, axis, cycle };
