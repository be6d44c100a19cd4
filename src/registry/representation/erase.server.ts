/** What is forgotten of requests to represent: their proof with time, and all of them with the person. */
import { sql } from 'kysely';
import type { Whom } from '#platform/facet/person-tie.ts';
import type { Db } from '#platform/server/db.ts';
import { forgetFile } from '#platform/server/files.ts';

/** The proof of what was decided before that instant, with its file. */
export async function forgetProofs(tx: Db, before: Temporal.Instant): Promise<void> {
  const old = await tx
    .updateTable('representation_request')
    .set({ proof: '', link: '' })
    .where('decided_at', '<', before)
    .where((e) => e.or([e('proof', '<>', ''), e('link', '<>', ''), e('file_id', 'is not', null)]))
    .returning('file_id')
    .execute();
  await forgetWith(tx, old);
}

/** Whatever somebody asked goes with them; that it was decided stays in the history. */
export async function eraseRequests(tx: Db, { id, email }: Whom): Promise<void> {
  await forgetWith(
    tx,
    await tx
      .deleteFrom('representation_request')
      .where((e) => e.or([e('email', '=', email.toLowerCase()), e('person_id', '=', id ?? sql<string>`null::uuid`)]))
      .returning('file_id')
      .execute(),
  );
}

/** One that its writer takes back. */
export async function eraseRequest(tx: Db, id: string): Promise<void> {
  await forgetWith(
    tx,
    await tx.deleteFrom('representation_request').where('id', '=', id).returning('file_id').execute(),
  );
}

async function forgetWith(tx: Db, gone: readonly { readonly file_id: string | null }[]): Promise<void> {
  for (const { file_id } of gone) if (file_id) await forgetFile(tx, file_id);
}
