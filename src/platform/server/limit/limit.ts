/** Counting tries, in the database for all processes; beyond a limit one waits, or is refused until its minutes are over. */
import { sql } from 'kysely';
import { now } from '../../clock.ts';
import { refused } from '../../reasons.ts';
import type { Db } from '../db.ts';
import { keyedHash } from '../secret/key.ts';
import { limits, type Count } from './limits.ts';
import { MustWait, newTicket, secondsFor, ticketIn } from './wait.ts';

interface Counted {
  /** By how many tries the limit is exceeded; 0 or less while there is room. */
  readonly over: number;
  /** Until its minutes are over. */
  readonly seconds: number;
}

/** Counts one try. */
export async function count(db: Db, [what, ...by]: Count): Promise<Counted> {
  const { points, minutes } = limits[what];
  const at = now().epochMilliseconds;
  const { rows } = await sql<{ points: number; left: number }>`
    insert into rate_limit as known (key, points, expire)
    values (${keyOf([what, ...by])}, 1, ${at + minutes * 60_000})
    on conflict (key) do update set
      points = case when known.expire > ${at} then known.points + 1 else 1 end,
      expire = case when known.expire > ${at} then known.expire else excluded.expire end
    returning points, (expire - ${at})::float8 as left`.execute(db);
  const { points: tried, left } = rows[0]!;
  return { over: tried - points, seconds: Math.max(1, Math.ceil(left / 1000)) };
}

/**
 * For what only the person themself can reach: beyond the limit it is refused with `too-many-tries` until the minutes are over. To be
 * called before the transaction of what is tried.
 */
export async function countTry(db: Db, ...counted: Count): Promise<void> {
  const { over, seconds } = await count(db, counted);
  if (over > 0) refused('too-many-tries', { minutes: Math.ceil(seconds / 60) });
}

/**
 * For what a stranger can reach: beyond a limit it is refused with `must-wait`, and goes on for whoever sends the same again after its
 * seconds, so that nobody can be shut out by what others try.
 */
export async function countOrWait(db: Db, headers: Headers, ...counts: readonly Count[]): Promise<void> {
  const tried = await Promise.all(counts.map((one) => count(db, one)));
  const over = Math.max(...tried.map((one) => one.over));
  const key = counts.map(keyOf).join(' ');
  if (over <= 0 || (await served(db, headers, key))) return;
  const seconds = secondsFor(over);
  throw new MustWait(seconds, newTicket(key, seconds));
}

/** Whether the wait that the browser was given for the same is over; it counts once. */
async function served(db: Db, headers: Headers, key: string): Promise<boolean> {
  const ticket = ticketIn(headers, key);
  return ticket !== null && (await count(db, ['waited', ticket])).over <= 0;
}

/** How many tries of each stand in their minutes; it counts none. */
export async function triesOf(db: Db, counts: readonly Count[]): Promise<number[]> {
  const keys = counts.map(keyOf);
  const rows = await db
    .selectFrom('rate_limit')
    .select(['key', 'points'])
    .where('key', 'in', ['', ...keys])
    .where('expire', '>', now().epochMilliseconds)
    .execute();
  const tried = new Map(rows.map(({ key, points }) => [key, points]));
  return keys.map((key) => tried.get(key) ?? 0);
}

/** Forgets the tries of somebody who has now proved who they are. */
export async function forgetTries(db: Db, ...counted: Count): Promise<void> {
  await db.deleteFrom('rate_limit').where('key', '=', keyOf(counted)).execute();
}

/** Addresses are not kept, only what tells them apart. */
const keyOf = ([what, ...by]: Count) => `${what}:${keyedHash('tries', by.map((one) => one.toLowerCase()).join(' '))}`;
