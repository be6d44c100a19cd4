/** What the one who registers can do beside sending: begin, save a step, withdraw, ask for the link again. */
import { now } from '#platform/clock.ts';
import { formatDateTime } from '#platform/format.ts';
import { broughtOver, overOthers, type Sent } from '#platform/form/together.ts';
import { isId, newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { mailRegistrant, mailTo } from '../letters/queue.server.ts';
import { codedFields } from '../answer/questions.ts';
import { partTyped, withPartners, type Field, type TypedAnswers } from '../organization/answers.ts';
import { allWindows } from '../window/queries.server.ts';
import { callOffLetter } from './call-off.server.ts';
import { linkTo, makeLink } from './link.server.ts';
import { ownRegistration, registrationById, type Registration, type Visitor } from './queries.server.ts';
import type { RegistrationState, RegistrationStep } from './registration.ts';
import { boxesOf, explainedIn, type Explanation } from './schema.ts';
import { whyNotBegin, whyNotKeep, whyNotWithdraw, whyNotWrite } from './rules.ts';
import { lastMinute, openWindow } from '../window/window.ts';
import { refuse } from '../reasons.ts';
import { journal } from '../journal.ts';

/** Begins a draft in the open window and mails its link. Answers the draft's id and the token that opens it. */
export async function beginRegistration(
  db: Db,
  visitor: Visitor,
  { email, locale, mailed = true }: { email: string; locale: Locale; mailed?: boolean },
): Promise<{ id: string; token: string }> {
  return transact(db, async (tx) => {
    const window = openWindow(await allWindows(tx), now());
    refuse(whyNotBegin(window, now()));
    const id = newId();
    const at = now();
    const personId = visitor.actor?.email === email ? visitor.actor.id : null;
    await tx
      .insertInto('registration')
      .values({
        id,
        window_id: window!.id,
        state: 'draft',
        email,
        person_id: personId,
        locale,
        created_at: at,
        updated_at: at,
      })
      .execute();
    const token = await makeLink(tx, id);
    await journal(tx, visitor.actor, { what: 'registration.begun', on: ['registration', id] });
    const closes = formatDateTime(lastMinute(window!.closesAt), locale);
    if (mailed) await mailTo(tx, email, locale, 'begun', linkTo(token, locale), closes);
    return { id, token };
  });
}

/** How a registration stands after it was written. */
export interface Saved {
  readonly state: RegistrationState;
  readonly version: number;
  readonly answers: TypedAnswers;
  /** What its writer had before their eyes where others changed it meanwhile, by field or box. */
  readonly brought: Sent;
}

/**
 * Keeps what was typed in a step, right or wrong, and where the writer was; over what they had seen, so that whoever has it open on two
 * devices writes over nothing. Refuses `changed-by-others`.
 */
export async function saveStep(
  db: Db,
  visitor: Visitor,
  id: string,
  { step, typed, seen = {} }: { step: RegistrationStep; typed: TypedAnswers; seen?: Sent },
): Promise<Saved> {
  return write(db, visitor, id, { answers: typed, step, seen });
}

/** Keeps what was typed in some of the questions, right or wrong, and explained; over what its writer had seen, where that is said. */
export async function saveAnswers(
  db: Db,
  visitor: Visitor,
  id: string,
  answers: TypedAnswers,
  more: { readonly explanation?: Explanation | undefined; readonly seen?: Sent } = {},
): Promise<Saved> {
  return write(db, visitor, id, { answers, ...more });
}

/** Keeps the logo's file, or that there is none. */
export async function saveLogo(db: Db, visitor: Visitor, id: string, fileId: string | null): Promise<void> {
  await write(db, visitor, id, { logoFileId: fileId });
}

interface Change {
  readonly answers?: TypedAnswers;
  readonly seen?: Sent;
  readonly explanation?: Explanation | undefined;
  readonly step?: RegistrationStep;
  readonly logoFileId?: string | null;
}

async function write(db: Db, visitor: Visitor, id: string, change: Change): Promise<Saved> {
  return transact(db, async (tx) => {
    const { registration, bearer } = await lockOwn(tx, visitor, id);
    refuse(whyNotWrite(registration, bearer));
    const version = registration.version + 1;
    const { answers, explanation, brought } = writtenOver(registration, change);
    const kept = JSON.stringify(answers);
    refuse(change.answers ? whyNotKeep(kept) : null);
    await tx
      .updateTable('registration')
      .set({
        answers: kept,
        ...(change.explanation && { explanation: JSON.stringify(explanation) }),
        ...(change.step && { step: change.step }),
        ...(change.logoFileId !== undefined && { logo_file_id: change.logoFileId }),
        version,
        updated_at: now(),
      })
      .where('id', '=', id)
      .execute();
    return { state: registration.state, version, answers, brought };
  });
}

/** What a registration says with what was typed and explained in it; what others changed since its writer saw it stands. Refuses `changed-by-others`. */
export function writtenOver(
  { answers, explanation }: Pick<Registration, 'answers' | 'explanation'>,
  { seen, ...change }: Pick<Change, 'answers' | 'explanation' | 'seen'>,
  { unread = false } = {},
): Pick<Registration, 'answers' | 'explanation'> & Pick<Saved, 'brought'> {
  const typed = { ...change.answers, ...boxesOf(change.explanation) };
  const now = { ...answers, ...boxesOf(explanation) };
  const over: TypedAnswers = seen
    ? overOthers<TypedAnswers>(now, seen, typed, { coded: codedFields, partnersOf: withPartners, unread })
    : typed;
  return {
    answers: { ...answers, ...partTyped(over, Object.keys(change.answers ?? {}) as Field[]) },
    explanation: { ...explanation, ...explainedIn(over) },
    brought: seen ? broughtOver<TypedAnswers>(now, seen, typed, withPartners) : {},
  };
}

/** Takes it back before it is decided. */
export async function withdrawRegistration(db: Db, visitor: Visitor, id: string): Promise<void> {
  await transact(db, async (tx) => {
    const { registration, bearer } = await lockOwn(tx, visitor, id);
    refuse(whyNotWithdraw(registration, bearer));
    await tx
      .updateTable('registration')
      .set({ state: 'withdrawn', decided_at: now(), updated_at: now(), version: registration.version + 1 })
      .where('id', '=', id)
      .execute();
    await journal(tx, visitor.actor, {
      what: 'registration.withdrawn',
      on: ['registration', id],
      before: { state: registration.state },
      after: { state: 'withdrawn' },
    });
    await callOffLetter(tx, id);
    await mailRegistrant(tx, registration, 'withdrawn', titleOf(registration), registration.folio);
  });
}

/** Mails new links to the registrations of an address that are still going on. Says nothing of whether there were any. */
export async function sendLinksAgain(db: Db, email: string, locale: Locale): Promise<void> {
  await transact(db, async (tx) => {
    const rows = await tx
      .selectFrom('registration')
      .select('id')
      .where('email', '=', email)
      .where('state', 'not in', ['accepted', 'rejected', 'withdrawn'])
      .orderBy('created_at', 'desc')
      .limit(5)
      .execute();
    for (const { id } of rows) {
      const registration = (await registrationById(tx, id))!;
      await mailTo(tx, email, locale, 'resumed', titleOf(registration), linkTo(await makeLink(tx, id), locale));
    }
  });
}

/** What to call a registration whose name may not be typed yet. */
export function titleOf({ answers, folio }: Pick<Registration, 'answers' | 'folio'>): string {
  return (typeof answers['name'] === 'string' && answers['name'].trim()) || `folio ${folio}`;
}

/** The visitor's own registration, locked for what the transaction does. */
export async function lockOwn(tx: Db, visitor: Visitor, id: string) {
  if (isId(id)) await tx.selectFrom('registration').select('id').where('id', '=', id).forUpdate().execute();
  return ownRegistration(tx, visitor, id);
}
