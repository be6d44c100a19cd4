/** A wait that is signed: a ticket, kept by the browser, which lets the same be sent again once its seconds are over. */
import { parseCookies } from 'better-auth/cookies';
import { now } from '../../clock.ts';
import { newId } from '../../id.ts';
import { Refusal } from '../../refusal.ts';
import { sealed, unsealed } from '../secret/seal.ts';

/** Refused for now, with the ticket that the door hands to the browser. */
export class MustWait extends Refusal {
  readonly seconds: number;
  readonly ticket: string;

  constructor(seconds: number, ticket: string) {
    super('must-wait', { seconds });
    this.seconds = seconds;
    this.ticket = ticket;
  }
}

const cookie = 'espera';

/** The cookie that holds a ticket: one, the last that was given. */
export const waitCookie = (ticket: string) =>
  ({ name: cookie, value: ticket, options: { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 3600 } }) as const;

const shortest = 10;
const longest = 300;

/** How long one waits who is so many tries beyond a limit: 10 s, twice as long after each further five, five minutes at most. */
export const secondsFor = (over: number): number =>
  Math.min(longest, shortest * 2 ** Math.min(10, Math.floor((over - 1) / 5)));

/** A ticket for what is counted under this key, good from now on after so many seconds. */
export const newTicket = (key: string, seconds: number): string =>
  sealed('wait', `${newId()}.${now().epochMilliseconds + seconds * 1000}`, key);

/** The id of the browser's ticket, if it is for this key, ours, and its seconds are over for less than an hour; null if not. */
export function ticketIn(headers: Headers, key: string): string | null {
  const ticket = unsealed('wait', parseCookies(headers.get('cookie') ?? '').get(cookie), key);
  const [id, from] = ticket?.split('.') ?? [];
  const waited = now().epochMilliseconds - Number(from);
  return id !== undefined && waited >= 0 && waited < 3_600_000 ? id : null;
}
