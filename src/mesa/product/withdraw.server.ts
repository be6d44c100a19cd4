/** What is undone of a product's versions: calling off one that has not come, withdrawing one that was published. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { whyMayNot } from '#people/rules.ts';
import { journal } from '../journal.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { stateOfVersion, whyNotCallOffVersion, whyNotWithdrawVersion } from './rules.ts';
import type { WithdrawnVersion } from './schema.ts';
import { lockProduct } from './version.server.ts';

/** Makes a version that has not come a draft again. */
export async function callOffVersion(db: Db, actor: Actor | null, id: string, number: number): Promise<void> {
  refuse(whyMayNot(actor, rights.publishProduct));
  await transact(db, async (tx) => {
    const version = await versionOf(tx, id, number);
    refuse(whyNotCallOffVersion(version.state));
    const draft = { published_at: null, published_by: null };
    await tx.updateTable('product_version').set(draft).where('id', '=', version.id).execute();
    await journal(tx, actor, { what: 'product.versionCalledOff', on: ['product', id], after: { number } });
  });
}

/** Stops serving a published file: its address says why from then on. Nothing brings it back but another version. */
export async function withdrawVersion(
  db: Db,
  actor: Actor | null,
  id: string,
  { number, reason }: WithdrawnVersion,
): Promise<void> {
  refuse(whyMayNot(actor, rights.publishProduct));
  await transact(db, async (tx) => {
    const version = await versionOf(tx, id, number);
    refuse(whyNotWithdrawVersion(version.state, reason));
    await tx
      .updateTable('product_version')
      .set({ withdrawn_at: now(), withdrawn_by: actor?.id ?? null, withdrawn_reason: reason })
      .where('id', '=', version.id)
      .execute();
    await journal(tx, actor, { what: 'product.versionWithdrawn', on: ['product', id], after: { number, reason } });
  });
}

async function versionOf(tx: Db, productId: string, number: number) {
  await lockProduct(tx, productId);
  const row = await tx
    .selectFrom('product_version')
    .select(['id', 'published_at as publishedAt', 'withdrawn_at as withdrawnAt'])
    .where('product_id', '=', productId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? { id: row.id, state: stateOfVersion(row, now()) } : refused('no-such-product-version');
}
