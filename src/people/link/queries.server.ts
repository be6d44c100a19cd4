/** What can be asked about person links. Asking changes nothing: mail scanners open every link. */
import { createHash } from 'node:crypto';
import type { Thing } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import type { PersonLink } from './link.ts';

/** What is kept of a token: whoever reads the database cannot make the link. */
export const linkHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The link of a token for this purpose, whatever its state; undefined when there is none. `lock` holds it until the end of the transaction. */
export async function personLink(
  db: Db,
  token: string,
  purpose: string,
  { lock = false } = {},
): Promise<PersonLink | undefined> {
  const row = await db
    .selectFrom('person_link')
    .selectAll()
    .where('token_hash', '=', linkHash(token))
    .where('purpose', '=', purpose)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const thing: Thing = [row.subject_type, row.subject_id];
  return {
    purpose,
    lasting: row.lasting,
    thing,
    address: row.address,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    revokedAt: row.revoked_at,
  };
}
