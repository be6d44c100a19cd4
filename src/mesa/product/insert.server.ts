/** Writes a new product, after every other. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { journal } from '../journal.ts';
import type { ProductDraft } from './schema.ts';

/** Its address is free, and its axis is there. */
export async function insertProduct(tx: Db, actor: Actor | null, draft: ProductDraft, slug: string): Promise<string> {
  const id = newId();
  const { title, description, axisId } = draft;
  const position = await nextPosition(tx);
  await tx
    .insertInto('product')
    .values({ id, slug, title, description, axis_id: axisId, position, created_at: now() })
    .execute();
  await journal(tx, actor, { what: 'product.created', on: ['product', id], after: { ...draft, slug } });
  return id;
}

/** After every other, archived or not. */
async function nextPosition(tx: Db): Promise<number> {
  const { count } = await tx
    .selectFrom('product')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count + 1;
}
