/** Holding an import while a command changes it. */
import { isId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { refused } from '../reasons.ts';

/** The import, for this command alone until it is done. */
export async function lockBatch(tx: Db, id: string) {
  const row = isId(id)
    ? await tx.selectFrom('import_batch').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined;
  return row ?? refused('no-such-import');
}
