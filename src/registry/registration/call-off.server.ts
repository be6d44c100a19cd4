/** The letter of the last decision, while it waits: whoever has acted on the decision already needs none. */
import type { Db } from '#platform/server/db.ts';
import { callOffMail } from '#platform/server/outbox.ts';
import { decisionLetter } from '../letters/undo.ts';
import { decisionsOn } from './queries.server.ts';

export async function callOffLetter(tx: Db, registrationId: string): Promise<void> {
  const [last] = await decisionsOn(tx, registrationId);
  if (last) await callOffMail(tx, [decisionLetter(last.id)]);
}
