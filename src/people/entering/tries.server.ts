/** How often somebody may try: by what is tried and from which network, counted in the database for all processes. */
import { sql } from 'kysely';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { networkOf } from '#platform/server/http/network.ts';
import { refused } from '../reasons.ts';
import { keyedHash } from './secret.server.ts';

/**
 * What is counted: so many tries in so many minutes, and by what. Nothing is counted by an address alone, which a stranger can type: what
 * they try from their network never shuts out its owner, who is on another. Each kind of mail is counted apart.
 */
export const tries = {
  /** By the address typed and the network. */
  password: { points: 10, minutes: 15 },
  /** By network. */
  'password-from': { points: 100, minutes: 15 },
  /** By person, who is signed in already: changing the password, closing the account. */
  'own-password': { points: 10, minutes: 15 },
  /** By person, or whoever stands between the two steps. */
  'second-factor': { points: 6, minutes: 15 },
  /** Mails, by the address they go to and the network that asks. */
  'mail-sign-up': { points: 5, minutes: 60 },
  'mail-link': { points: 5, minutes: 60 },
  'mail-new-password': { points: 5, minutes: 60 },
  'mail-begin': { points: 5, minutes: 60 },
  'mail-again': { points: 5, minutes: 60 },
  'mail-tell': { points: 5, minutes: 60 },
  /** By person: a link to their new address. */
  'mail-new-address': { points: 5, minutes: 60 },
  /** All mails, by the network that asks, or the person who invites. */
  'mail-from': { points: 40, minutes: 60 },
  /** Links that were mailed, by network. */
  token: { points: 60, minutes: 15 },
  /** Asking, letter by letter, whether an organisation is in the registry already; by network. */
  'look-alike': { points: 240, minutes: 15 },
} as const;

export type Tried = keyof typeof tries;

/** Counts one try; refuses with `too-many-tries` and the minutes to wait. To be called before the transaction of what is tried. */
export async function countTry(db: Db, what: Tried, ...by: readonly string[]): Promise<void> {
  const { points, minutes } = tries[what];
  const at = now().epochMilliseconds;
  const { rows } = await sql<{ points: number; left: number }>`
    insert into rate_limit as known (key, points, expire) values (${keyOf(what, by)}, 1, ${at + minutes * 60_000})
    on conflict (key) do update set
      points = case when known.expire > ${at} then known.points + 1 else 1 end,
      expire = case when known.expire > ${at} then known.expire else excluded.expire end
    returning points, (expire - ${at})::float8 as left`.execute(db);
  const { points: tried, left } = rows[0]!;
  if (tried > points) refused('too-many-tries', { minutes: Math.ceil(left / 60_000) });
}

/** Counts a mail that somebody asks for, so that nobody can have us write to others without end. */
export async function countMail(
  db: Db,
  { address }: { readonly address: string },
  what: Tried,
  email: string,
): Promise<void> {
  const network = networkOf(address);
  await countTry(db, 'mail-from', network);
  await countTry(db, what, email, network);
}

/** Forgets the tries of somebody who has now proved who they are. */
export async function forgetTries(db: Db, what: Tried, ...by: readonly string[]): Promise<void> {
  await db.deleteFrom('rate_limit').where('key', '=', keyOf(what, by)).execute();
}

/** Addresses are not kept, only what tells them apart. */
const keyOf = (what: Tried, by: readonly string[]) =>
  `${what}:${keyedHash('tries', by.map((one) => one.toLowerCase()).join(' '))}`;
