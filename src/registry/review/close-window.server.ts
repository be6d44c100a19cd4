/** Closing a window for good: its profile is frozen, and the figures stay as they are from then on. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { freezeProfile } from '../profile/freeze.server.ts';
import { awaitingReview } from '../registration/registration.ts';
import { changeWindow } from '../window/commands.server.ts';
import { refuse } from '../reasons.ts';
import { countByState } from '../window/queries.server.ts';
import { whyNotClose } from '../window/rules.ts';
import { journal } from '../journal.ts';

export async function closeWindow(db: Db, actor: Actor | null, slug: string): Promise<void> {
  await changeWindow(db, slug, async (tx, window) => {
    const counts = await countByState(tx, window.id);
    const waiting = awaitingReview.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
    refuse(whyNotClose(window, waiting, actor, now()));
    await tx.updateTable('registration_window').set({ closed_at: now() }).where('id', '=', window.id).execute();
    await freezeProfile(tx, window.id);
    await journal(tx, actor, { what: 'window.closed', on: ['window', window.id] });
  });
}
