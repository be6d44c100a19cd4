/** The letter of the last decision, while it waits: whoever has acted on the decision already needs none. */
import type { Db } from '#platform/server/db.ts';
import { callOffMail } from '#platform/server/outbox.ts';
import { lettersOf } from '../letters/undo.ts';

export async function callOffLetter(tx: Db, registrationId: string): Promise<void> {
  const decision = await tx
    .selectFrom('registration_decision')
    .select('id')
    .where('registration_id', '=', registrationId)
    .where('undone_at', 'is', null)
    .orderBy('decided_at', 'desc')
    .executeTakeFirst();
  if (decision) await callOffMail(tx, [lettersOf(decision.id).registrant]);
}
