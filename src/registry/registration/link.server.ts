/** Links that open a registration without an account: mailed, and kept only as a hash. */
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { mailedAddress, tokenHash, newToken } from '#platform/server/mailed-token.ts';
import type { Locale } from '#platform/words.ts';

/** How long a link opens a registration. */
export const linkDays = 120;

/** Makes a link to a registration and answers its token. Earlier links keep working. */
export async function makeLink(tx: Db, registrationId: string): Promise<string> {
  const token = newToken();
  const at = now();
  await tx
    .insertInto('registration_link')
    .values({
      token_hash: tokenHash(token),
      registration_id: registrationId,
      created_at: at,
      expires_at: at.add({ hours: 24 * linkDays }),
    })
    .execute();
  return token;
}

/** The registration that a link opens; undefined when there is none or it is too old. */
export async function registrationOfLink(db: Db, token: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('registration_link')
    .select('registration_id')
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', now())
    .executeTakeFirst();
  return row?.registration_id;
}

/** Where a mailed link leads. */
export const linkTo = (token: string, locale: Locale): string => mailedAddress(`/registro/continuar/${token}`, locale);
