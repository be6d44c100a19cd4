/** What the pages of whoever registers show. */
import { privacyText } from '#people/consent/queries.server.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { Sent } from '#platform/form/together.ts';
import type { Db } from '#platform/server/db.ts';
import { namesOfAllies } from '../organization/allies.server.ts';
import { fields, partTyped, type Field } from '../organization/answers.ts';
import { organizationById } from '../organization/record.server.ts';
import { extensionsOf, allWindows } from '../window/queries.server.ts';
import { lastWindow, openWindow, upcomingWindow } from '../window/window.ts';
import { titleOf } from './commands.server.ts';
import { questionsToCorrect, toExplain, writtenSince } from './correction.ts';
import { alliesIn, twinsOf } from './form.server.ts';
import {
  askedOf,
  decisionsOn,
  lastSending,
  lastSent,
  ownRegistration,
  registrationsOf,
  takenBackOn,
  type Registration,
  type Visitor,
} from './queries.server.ts';
import { stepNames, steps, type Closed, type RegistrationStep } from './registration.ts';
import { boxesOf, type Explanation } from './schema.ts';
import { isAgreementDue, whyNotWithdraw, whyNotWrite } from './rules.ts';
import { issuesOf } from './send.server.ts';

/** Whether registration is open, was or will be, and what the person has begun. */
export async function beginPage(db: Db, actor: Actor | null) {
  const windows = await allWindows(db);
  const open = openWindow(windows, now());
  return {
    open,
    upcoming: upcomingWindow(windows, now()),
    last: lastWindow(windows, now()),
    extension: open && (await extensionsOf(db, open.id)).at(-1),
    mine: await registrationsBegun(db, actor),
    email: actor?.email ?? '',
  };
}

/** The registrations a person has begun, each with what to call it. */
export async function registrationsBegun(db: Db, actor: Actor | null) {
  return (await registrationsOf(db, actor)).map(({ id, folio, state, answers }) => ({
    id,
    state,
    title: titleOf({ answers, folio }),
  }));
}

/** How a registration is going. */
export async function registrationPage(db: Db, visitor: Visitor, id: string) {
  const { registration, bearer } = await ownRegistration(db, visitor, id);
  const { folio, state, email, window, submittedAt, step, organizationId } = registration;
  const decisions = await decisionsOn(db, id);
  return {
    registration: { id, folio, state, email, window: window.name, submittedAt, step, title: titleOf(registration) },
    decisions: decisions.map(({ verdict, message, reasons, at }) => ({ verdict, message, reasons, at })),
    slug: organizationId && (await organizationById(db, organizationId))?.slug,
    mayWrite: !whyNotWrite(registration, bearer),
    mayWithdraw: !whyNotWithdraw(registration, bearer),
  };
}

/** Why what somebody wrote could not be taken any more: how it stands since when, and what was sent instead. */
export async function closedPage(db: Db, visitor: Visitor, id: string): Promise<Closed> {
  const { registration } = await ownRegistration(db, visitor, id);
  const { state, submittedAt, answers } = registration;
  const [decision] = await decisionsOn(db, id);
  const back = await takenBackOn(db, id);
  const takenBack = back && submittedAt && Temporal.Instant.compare(back, submittedAt) > 0 ? back : null;
  return {
    id,
    title: titleOf(registration),
    state,
    takenBack,
    since: (state === 'accepted' || state === 'rejected' ? decision?.at : takenBack) ?? submittedAt,
    sent: await lastSending(db, id),
    allies: await namesOfAllies(db, alliesIn(answers)),
  };
}

/** One step to fill in; null when nothing of the registration may be written any more. */
export async function stepPage(db: Db, visitor: Visitor, id: string, step: RegistrationStep) {
  const { registration, bearer } = await ownRegistration(db, visitor, id);
  if (whyNotWrite(registration, bearer)) return null;
  const { logoFileId, step: at, email } = registration;
  const answers = { ...(email && { contactEmail: email }), ...registration.answers };
  return {
    id,
    step,
    state: registration.state,
    answers,
    /** What was kept of its questions, without what is only offered. */
    seen: partTyped(registration.answers, steps[step]),
    logoFileId,
    reasons: (await askedOf(db, registration)).reasons,
    reached: Math.max(at ? stepNames.indexOf(at) + 1 : 0, stepNames.indexOf(step)),
    allies: await namesOfAllies(db, alliesIn(answers)),
    twins: step === 'quienes' ? await twinsOf(db, answers) : [],
  };
}

/** All that was typed, before it is sent; null when it may not be written any more. */
export async function lookOverPage(db: Db, visitor: Visitor, id: string) {
  const { registration, bearer } = await ownRegistration(db, visitor, id);
  if (whyNotWrite(registration, bearer)) return null;
  const { answers, state, logoFileId } = registration;
  const asked = await askedOf(db, registration);
  return {
    id,
    state,
    answers,
    /** What its form says of it. */
    seen: seenIn(registration, asked),
    logoFileId,
    issues: issuesOf(answers, await lastSent(db, id)),
    allies: await namesOfAllies(db, alliesIn(answers)),
    asked,
    explanation: registration.explanation,
    /** What was explained and not sent. */
    unsent: toExplain([], registration.explanation),
    agreement: await agreementOf(db, registration),
  };
}

/** What the mesa asked to correct, to be corrected on one page; null when nothing of the sort is waiting. */
export async function correctionPage(db: Db, visitor: Visitor, id: string) {
  const { registration } = await ownRegistration(db, visitor, id);
  if (registration.state !== 'changes_requested') return null;
  const { answers, explanation } = registration;
  const asked = await askedOf(db, registration);
  const sent = await lastSent(db, id);
  const issues = issuesOf(answers, sent);
  const shown = questionsToCorrect(asked.reasons, issues);
  return {
    id,
    title: titleOf(registration),
    answers,
    /** What its form says of it. */
    seen: seenIn(registration, asked),
    asked,
    issues,
    /** What was asked about, as it was last sent. */
    sent,
    explanation,
    /** What was written and not sent, in the questions and in what explains them. */
    unsent: [...new Set([...writtenSince(shown, sent, answers), ...toExplain([], explanation)])],
    allies: await namesOfAllies(db, alliesIn(answers)),
    agreement: await agreementOf(db, registration),
    hasQuestions: shown.length > 0,
  };
}

/** All that it says, as a form over it would send it: every answer, and what explains some of them. */
function seenIn({ answers, explanation }: Registration, { reasons }: { readonly reasons: Explanation }): Sent {
  const explained = Object.keys(reasons) as Field[];
  return { ...partTyped(answers, fields), ...boxesOf(partTyped(explanation, explained) as Explanation) };
}

/** The version of the text on personal data that holds, and whether it has still to be agreed to. */
async function agreementOf(db: Db, registration: Registration) {
  const { version } = await privacyText(db);
  return { version, due: isAgreementDue(registration, version) };
}
