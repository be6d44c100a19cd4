/** Settings that the database keeps: one value under one key. */
import { now } from '../clock.ts';
import type { Db } from './db.ts';

/** What is kept under a key; undefined where nothing is. */
export async function storedSetting(db: Db, key: string): Promise<unknown> {
  return (await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst())?.value;
}

/** Keeps a value under a key. The caller journals why. */
export async function storeSetting(tx: Db, key: string, value: unknown): Promise<void> {
  const row = { value: JSON.stringify(value), updated_at: now() };
  await tx
    .insertInto('setting')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}
