/** The search of the registry for organisations that are one: done as a job whenever the registry changed since the last. */
import { sql } from 'kysely';
import { now } from '#platform/clock.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { registryStamp } from '../organization/stamp.server.ts';
import { workThread } from '#platform/server/in-thread.ts';
import { enqueue } from '#platform/server/jobs.ts';
import type { LikenessEntry, LikelyPair } from '../likeness/pairs.ts';
import { orderedPair } from './merge.ts';

export const searchJob = 'registry.find-twins';

const search = workThread<readonly LikenessEntry[], LikelyPair[]>('#registry/merge/search.thread.ts');

/** Asks for a new search if the registry is no longer what the last one saw. Answers whether one is under way. */
export async function askForSearch(db: Db): Promise<boolean> {
  return transact(db, async (tx) => {
    const stamp = await registryStamp(tx);
    const last = await tx.selectFrom('organization_twin_search').selectAll().forUpdate().executeTakeFirst();
    if (last?.registry_stamp === stamp) return last.searched_at === null;
    const asked = { registry_stamp: stamp, searched_at: null, asked_at: now() };
    await tx
      .insertInto('organization_twin_search')
      .values(asked)
      .onConflict((conflict) => conflict.column('single').doUpdateSet(asked))
      .execute();
    await enqueue(tx, searchJob);
    return true;
  });
}

/** Compares every active organisation with every other and keeps the pairs. */
export async function searchTwins(db: Db): Promise<void> {
  const stamp = await registryStamp(db);
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'name', 'known_as', 'rut', 'region'])
    .where('state', '=', 'active')
    .orderBy('id')
    .execute();
  const pairs = await search.ask(
    rows.map(({ name, known_as, rut, region }) => ({ name, knownAs: known_as, rut, region })),
  );
  const found = pairs.flatMap(([a, b, score]) => {
    const [one, other] = [rows[a], rows[b]];
    if (!one || !other) return [];
    const [one_id, other_id] = orderedPair(one.id, other.id);
    return [{ one_id, other_id, score }];
  });
  await transact(db, async (tx) => {
    await tx.deleteFrom('organization_twin').execute();
    await sql`
      insert into organization_twin (one_id, other_id, score)
      select n.one_id, n.other_id, n.score from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as n(one_id uuid, other_id uuid, score real)
      where exists (select from organization where id = n.one_id) and exists (select from organization where id = n.other_id)`.execute(
      tx,
    );
    await tx.updateTable('organization_twin_search').set({ searched_at: now(), registry_stamp: stamp }).execute();
  });
}
