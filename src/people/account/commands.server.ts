/** One's own account: name, address, password, sessions, what is known about one, closing it. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { PersonTie } from '#platform/facet/person-tie.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { ask, authOn, type Letter } from '../entering/auth.server.ts';
import { countTry } from '#platform/server/limit/limit.ts';
import { sendLetters, tellAccountClosed, tellAddressChanging, tellPasswordChanged } from '../entering/mails.server.ts';
import { whyNotPassword } from '../entering/password.ts';
import { carryPassed } from '../entering/second-factor.server.ts';
import { sessionOf } from '../entering/session.server.ts';
import { eraseAccount } from '../data/erase.server.ts';
import type { Visit } from '../entering/visit.ts';
import { refuse, refused } from '../reasons.ts';
import { hasPassword } from './queries.server.ts';
import { journal } from '../journal.ts';

export async function rename(db: Db, actor: Actor | null, name: string): Promise<void> {
  if (!actor) return refused('sign-in-first');
  if (name === actor.name) return;
  await transact(db, async (tx) => {
    await tx.updateTable('person').set({ name, updated_at: now() }).where('id', '=', actor.id).execute();
    await journal(tx, actor, { what: 'person.renamed', on: ['person', actor.id] });
  });
}

/** Mails a link to the new address; the account changes when it is used. The old address is told. */
export async function changeAddress(db: Db, actor: Actor | null, visit: Visit, email: string): Promise<void> {
  if (!actor) return refused('sign-in-first');
  refuse(email === actor.email ? 'same-address' : null);
  await countTry(db, 'mail-new-address', actor.id);
  await transact(db, async (tx) => {
    const letters: Letter[] = [];
    await authOn(tx, letters).api.changeEmail({ body: { newEmail: email }, headers: visit.headers });
    await sendLetters(tx, letters, visit.locale);
    await journal(tx, actor, { what: 'person.addressChangeAsked', on: ['person', actor.id] });
    await tellAddressChanging(tx, actor, visit.locale);
  });
}

/** Sets a new password, with the current one if there is one, and ends every other session. */
export async function changePassword(
  db: Db,
  actor: Actor | null,
  visit: Visit,
  { current, password }: { current: string; password: string },
): Promise<Headers> {
  if (!actor) return refused('sign-in-first');
  refuse(whyNotPassword(password, actor));
  await countTry(db, 'own-password', actor.id);
  const result = await transact(db, async (tx) => {
    const session = await sessionOf(tx, visit.headers);
    const asked = await ask(replacePassword(tx, visit, current, password, await hasPassword(tx, actor)));
    if ('no' in asked) return asked;
    if (session) await carryPassed(tx, session, asked.answer.headers);
    await journal(tx, actor, { what: 'person.passwordChanged', on: ['person', actor.id] });
    await tellPasswordChanged(tx, actor, visit.locale);
    return asked;
  });
  if ('no' in result) return refused('wrong-current-password');
  return result.answer.headers;
}

async function replacePassword(
  tx: Db,
  visit: Visit,
  current: string,
  password: string,
  has: boolean,
): Promise<{ headers: Headers }> {
  const { api } = authOn(tx);
  const { headers } = visit;
  if (!has) return api.setPassword({ body: { newPassword: password }, headers, returnHeaders: true });
  return api.changePassword({
    body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
    headers,
    returnHeaders: true,
  });
}

/** Ends one session of one's own, or with null every one but the present. */
export async function endSessions(db: Db, actor: Actor | null, visit: Visit, id: string | null): Promise<void> {
  if (!actor) return refused('sign-in-first');
  await transact(db, async (tx) => {
    const current = await sessionOf(tx, visit.headers);
    const own = tx.deleteFrom('session').where('person_id', '=', actor.id);
    const { numDeletedRows } = await (
      id ? own.where('id', '=', id) : own.where('id', '<>', current?.id ?? actor.id)
    ).executeTakeFirstOrThrow();
    refuse(id && numDeletedRows === 0n ? 'no-such-session' : null);
    await journal(tx, actor, {
      what: 'person.sessionsEnded',
      on: ['person', actor.id],
      after: { ended: Number(numDeletedRows) },
    });
  });
}

/**
 * Closes the account: roles and memberships end, and name, address and telephone are erased wherever the ties say so: letters,
 * links, drafts, contacts, sheets. What the person did stays in the record, under the name it was done with; the ties that keep
 * something say why. The last letter is forgotten once the mail server has it.
 */
export async function closeAccount(
  db: Db,
  actor: Actor | null,
  visit: Visit,
  password: string,
  ties: readonly PersonTie[],
): Promise<void> {
  if (!actor) return refused('sign-in-first');
  await countTry(db, 'own-password', actor.id);
  await refuseUnlessPassword(db, actor, visit, password);
  await transact(db, async (tx) => {
    await eraseAccount(tx, actor, ties);
    await tellAccountClosed(tx, actor, visit.locale);
    await journal(tx, actor, { what: 'person.closed', on: ['person', actor.id] });
  });
}

/** Whoever only enters by links and providers has none to give. */
async function refuseUnlessPassword(db: Db, actor: Actor, { headers }: Visit, password: string): Promise<void> {
  if (!(await hasPassword(db, actor))) return;
  const asked = await ask(authOn(db).api.verifyPassword({ body: { password }, headers }));
  if ('no' in asked) refused('wrong-current-password');
}
