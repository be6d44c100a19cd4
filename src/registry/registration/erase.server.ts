/** Forgetting whoever registered: drafts go, what waits for review is withdrawn, and what was decided keeps no address. */
import type { Whom } from '#platform/facet/person-tie.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { forgetFile } from '#platform/server/files.ts';
import { journal } from '../journal.ts';

/** What they answered about the organisation stays in the record of its window; who answered it does not. */
export async function eraseRegistrations(tx: Db, { id, email }: Whom): Promise<void> {
  const address = email.toLowerCase();
  const own = await tx
    .selectFrom('registration')
    .select(['id', 'state', 'logo_file_id'])
    .where((e) => e.or([e(e.fn('lower', ['email']), '=', address), ...(id ? [e('person_id', '=', id)] : [])]))
    .forUpdate()
    .execute();
  for (const { id: registration, state, logo_file_id } of own) {
    if (state === 'draft') await forgetDraft(tx, registration, logo_file_id);
    else if (!['accepted', 'rejected', 'withdrawn'].includes(state)) await withdraw(tx, registration, state);
  }
  await tx.updateTable('registration').set({ email: null }).where('email', '=', address).execute();
}

/** A draft that nobody sent is nobody's but its writer's: its logo goes too. */
export async function forgetDraft(tx: Db, id: string, logo: string | null): Promise<void> {
  await tx.deleteFrom('registration').where('id', '=', id).execute();
  if (logo) await forgetFile(tx, logo);
}

async function withdraw(tx: Db, id: string, state: string): Promise<void> {
  await tx
    .updateTable('registration')
    .set((e) => ({ state: 'withdrawn', decided_at: now(), updated_at: now(), version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await journal(tx, null, {
    what: 'registration.withdrawn',
    on: ['registration', id],
    before: { state },
    after: { state: 'withdrawn' },
  });
}
