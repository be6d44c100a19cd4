/** What a reviewer sees: one registration with all that is known of it, the changes that wait. */
import * as v from 'valibot';
import { personNames } from '#people/queries.server.ts';
import { may, whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { isId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { historyOf, type JournalEntry } from '#platform/server/journal.ts';
import { namesOfAllies } from '../organization/allies.server.ts';
import { type Field, type TypedAnswers, changedFields } from '../organization/answers.ts';
import type { Ally } from '../organization/organization.ts';
import { organizationById } from '../organization/record.server.ts';
import { stillToCorrect } from '../registration/correction.ts';
import { decisionsOn, registrationById, type Decision, type Registration } from '../registration/queries.server.ts';
import type { Explanation } from '../registration/schema.ts';
import { possibleTwins, type PossibleTwin } from '../registration/twins.server.ts';
import { organizationAnswers, organizationAnswersOver, type OrganizationAnswers } from '../organization/schema.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import type { PendingChange } from '../upkeep/queries.server.ts';
import { whyNotDecideChange, whyNotReview } from './rules.ts';
import { usualReasons } from '../reason/queries.server.ts';

/** A registration before a reviewer. */
export interface UnderReview {
  readonly registration: Registration;
  /** As last sent. */
  readonly answers: OrganizationAnswers;
  readonly allies: readonly Ally[];
  /** What it said the time before, for the fields that changed since. */
  readonly before: Partial<OrganizationAnswers>;
  readonly changed: readonly Field[];
  /** Why it was asked again, by field, where it came back since. */
  readonly asked: Decision['reasons'];
  /** Those of them that were sent again as they were. */
  readonly unchanged: readonly Field[];
  /** Why, by field. */
  readonly explanation: Explanation;
  readonly decisions: readonly Decision[];
  readonly history: readonly JournalEntry[];
  readonly twins: readonly PossibleTwin[];
  /** Reasons written before when corrections were asked for, by field. */
  readonly usual: Readonly<Record<string, readonly string[]>>;
  /** Why this reviewer may not decide; null when they may. */
  readonly whyNot: string | null;
}

export async function registrationUnderReview(db: Db, actor: Actor | null, folio: number): Promise<UnderReview> {
  refuse(whyMayNot(actor, rights.review));
  const row =
    Number.isSafeInteger(folio) && folio < 2 ** 31
      ? await db
          .selectFrom('registration')
          .select('id')
          .where('folio', '=', folio)
          .where('state', '<>', 'draft')
          .executeTakeFirst()
      : undefined;
  const registration = (row && (await registrationById(db, row.id))) ?? refused('no-such-registration');
  const sent = await db
    .selectFrom('registration_submission')
    .select(['answers', 'explanation'])
    .where('registration_id', '=', registration.id)
    .orderBy('submitted_at', 'desc')
    .limit(2)
    .execute();
  const [last, previous] = sent.map((one) => asRead(one.answers));
  const answers = last ?? asRead(registration.answers);
  const changed = previous ? changedFields(previous, answers) : [];
  const [allies, decisions, history, twins, usual] = await Promise.all([
    namesOfAllies(db, answers.allies),
    decisionsOn(db, registration.id),
    historyOf(db, ['registration', registration.id]),
    possibleTwins(db, answers, registration.organizationId),
    usualReasons(db),
  ]);
  const asked = askedBefore(registration, decisions);
  const before = Object.fromEntries(changed.map((field) => [field, previous![field]]));
  return {
    registration,
    answers,
    allies,
    before,
    changed,
    asked,
    unchanged: stillToCorrect(asked, {}, sent[1]?.answers ?? {}, sent[0]?.answers ?? {}),
    explanation: sent[0]?.explanation ?? {},
    decisions,
    history,
    twins,
    usual,
    whyNot: whyNotReview(registration, registration.version, actor),
  };
}

/** What was asked when changes were requested, of a registration that came back since. */
function askedBefore({ state }: Registration, decisions: readonly Decision[]): Decision['reasons'] {
  const last = state === 'resubmitted' && decisions.find(({ verdict }) => verdict === 'changes_requested');
  return last ? last.reasons : {};
}

/** Answers as far as they can be read: what was sent under an older form may not pass today's. */
function asRead(answers: TypedAnswers): OrganizationAnswers {
  const read = v.safeParse(organizationAnswersOver(answers), answers);
  return read.success ? read.output : v.parse(organizationAnswers, { name: answers['name'] || '—' });
}

/** The changes that wait, the oldest first. Empty for whoever may not review. */
export async function pendingChanges(
  db: Db,
  actor: Actor | null,
): Promise<{ id: string; name: string; askedAt: Temporal.Instant }[]> {
  if (!may(actor, rights.review)) return [];
  const rows = await db
    .selectFrom('organization_change as c')
    .innerJoin('organization as o', 'o.id', 'c.organization_id')
    .select(['c.id', 'o.name', 'c.asked_at'])
    .where('c.state', '=', 'pending')
    .orderBy('c.asked_at')
    .execute();
  return rows.map(({ id, name, asked_at }) => ({ id, name, askedAt: asked_at }));
}

export interface ChangeUnderReview extends PendingChange {
  readonly organization: { readonly name: string; readonly slug: string };
  readonly askedBy: string | null;
  /** Who decided, what and when; null where nobody has, or a later change took its place. */
  readonly decision: (Pick<Decision, 'by' | 'at'> & { readonly verdict: 'accepted' | 'rejected' }) | null;
  /** Why this reviewer may not decide; null when they may. */
  readonly whyNot: string | null;
}

export async function changeUnderReview(db: Db, actor: Actor | null, id: string): Promise<ChangeUnderReview> {
  refuse(whyMayNot(actor, rights.review));
  const row = await changeRow(db, id);
  const names = await personNames(
    db,
    [row.asked_by, row.decided_by].flatMap((id) => id ?? []),
  );
  const { state, decided_at: at } = row;
  const organization = (await organizationById(db, row.organization_id))!;
  return {
    id,
    before: row.before,
    after: row.after,
    askedAt: row.asked_at,
    organization: { name: organization.name, slug: organization.slug },
    askedBy: names.get(row.asked_by ?? '') ?? null,
    decision:
      at && (state === 'accepted' || state === 'rejected')
        ? { verdict: state, by: names.get(row.decided_by ?? '') ?? null, at }
        : null,
    whyNot: whyNotDecideChange(
      { organizationId: row.organization_id, askedBy: row.asked_by, decidedAt: row.decided_at },
      actor,
    ),
  };
}

export async function changeRow(db: Db, id: string) {
  const row = isId(id)
    ? await db.selectFrom('organization_change').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  return row ?? refused('no-such-change');
}
