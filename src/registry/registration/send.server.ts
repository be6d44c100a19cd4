/** Sending a registration for review: the first time, again after changes were asked for, or with its corrections at once. */
import * as v from 'valibot';
import { privacyText } from '#people/consent/queries.server.ts';
import { now } from '#platform/clock.ts';
import { inAskedOrder, issuesByField } from '#platform/form/form.ts';
import type { Sent as Seen } from '#platform/form/together.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { mailTo } from '../letters/queue.server.ts';
import { partTyped, type Field, type TypedAnswers } from '../organization/answers.ts';
import { registrationAnswersOver, type SentBefore } from '../organization/schema.ts';
import { allWindows } from '../window/queries.server.ts';
import { openWindow, type RegistrationWindow } from '../window/window.ts';
import { callOffLetter } from './call-off.server.ts';
import { lockOwn, writtenOver } from './commands.server.ts';
import { stillToCorrect } from './correction.ts';
import { linkTo, makeLink } from './link.server.ts';
import { askedOf, lastSent, registrationById, type Registration, type Visitor } from './queries.server.ts';
import { steps } from './registration.ts';
import { whyNotAgreed, whyNotKeep, whyNotSubmit } from './rules.ts';
import type { Explanation, Sending } from './schema.ts';
import { refuse, refused } from '../reasons.ts';
import { journal } from '../journal.ts';

/** It was sent; or why it was not: an issue code per field, or what was asked about and still stands as it was sent. */
type Sent =
  | { readonly registration: Registration }
  | { readonly issues: Readonly<Record<string, string>> }
  | { readonly unchanged: readonly Field[] };

/** What still keeps a registration from being sent, the first time or over what was sent before: an issue code per field. */
export function issuesOf(answers: TypedAnswers, sent: SentBefore = {}): Record<string, string> {
  const { issues } = v.safeParse(registrationAnswersOver(sent), answers);
  return issues ? inAskedOrder(issuesByField(issues), Object.values(steps).flat()) : {};
}

/** Sends it for review as its sender saw it, the first time or again after changes were asked for. Refuses `changed-by-others`. */
export async function submitRegistration(
  db: Db,
  visitor: Visitor,
  id: string,
  { seen = {}, ...sending }: Sending & { readonly seen?: Seen },
): Promise<Sent> {
  return transact(db, async (tx) => {
    const registration = await toBeSent(tx, visitor, id);
    const { explanation } = writtenOver(registration, { ...sending, seen }, { unread: true });
    const issues = issuesOf(registration.answers, await lastSent(tx, id));
    refuse(Object.keys(issues).length > 0 ? 'answers-incomplete' : null);
    return send(tx, visitor, registration, { ...sending, explanation });
  });
}

/** Writes corrections over what their writer had seen and sends it again, both or neither; not sent, they are kept. Refuses `changed-by-others`. */
export async function sendCorrections(
  db: Db,
  visitor: Visitor,
  id: string,
  { typed, seen, explanation, ...sending }: Sending & { readonly typed: TypedAnswers; readonly seen: Seen },
): Promise<Sent & { readonly written: TypedAnswers }> {
  return transact(db, async (tx) => {
    const registration = await toBeSent(tx, visitor, id);
    const over = writtenOver(registration, { answers: typed, explanation, seen }, { unread: true });
    const sent = await send(
      tx,
      visitor,
      { ...registration, answers: over.answers },
      { ...sending, explanation: over.explanation },
    );
    return { ...sent, written: partTyped(over.answers, Object.keys(typed) as Field[]) };
  });
}

/** The visitor's own, locked, in the window it would go into, when it may be sent now. */
async function toBeSent(tx: Db, visitor: Visitor, id: string): Promise<Registration> {
  const { registration, bearer } = await lockOwn(tx, visitor, id);
  const window = await windowToSendIn(tx, registration);
  refuse(whyNotSubmit(registration, window, bearer, now()));
  return { ...registration, window };
}

/** What is still a draft goes into the window that is open now, also when it was begun in an earlier one. */
async function windowToSendIn(tx: Db, { state, window }: Registration): Promise<RegistrationWindow> {
  return state === 'draft' ? (openWindow(await allWindows(tx), now()) ?? window) : window;
}

async function send(tx: Db, visitor: Visitor, registration: Registration, sending: Sending): Promise<Sent> {
  const { id, state: before, answers } = registration;
  const { version: current } = await privacyText(tx);
  const notAgreed = whyNotAgreed(registration, sending.privacyVersion, current);
  const sent = await lastSent(tx, id);
  const issues = { ...issuesOf(answers, sent), ...(notAgreed === 'consent-missing' && { consent: notAgreed }) };
  const wrong = Object.keys(issues).length > 0;
  if (notAgreed && !wrong) return refused('privacy-text-changed');
  const unchanged = wrong || sending.evenSo ? [] : await stillAsSent(tx, registration);
  if (wrong || unchanged.length > 0) await keep(tx, registration, sending.explanation);
  if (wrong) return { issues };
  if (unchanged.length > 0) return { unchanged };
  const read = v.parse(registrationAnswersOver(sent), answers);
  const state = before === 'draft' ? 'submitted' : 'resubmitted';
  const explanation = said({ ...registration.explanation, ...sending.explanation });
  await write(tx, registration, { state, sent: JSON.stringify(read), explanation, privacyVersion: current });
  await journal(tx, visitor.actor, {
    what: `registration.${state}`,
    on: ['registration', id],
    before: { state: before },
    after: { state },
  });
  await callOffLetter(tx, id);
  await sendReceipt(tx, registration, read.name);
  return { registration: (await registrationById(tx, id))! };
}

/** Not sent, it says from now on what its writer saw when they pressed, not what was kept while they wrote. */
async function keep(tx: Db, registration: Registration, explanation: Explanation = {}): Promise<void> {
  const answers = JSON.stringify(registration.answers);
  if (whyNotKeep(answers)) return;
  const explained = JSON.stringify({ ...registration.explanation, ...explanation });
  await tx
    .updateTable('registration')
    .set({ answers, explanation: explained, version: registration.version + 1, updated_at: now() })
    .where('id', '=', registration.id)
    .execute();
}

/** What has words in it; null when nothing has. */
function said(explanation: Explanation): string | null {
  const texts = Object.entries(explanation).flatMap(([field, text]) => (text.trim() ? [[field, text.trim()]] : []));
  return texts.length > 0 ? JSON.stringify(Object.fromEntries(texts)) : null;
}

/** What the mesa asked to correct and reads as it was last sent. */
async function stillAsSent(tx: Db, registration: Registration): Promise<Field[]> {
  const { reasons } = await askedOf(tx, registration);
  return stillToCorrect(reasons, {}, await lastSent(tx, registration.id), registration.answers);
}

interface Written {
  readonly state: 'submitted' | 'resubmitted';
  readonly sent: string;
  readonly explanation: string | null;
  readonly privacyVersion: number;
}

async function write(
  tx: Db,
  { id, window, version, answers }: Registration,
  { state, sent, explanation, privacyVersion }: Written,
): Promise<void> {
  const at = now();
  await tx
    .insertInto('registration_submission')
    .values({ id: newId(), registration_id: id, answers: sent, explanation, submitted_at: at })
    .execute();
  await tx
    .updateTable('registration')
    .set({
      state,
      answers: JSON.stringify(answers),
      explanation: null,
      version: version + 1,
      window_id: window.id,
      privacy_version: privacyVersion,
      submitted_at: at,
      updated_at: at,
    })
    .where('id', '=', id)
    .execute();
}

async function sendReceipt(tx: Db, { id, email, locale, folio }: Registration, name: string): Promise<void> {
  if (email) await mailTo(tx, email, locale, 'submitted', name, folio, linkTo(await makeLink(tx, id), locale));
}
