/** Links that open a registration without an account: mailed, and kept only as a hash. */
import { createHash, randomBytes } from 'node:crypto';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { settings } from '#platform/server/settings.ts';
import { localHref, type Locale } from '#platform/words.ts';

/** How long a link opens a registration. */
export const linkDays = 120;

/** A new token, for a link or a cookie. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** What is kept of a token: someone who reads the database cannot make the link. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The full address of a page, in the language of the person written to. */
export const addressOf = (path: string, locale: Locale): string => settings().origin + localHref(path, locale);

/** Makes a link to a registration and answers its token. Earlier links keep working. */
export async function makeLink(tx: Db, registrationId: string): Promise<string> {
  const token = newToken();
  const at = now();
  await tx
    .insertInto('registration_link')
    .values({
      token_hash: hashOf(token),
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
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now())
    .executeTakeFirst();
  return row?.registration_id;
}

/** Where a mailed link leads. */
export const linkTo = (token: string, locale: Locale): string => addressOf(`/registro/continuar/${token}`, locale);
