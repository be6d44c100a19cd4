/** The second factor: a six-digit code of an app (TOTP, RFC 6238), and ten codes to fall back on. */
import { getSessionCookie, parseSetCookieHeader } from 'better-auth/cookies';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { isKnown } from '#platform/server/limit/bearer.ts';
import { ask, authOn, cookiePrefix } from './auth.server.ts';
import { countTry, forgetTries } from '#platform/server/limit/limit.ts';
import { tellSecondFactor } from './mails.server.ts';
import { sessionOf, type Session } from './session.server.ts';
import type { Visit } from './visit.ts';
import { refuse, refused } from '../reasons.ts';
import { journal } from '../journal.ts';

export interface Enrolment {
  /** What the app reads from the picture: `otpauth://totp/…`. */
  readonly uri: string;
  /** The codes to fall back on, shown this once. */
  readonly backupCodes: readonly string[];
}

/** Begins to set up the app. Nothing changes until a first code proves that it works. Asks for the password of whoever has one. */
export async function beginSecondFactor(
  db: Db,
  actor: Actor | null,
  visit: Visit,
  password: string,
): Promise<Enrolment> {
  if (!actor) return refused('sign-in-first');
  await countTry(db, 'second-factor', actor.id);
  const result = await transact(db, (tx) =>
    ask(authOn(tx).api.enableTwoFactor({ body: withPassword(password), headers: visit.headers })),
  );
  if ('no' in result)
    return refused(result.no === 'TOTP_ALREADY_ENABLED' ? 'second-factor-already' : 'wrong-current-password');
  const { answer } = result;
  if (answer.method !== 'totp') throw new Error('the second factor is an app');
  await forgetTries(db, 'second-factor', actor.id);
  return { uri: answer.totpURI, backupCodes: answer.backupCodes };
}

/** Proves the app with its first code. From here on every session must pass it; this one has. */
export async function confirmSecondFactor(db: Db, actor: Actor | null, visit: Visit, code: string): Promise<Headers> {
  if (!actor) return refused('sign-in-first');
  await countTry(db, 'second-factor', actor.id);
  const result = await transact(db, async (tx) => {
    const asked = await ask(authOn(tx).api.verifyTOTP({ body: { code }, headers: visit.headers, returnHeaders: true }));
    if ('no' in asked) return asked;
    await markPassed(tx, asked.answer.headers, visit);
    await journal(tx, actor, { what: 'person.secondFactorOn', on: ['person', actor.id] });
    await tellSecondFactor(tx, actor, 'on', visit.locale);
    return asked;
  });
  if ('no' in result) return refused('code-wrong');
  await forgetTries(db, 'second-factor', actor.id);
  return result.answer.headers;
}

/** The second step of signing in: a code of the app, or one to fall back on, which then is used up. */
export async function passSecondFactor(db: Db, visit: Visit, code: string): Promise<Headers> {
  const session = await sessionOf(db, visit.headers);
  const who = session?.actor.id ?? challengeOf(visit.headers) ?? visit.address;
  const known = session !== null && isKnown(visit.headers, session.actor.email);
  await countTry(db, 'second-factor', who, ...(known ? ['known'] : []));
  const result = await transact(db, async (tx) => {
    const { api } = authOn(tx);
    const input = { body: { code }, headers: visit.headers, returnHeaders: true } as const;
    const asked = await ask(/^[0-9]{6}$/.test(code) ? api.verifyTOTP(input) : api.verifyBackupCode(input));
    if ('answer' in asked) await markPassed(tx, asked.answer.headers, visit);
    return asked;
  });
  if ('no' in result) return refused(whyCodeRefused(result.no));
  return result.answer.headers;
}

/** Whether somebody stands between the two steps of signing in. */
export async function awaitsSecondFactor(db: Db, headers: Headers): Promise<boolean> {
  return (await sessionOf(db, headers))?.pending ?? challengeOf(headers) !== null;
}

/** Who works for the mesa keeps theirs: the staff pages ask for it. */
export function whyNotTurnOff(actor: Actor): 'mesa-needs-second-factor' | null {
  return actor.mesaRoles.length > 0 ? 'mesa-needs-second-factor' : null;
}

export async function turnSecondFactorOff(
  db: Db,
  actor: Actor | null,
  visit: Visit,
  password: string,
): Promise<Headers> {
  if (!actor) return refused('sign-in-first');
  refuse(whyNotTurnOff(actor));
  await countTry(db, 'second-factor', actor.id);
  const result = await transact(db, async (tx) => {
    const asked = await ask(
      authOn(tx).api.disableTwoFactor({ body: withPassword(password), headers: visit.headers, returnHeaders: true }),
    );
    if ('no' in asked) return asked;
    await journal(tx, actor, { what: 'person.secondFactorOff', on: ['person', actor.id] });
    await tellSecondFactor(tx, actor, 'off', visit.locale);
    return asked;
  });
  if ('no' in result) return refused('wrong-current-password');
  return result.answer.headers;
}

/** Ten new codes to fall back on; the old ones are void. */
export async function renewBackupCodes(
  db: Db,
  actor: Actor | null,
  visit: Visit,
  password: string,
): Promise<readonly string[]> {
  if (!actor) return refused('sign-in-first');
  await countTry(db, 'second-factor', actor.id);
  const result = await transact(db, async (tx) => {
    const asked = await ask(
      authOn(tx).api.generateBackupCodes({ body: withPassword(password), headers: visit.headers }),
    );
    if ('answer' in asked) await journal(tx, actor, { what: 'person.backupCodesRenewed', on: ['person', actor.id] });
    return asked;
  });
  if ('no' in result) return refused('wrong-current-password');
  return result.answer.backupCodes;
}

/** A new session made out of one that had passed has passed too: better-auth does not know of our mark. */
export async function carryPassed(tx: Db, from: Session, headers: Headers): Promise<void> {
  const token = tokenGiven(headers);
  if (token && from.hasSecondFactor && !from.pending) await mark(tx, token);
}

async function markPassed(tx: Db, given: Headers, visit: Visit): Promise<void> {
  const token = tokenGiven(given) ?? (await sessionOf(tx, visit.headers))?.token;
  if (!token) throw new Error('a code was accepted and no session came of it');
  await mark(tx, token);
}

async function mark(tx: Db, token: string): Promise<void> {
  await tx.updateTable('session').set({ second_factor_at: now() }).where('token', '=', token).executeTakeFirstOrThrow();
}

/** The token in the session cookie that an answer sets. */
function tokenGiven(headers: Headers): string | null {
  for (const header of headers.getSetCookie())
    for (const [name, { value }] of parseSetCookieHeader(header))
      if (name.endsWith('.session_token') && value) return value.slice(0, value.lastIndexOf('.'));
  return null;
}

function challengeOf(headers: Headers): string | null {
  return getSessionCookie(headers, { cookiePrefix, cookieName: 'two_factor' });
}

function whyCodeRefused(no: string): 'second-factor-expired' | 'second-factor-locked' | 'code-wrong' {
  if (no === 'INVALID_TWO_FACTOR_COOKIE') return 'second-factor-expired';
  return no === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE' || no === 'ACCOUNT_TEMPORARILY_LOCKED'
    ? 'second-factor-locked'
    : 'code-wrong';
}

function withPassword(password: string): { password?: string } {
  return password ? { password } : {};
}
