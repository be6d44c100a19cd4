/** «Tell me when it opens»: an address asks, confirms by mail, is told of each window, and stops with one click. */
import { now } from '#platform/clock.ts';
import { formatDateTime } from '#platform/format.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { mailedAddress, tokenHash, newToken } from '#platform/server/mailed-token.ts';
import type { Locale } from '#platform/words.ts';
import { mailTo, mailWith } from '../letters/queue.server.ts';
import { readWindow } from './queries.server.ts';
import { lastMinute } from './window.ts';
import { refused } from '../reasons.ts';
import { journal } from '../journal.ts';

/** Asks to be told. Nothing else is mailed until the address is confirmed; one that is confirmed already gets nothing more. */
export async function askForNotice(db: Db, { email, locale }: { email: string; locale: Locale }): Promise<void> {
  await transact(db, async (tx) => {
    const held = await tx
      .selectFrom('window_notice')
      .select('confirmed_at')
      .where('email', '=', email)
      .forUpdate()
      .executeTakeFirst();
    if (held?.confirmed_at) return;
    const token = newToken();
    const asked = { confirm_token_hash: tokenHash(token), asked_at: now(), locale };
    await tx
      .insertInto('window_notice')
      .values({ id: newId(), email, stop_token: newToken(), ...asked })
      .onConflict((conflict) => conflict.column('email').doUpdateSet(asked))
      .execute();
    await mailTo(tx, email, locale, 'noticeConfirm', mailedAddress(`/registro/aviso/${token}`, locale));
  });
}

/** Confirms the address of a mailed token. May be asked twice: people press buttons twice. */
export async function confirmNotice(db: Db, token: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('window_notice')
    .set((e) => ({ confirmed_at: e.fn.coalesce('confirmed_at', e.val(now())) }))
    .where('confirm_token_hash', '=', tokenHash(token))
    .executeTakeFirst();
  if (!numUpdatedRows) refused('link-expired');
}

/** Stops the mails and forgets the address. A token that no longer means anybody is as good as stopped. */
export async function stopNotice(db: Db, stopToken: string): Promise<void> {
  await db.deleteFrom('window_notice').where('stop_token', '=', stopToken).execute();
}

/** Tells everyone who asked of the windows that have opened since the last time. Each window is told of once. */
export async function announceWindows(db: Db): Promise<void> {
  await transact(db, async (tx) => {
    const at = now();
    const opened = await tx
      .updateTable('registration_window')
      .set({ announced_at: at })
      .where('announced_at', 'is', null)
      .where('opens_at', '<=', at)
      .where('closes_at', '>', at)
      .returningAll()
      .execute();
    for (const row of opened) {
      const window = readWindow(row);
      const told = await tx
        .selectFrom('window_notice')
        .selectAll()
        .where('confirmed_at', 'is not', null)
        .orderBy('id')
        .execute();
      for (const { id, email, locale, stop_token } of told) {
        const to = {
          to: email,
          locale,
          dedupeKey: `window:${window.id}:${id}`,
          unsubscribeUrl: mailedAddress(`/registro/aviso/baja/${stop_token}`, locale),
        };
        await mailWith(
          tx,
          to,
          'windowOpened',
          formatDateTime(lastMinute(window.closesAt), to.locale),
          mailedAddress('/registro', to.locale),
        );
      }
      await journal(tx, null, { what: 'window.announced', on: ['window', window.id], after: { told: told.length } });
    }
  });
}
