/** What a reviewer sees: the queue, one registration with all that is known of it, the changes that wait. */
import { sql } from 'kysely';
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
import { decisionsOn, registrationById, type Decision, type Registration } from '../registration/queries.server.ts';
import { possibleTwins, type PossibleTwin } from '../registration/twins.server.ts';
import { awaitingReview, registrationStates, type RegistrationState } from '../registration/registration.ts';
import { organizationAnswers, type OrganizationAnswers } from '../organization/schema.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import type { PendingChange } from '../upkeep/queries.server.ts';
import { whyNotDecideChange, whyNotReview } from './rules.ts';
import { usualReasons } from './usual-reasons.server.ts';

export interface QueueFilter {
  /** Empty: what waits for review. */
  readonly states: readonly RegistrationState[];
  /** A window's slug. */
  readonly window: string | null;
  readonly region: string | null;
  /** Part of the name, or a folio. */
  readonly q: string;
  /** From 1. */
  readonly page: number;
}

export interface QueueItem {
  readonly folio: number;
  readonly name: string;
  readonly state: RegistrationState;
  readonly sector: string | null;
  readonly region: string | null;
  readonly window: string;
  readonly submittedAt: Temporal.Instant | null;
  readonly updatedAt: Temporal.Instant;
}

export const queuePageSize = 25;

/** The filter an address asks for. What it does not know is left out. */
export function readQueueFilter(params: URLSearchParams): QueueFilter {
  const asked = new Set(params.getAll('estado'));
  return {
    states: registrationStates.filter((state) => asked.has(state)),
    window: params.get('apertura') || null,
    region: params.get('region') || null,
    q: (params.get('q') ?? '').trim().slice(0, 100),
    page: Math.max(1, Math.trunc(Number(params.get('pagina'))) || 1),
  };
}

/** Registrations, those that wait longest first, with the total and how many stand in each state. Drafts are nobody's but their writer's. */
export async function reviewQueue(
  db: Db,
  actor: Actor | null,
  filter: QueueFilter,
): Promise<{ items: QueueItem[]; total: number; byState: Record<string, number> }> {
  refuse(whyMayNot(actor, rights.review));
  const states = (filter.states.length > 0 ? filter.states : awaitingReview).filter((state) => state !== 'draft');
  const rows = matching(db, filter);
  const counts = await rows
    .groupBy('r.state')
    .select((e) => ['r.state', e.fn.countAll<number>().as('n')])
    .execute();
  const page = await rows
    .where((e) => e('r.state', '=', e.fn.any(e.val(states))))
    .select(['r.folio', 'r.state', 'r.submitted_at', 'r.updated_at', 'w.name as window'])
    .select([answer('name').as('name'), answer('sector').as('sector'), answer('region').as('region')])
    .orderBy('r.submitted_at')
    .orderBy('r.folio')
    .limit(queuePageSize)
    .offset((filter.page - 1) * queuePageSize)
    .execute();
  const byState = Object.fromEntries(counts.map(({ state, n }) => [state, Number(n)]));
  const items = page.map(({ submitted_at, updated_at, ...row }) => ({
    ...row,
    name: row.name ?? '',
    state: row.state,
    submittedAt: submitted_at,
    updatedAt: updated_at,
  }));
  return { items, total: states.reduce((sum, state) => sum + (byState[state] ?? 0), 0), byState };
}

/** An answer of a registration called `r`, as text. */
const answer = (field: Field) => sql<string | null>`r.answers ->> ${sql.lit(field)}`;

/** The registrations of a filter, in any state but draft. */
function matching(db: Db, { window, region, q }: QueueFilter) {
  const folio = /^\d{1,9}$/.test(q) ? Number(q) : null;
  const named = sql<boolean>`directory_plain(${answer('name')}) like '%' || directory_plain(${escapeLike(q)}) || '%'`;
  return db
    .selectFrom('registration as r')
    .innerJoin('registration_window as w', 'w.id', 'r.window_id')
    .where('r.state', '<>', 'draft')
    .$if(window !== null, (rows) => rows.where('w.slug', '=', window))
    .$if(region !== null, (rows) => rows.where(answer('region'), '=', region))
    .$if(q !== '', (rows) => rows.where((e) => e.or([named, ...(folio ? [e('r.folio', '=', folio)] : [])])));
}

/** A registration before a reviewer. */
export interface UnderReview {
  readonly registration: Registration;
  /** As last sent. */
  readonly answers: OrganizationAnswers;
  readonly allies: readonly Ally[];
  /** What it said the time before, for the fields that changed since. */
  readonly before: Partial<OrganizationAnswers>;
  readonly changed: readonly Field[];
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
    .select('answers')
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
  const before = Object.fromEntries(changed.map((field) => [field, previous![field]]));
  return {
    registration,
    answers,
    allies,
    before,
    changed,
    decisions,
    history,
    twins,
    usual,
    whyNot: whyNotReview(registration, registration.version, actor),
  };
}

/** Answers as far as they can be read: what was sent under an older form may not pass today's. */
function asRead(answers: TypedAnswers): OrganizationAnswers {
  const read = v.safeParse(organizationAnswers, answers);
  return read.success ? read.output : v.parse(organizationAnswers, { name: answers['name'] || '—' });
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

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
  /** Why this reviewer may not decide; null when they may. */
  readonly whyNot: string | null;
}

export async function changeUnderReview(db: Db, actor: Actor | null, id: string): Promise<ChangeUnderReview> {
  refuse(whyMayNot(actor, rights.review));
  const row = await changeRow(db, id);
  const names = await personNames(db, row.asked_by ? [row.asked_by] : []);
  const organization = (await organizationById(db, row.organization_id))!;
  return {
    id,
    before: row.before,
    after: row.after,
    askedAt: row.asked_at,
    organization: { name: organization.name, slug: organization.slug },
    askedBy: names.get(row.asked_by ?? '') ?? null,
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
