/** What a browser bears that says who it is without an account: signed, so that its limits are its own and no stranger's. */
import { parseCookies } from 'better-auth/cookies';
import { sealed, unsealed } from '../secret/seal.ts';
import { keyedHash } from '../secret/key.ts';

/** It has signed in before as this person; it opened this registration by its link; it holds this card of a room. */
const kinds = ['known', 'draft', 'card'] as const;
export type BearerKind = (typeof kinds)[number];

/** The cookie that says so, for a year. */
export const bearerCookie = (kind: BearerKind, id: string) =>
  ({
    name: nameOf(kind),
    value: sealed('bearer', id, kind),
    options: { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 365 * 86_400 },
  }) as const;

/** Whose browser, registration or card it is; null if the browser does not say, or we did not sign it. */
export const bearerIn = (headers: Headers, kind: BearerKind): string | null =>
  unsealed('bearer', parseCookies(headers.get('cookie') ?? '').get(nameOf(kind)), kind);

/** What the browser bears of all kinds, the narrowest first; null if nothing. */
export function anyBearerIn(headers: Headers): string | null {
  for (const kind of kinds.toReversed()) {
    const id = bearerIn(headers, kind);
    if (id !== null) return `${kind} ${id}`;
  }
  return null;
}

const nameOf = (kind: BearerKind) => `portador-${kind}`;

/** Whether the browser has signed in before as whoever has this address. */
export const isKnown = (headers: Headers, email: string): boolean => bearerIn(headers, 'known') === knownAs(email);

/** What a browser bears once somebody has signed in with it: a hash of their address. */
export const knownBrowser = (email: string) => bearerCookie('known', knownAs(email));

const knownAs = (email: string) => keyedHash('known', email.toLowerCase());
