/** Steps of other modules' transactions: a person link is made, used from a button, ended with its thing. */
import { randomBytes } from 'node:crypto';
import type { Thing } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { refuse } from '../reasons.ts';
import type { Db } from '#platform/server/db.ts';
import { whyNotUseLink, type PersonLink } from './link.ts';
import { linkHash, personLink } from './queries.server.ts';

export interface NewLink {
  readonly purpose: string;
  readonly thing: Thing;
  readonly address: string;
  readonly lasting: boolean;
  /** For how many days it opens. */
  readonly days: number;
}

/** Makes a link and answers its token, of 256 bits; only the letter ever holds it. Earlier links keep working. */
export async function makePersonLink(tx: Db, { purpose, thing, address, lasting, days }: NewLink): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const at = now();
  await tx
    .insertInto('person_link')
    .values({
      token_hash: linkHash(token),
      purpose,
      lasting,
      subject_type: thing[0],
      subject_id: thing[1],
      address: address.toLowerCase(),
      made_at: at,
      expires_at: at.add({ hours: 24 * days }),
    })
    .execute();
  return token;
}

/** Acts by a link: to be called from a button's POST, never from a GET. One for a single use is used up, also when two press at once. */
export async function usePersonLink(tx: Db, token: string, purpose: string): Promise<PersonLink> {
  const link = await personLink(tx, token, purpose, { lock: true });
  refuse(whyNotUseLink(link, now()));
  if (!link!.lasting)
    await tx.updateTable('person_link').set({ used_at: now() }).where('token_hash', '=', linkHash(token)).execute();
  return link!;
}

/** Ends every link to a thing, or those of one address: its thing ended, or its person asks. */
export async function revokePersonLinks(tx: Db, thing: Thing, address?: string): Promise<void> {
  await tx
    .updateTable('person_link')
    .set({ revoked_at: now() })
    .where('subject_type', '=', thing[0])
    .where('subject_id', '=', thing[1])
    .where('revoked_at', 'is', null)
    .$if(address !== undefined, (query) => query.where('address', '=', address!.toLowerCase()))
    .execute();
}
