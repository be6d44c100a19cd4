/** A registration as the one who registers sees it. */
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { personNames } from '#people/queries.server.ts';
import type { Actor } from '#platform/actor.ts';
import { isId } from '#platform/id.ts';
import type { Db, Generated, JsonColumn, Tables } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import type { TypedAnswers } from '../organization/answers.ts';
import { readWindow, type WindowRow } from '../window/queries.server.ts';
import { registrationOfLink } from './link.server.ts';
import type { RegistrationStep } from './registration.ts';
import type { Explanation } from './schema.ts';
import { isTheirs, type RegistrationBearer, type RegistrationFacts } from './rules.ts';
import type { RegistrationWindow } from '../window/window.ts';
import { refused } from '../reasons.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'registration.answers': Generated<JsonColumn<TypedAnswers>>;
    'registration.explanation': JsonColumn<Explanation | null>;
    'registration.step': RegistrationStep | null;
    'registration_decision.reasons': Generated<JsonColumn<Decision['reasons']>>;
    'registration_submission.answers': JsonColumn<TypedAnswers>;
    'registration_submission.explanation': JsonColumn<Explanation | null>;
  }
}

/** What a visitor comes with: an account, the token of a mailed link, or both. */
export interface Visitor {
  readonly actor: Actor | null;
  readonly token: string | null;
}

export interface Registration extends RegistrationFacts {
  readonly id: string;
  readonly folio: number;
  readonly window: RegistrationWindow;
  readonly organizationId: string | null;
  /** As typed, right or wrong. */
  readonly answers: TypedAnswers;
  /** Why what the mesa asked about stands as it was: not sent yet. */
  readonly explanation: Explanation;
  readonly logoFileId: string | null;
  readonly locale: Locale;
  /** Where its writer was last. */
  readonly step: RegistrationStep | null;
  readonly submittedAt: Temporal.Instant | null;
  /** The version of the text on personal data agreed to when it was last sent. */
  readonly privacyVersion: number | null;
  readonly updatedAt: Temporal.Instant;
}

/** What staff decided, each time. */
export interface Decision {
  readonly id: string;
  readonly verdict: 'changes_requested' | 'accepted' | 'rejected';
  /** What is wrong, by field. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly message: string;
  readonly at: Temporal.Instant;
  readonly by: string | null;
}

/** The visitor's own registration; refuses with `no-such-registration` whether it is not there or not theirs. */
export async function ownRegistration(
  db: Db,
  visitor: Visitor,
  id: string,
): Promise<{ registration: Registration; bearer: RegistrationBearer }> {
  const registration = isId(id) ? await registrationById(db, id) : undefined;
  const holdsLink = visitor.token !== null && (await registrationOfLink(db, visitor.token)) === id;
  const bearer = { actor: visitor.actor, holdsLink };
  if (!registration || !isTheirs(registration, bearer)) return refused('no-such-registration');
  return { registration, bearer };
}

/** The registrations a signed-in person has begun, newest first. */
export async function registrationsOf(db: Db, actor: Actor | null): Promise<Registration[]> {
  if (!actor) return [];
  const rows = await selectRegistrations(db)
    .where('registration.person_id', '=', actor.id)
    .orderBy('registration.created_at', 'desc')
    .execute();
  return rows.map(readRegistration);
}

/** For this module's commands, which ask the rules themselves. */
export async function registrationById(db: Db, id: string): Promise<Registration | undefined> {
  const row = await selectRegistrations(db).where('registration.id', '=', id).executeTakeFirst();
  return row && readRegistration(row);
}

/** The decisions on a registration that stand, newest first. The caller has asked whether it may be seen. */
export async function decisionsOn(db: Db, registrationId: string): Promise<Decision[]> {
  const rows = await db
    .selectFrom('registration_decision')
    .select(['id', 'verdict', 'reasons', 'message', 'decided_at as at', 'decided_by'])
    .where('registration_id', '=', registrationId)
    .where('undone_at', 'is', null)
    .orderBy('decided_at', 'desc')
    .execute();
  const names = await personNames(
    db,
    rows.flatMap(({ decided_by }) => decided_by ?? []),
  );
  return rows.map(({ decided_by, ...decision }) => ({ ...decision, by: names.get(decided_by ?? '') ?? null }));
}

/** What was asked when changes were last requested; nothing when they are not. The caller has asked whether it may be seen. */
export async function askedOf(db: Db, { id, state }: Registration): Promise<Pick<Decision, 'message' | 'reasons'>> {
  const [last] = state === 'changes_requested' ? await decisionsOn(db, id) : [];
  return { message: last?.message ?? '', reasons: last?.reasons ?? {} };
}

/** The answers as they were last sent; none while it is a draft. The caller has asked whether they may be seen. */
export const lastSent = async (db: Db, registrationId: string): Promise<TypedAnswers> =>
  (await lastSending(db, registrationId)).answers;

/** The same, with what was explained then. */
export async function lastSending(
  db: Db,
  registrationId: string,
): Promise<Pick<Registration, 'answers' | 'explanation'>> {
  const row = await db
    .selectFrom('registration_submission')
    .select(['answers', 'explanation'])
    .where('registration_id', '=', registrationId)
    .orderBy('submitted_at', 'desc')
    .executeTakeFirst();
  return { answers: row?.answers ?? {}, explanation: row?.explanation ?? {} };
}

/** When staff took back the last thing decided on it, if it was taken back. The caller has asked whether it may be seen. */
export async function takenBackOn(db: Db, registrationId: string): Promise<Temporal.Instant | null> {
  const row = await db
    .selectFrom('registration_decision')
    .select('undone_at')
    .where('registration_id', '=', registrationId)
    .orderBy('decided_at', 'desc')
    .executeTakeFirst();
  return row?.undone_at ?? null;
}

function selectRegistrations(db: Db) {
  return db
    .selectFrom('registration')
    .innerJoin('registration_window as w', 'w.id', 'registration.window_id')
    .selectAll('registration')
    .select(['w.slug', 'w.name', 'w.opens_at', 'w.closes_at', 'w.closed_at']);
}

type Row = Selectable<Tables['registration']> & Omit<WindowRow, 'id'>;

function readRegistration(row: Row): Registration {
  return {
    id: row.id,
    folio: row.folio,
    state: row.state,
    version: row.version,
    email: row.email,
    personId: row.person_id,
    organizationId: row.organization_id,
    window: readWindow({ ...row, id: row.window_id }),
    answers: row.answers,
    explanation: row.explanation ?? {},
    logoFileId: row.logo_file_id,
    locale: row.locale,
    step: row.step,
    submittedAt: row.submitted_at,
    privacyVersion: row.privacy_version,
    updatedAt: row.updated_at,
  };
}

/** When it was sent for the first time, by which it has its place in the line, also once it came back corrected. */
export const firstSent = (registration: 'r' | 'registration') => {
  const of = (column: string) => sql.ref(`${registration}.${column}`);
  return sql<Temporal.Instant | null>`coalesce(
    (select min(s.submitted_at) from registration_submission s where s.registration_id = ${of('id')}), ${of('submitted_at')})`;
};
