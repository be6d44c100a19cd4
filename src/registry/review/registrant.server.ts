/** Whoever registered an organisation, as the writer of what it says. For this room's commands. */
import * as v from 'valibot';
import { personNames } from '#people/queries.server.ts';
import type { Db } from '#platform/server/db.ts';
import { changedFields } from '../organization/answers.ts';
import { organizationAnswers, type OrganizationAnswers } from '../organization/schema.ts';
import { note } from '../provenance/write.server.ts';
import type { Writer } from '../provenance/writing.ts';
import type { Registration } from '../registration/queries.server.ts';

/** Who registered it, without an account often; it was written when it was first sent. */
export async function registrant(tx: Db, { id, personId }: Registration): Promise<Writer> {
  const name = personId && (await personNames(tx, [personId])).get(personId);
  const [first] = await submissions(tx, id);
  return { door: 'registration', person: personId && name ? { id: personId, name } : null, at: first?.submitted_at };
}

/** What they corrected when the mesa asked for it. */
export async function noteCorrections(
  tx: Db,
  organizationId: string,
  answers: OrganizationAnswers,
  registration: Registration,
): Promise<void> {
  const sent = await submissions(tx, registration.id);
  const first = v.safeParse(organizationAnswers, sent[0]?.answers);
  if (sent.length < 2 || !first.success) return;
  const by = await registrant(tx, registration);
  const fields = changedFields(first.output, answers);
  await note(tx, [{ id: organizationId, fields }], { ...by, door: 'correction', at: sent.at(-1)?.submitted_at });
}

const submissions = (tx: Db, id: string) =>
  tx
    .selectFrom('registration_submission')
    .select(['answers', 'submitted_at'])
    .where('registration_id', '=', id)
    .orderBy('submitted_at')
    .execute();
