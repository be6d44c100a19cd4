/** Voices whose person asked to be forgotten, or whose consent is over: nothing of them stays but that something was there. */
import type { Whom } from '#platform/facet/person-tie.ts';
import { inSantiago, now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { forgetFile } from '#platform/server/files.ts';

/** By the address of whoever gave the consent. */
export const eraseVoices = (tx: Db, { email }: Whom): Promise<void> => forget(tx, ['consent_email', '=', email]);

/** Those whose consent ended before an instant. */
export const forgetOver = (tx: Db, before: Temporal.Instant): Promise<void> =>
  forget(tx, ['consent_until', '<', inSantiago(before).toPlainDate()]);

type Which = readonly ['consent_email', '=', string] | readonly ['consent_until', '<', Temporal.PlainDate];

async function forget(tx: Db, [column, is, value]: Which): Promise<void> {
  const found = tx.selectFrom('voice').select(['id', 'file_id']);
  const rows = await found.where(column, is as '=', value).execute();
  for (const { id, file_id } of rows) {
    if (file_id) await forgetFile(tx, file_id);
    await tx
      .updateTable('voice')
      .set({ ...nothing, withdrawn_at: now() })
      .where('id', '=', id)
      .execute();
  }
}

const nothing = {
  words: null,
  name: '',
  role: '',
  place: '',
  link: '',
  caption: '',
  taken: '',
  alt: '',
  consent_by: '',
  consent_email: null,
  consent_until: null,
  published_at: null,
  withdrawn_reason: 'forgotten',
};
