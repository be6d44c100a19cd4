/** Writes a window's profile down for good. */
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { refused } from '../reasons.ts';
import { profileFigures } from './profile.ts';
import { factsOf } from './queries.server.ts';

/** Writes a window's figures down for good, in the transaction that closes it. A window is frozen once. */
export async function freezeProfile(tx: Db, windowId: string): Promise<void> {
  const figures = JSON.stringify(profileFigures(await factsOf(tx, windowId)));
  const window = await tx
    .selectFrom('registration_window')
    .select('closed_at')
    .where('id', '=', windowId)
    .executeTakeFirstOrThrow();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('registry_profile')
    .values({ window_id: windowId, frozen_at: window.closed_at ?? now(), figures })
    .onConflict((conflict) => conflict.column('window_id').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) refused('window-closed');
}
