/** Signing up, in and out. Each answers the cookies to hand to the browser; none tells whether an address has an account. */
import type { Actor } from '#platform/actor.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { isKnown } from '#platform/server/limit/bearer.ts';
import { count, countOrWait, forgetTries } from '#platform/server/limit/limit.ts';
import type { Count } from '#platform/server/limit/limits.ts';
import { countMail } from '#platform/server/limit/mail.ts';
import { networkOf } from '#platform/server/limit/network.ts';
import { ask, authOn, type Letter } from './auth.server.ts';
import { giveConsent } from '../consent/commands.server.ts';
import { linkOf, sendLetters, tellPasswordChanged } from './mails.server.ts';
import { whyNotPassword } from './password.ts';
import { asActor, personByEmail } from '../queries.server.ts';
import type { SignUp } from './schema.ts';
import type { Visit } from './visit.ts';
import { refuse, refused } from '../reasons.ts';
import { journal } from '../journal.ts';

/** Opens an account that waits for its address to be confirmed. An address that already has one gets a mail saying so. */
export async function signUp(db: Db, visit: Visit, { name, email, password, version, volver }: SignUp): Promise<void> {
  refuse(whyNotPassword(password, { name, email }));
  if (!(await countMail(db, visit, 'mail-sign-up', email))) return;
  await transact(db, async (tx) => {
    const letters: Letter[] = [];
    const known = await personByEmail(tx, email);
    await authOn(tx, letters).api.signUpEmail({ body: { name, email, password } });
    await sendLetters(tx, letters, visit.locale, volver);
    const person = known ? undefined : await personByEmail(tx, email);
    if (!person) return;
    const actor = asActor(person);
    await journal(tx, actor, { what: 'person.registered', on: ['person', person.id] });
    await giveConsent(tx, actor, version);
  });
}

/** Proves an address, new or changed, by the link that was mailed to it. */
export async function confirmAddress(db: Db, visit: Visit, token: string): Promise<Headers> {
  return transact(db, async (tx) => {
    const auth = authOn(tx);
    const result = await ask(auth.api.verifyEmail({ query: { token }, headers: visit.headers, returnHeaders: true }));
    if ('no' in result) return refused('link-expired');
    return result.answer.headers;
  });
}

/** With e-mail and password. Refuses with the same `wrong-password` whoever it is, or `address-not-confirmed` after a right one. */
export async function signIn(
  db: Db,
  visit: Visit,
  { email, password }: { email: string; password: string },
): Promise<Headers> {
  const tried = await countPassword(db, visit, email);
  const result = await transact(db, async (tx) => {
    const letters: Letter[] = [];
    const asked = await ask(
      authOn(tx, letters).api.signInEmail({ body: { email, password }, headers: visit.headers, returnHeaders: true }),
    );
    await sendLetters(tx, letters, visit.locale);
    return asked;
  });
  if ('no' in result) return refused(result.no === 'EMAIL_NOT_VERIFIED' ? 'address-not-confirmed' : 'wrong-password');
  await forgetTries(db, ...tried);
  return result.answer.headers;
}

/**
 * Counts a password that is tried, and answers what it was counted by. A browser that has signed in before is counted by itself. Beyond
 * what may be tried of one address from wherever, other browsers enter by mail.
 */
async function countPassword(db: Db, { headers, address }: Visit, email: string): Promise<Count> {
  if (isKnown(headers, email)) {
    const counted: Count = ['password', email, 'known'];
    await countOrWait(db, headers, counted);
    return counted;
  }
  const network = networkOf(address);
  const counted: Count = ['password', email, network];
  await countOrWait(db, headers, ['password-from', network], counted);
  const { over } = await count(db, ['password-to', email]);
  refuse(over > 0 ? 'enter-by-mail' : null);
  return counted;
}

/** Mails a one-time link to enter with, if the address has an account. */
export async function askForLink(
  db: Db,
  visit: Visit,
  { email, volver = '' }: { email: string; volver?: string },
): Promise<void> {
  if (!(await countMail(db, visit, 'mail-link', email))) return;
  await transact(db, async (tx) => {
    const letters: Letter[] = [];
    if (await personByEmail(tx, email))
      await authOn(tx, letters).api.signInMagicLink({ body: { email }, headers: visit.headers });
    await sendLetters(tx, letters, visit.locale, volver);
  });
}

/** Enters with the link that was mailed. */
export async function enterByLink(db: Db, visit: Visit, token: string): Promise<Headers> {
  const result = await transact(db, (tx) =>
    ask(authOn(tx).api.magicLinkVerify({ query: { token }, headers: visit.headers, returnHeaders: true })),
  );
  if ('no' in result) return refused('link-expired');
  return result.answer.headers;
}

/** Mails a link to choose a new password with, if the address has an account. */
export async function askForNewPassword(db: Db, visit: Visit, email: string): Promise<void> {
  if (!(await countMail(db, visit, 'mail-new-password', email))) return;
  await transact(db, async (tx) => {
    const letters: Letter[] = [];
    await authOn(tx, letters).api.requestPasswordReset({ body: { email } });
    await sendLetters(tx, letters, visit.locale);
  });
}

/** Sets the password with the link that was mailed, and ends every session there is. */
export async function setNewPassword(
  db: Db,
  visit: Visit,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const result = await transact(db, async (tx) => {
    const reset: string[] = [];
    const asked = await ask(
      authOn(tx, [], { onPasswordReset: (id) => void reset.push(id) }).api.resetPassword({
        body: { newPassword: password, token },
      }),
    );
    for (const id of reset) await passwordChanged(tx, id, visit);
    return asked;
  });
  if ('no' in result) refused('link-expired');
}

export async function signOut(db: Db, visit: Visit): Promise<Headers> {
  const { headers } = await transact(db, (tx) =>
    authOn(tx).api.signOut({ headers: visit.headers, returnHeaders: true }),
  );
  return headers;
}

/** A link that enters once as this person, within a day: printed by the command line for an operator. Null when nobody has the address. */
export async function signInLink(db: Db, email: string): Promise<string | null> {
  return transact(db, async (tx) => {
    const letters: Letter[] = [];
    const person = await personByEmail(tx, email.toLowerCase());
    if (!person) return null;
    await authOn(tx, letters, { minutes: 24 * 60 }).api.signInMagicLink({
      body: { email: person.email },
      headers: new Headers(),
    });
    return letters[0] ? linkOf(letters[0], 'es') : null;
  });
}

async function passwordChanged(tx: Db, personId: string, { locale }: Visit): Promise<void> {
  const person = await tx.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow();
  const actor: Actor = asActor(person);
  await journal(tx, actor, { what: 'person.passwordChanged', on: ['person', personId] });
  await tellPasswordChanged(tx, person, locale);
}
