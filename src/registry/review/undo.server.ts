/** Undoing a decision while its letters wait: the registration is as it was before, and nobody is written to. */
import { sql } from 'kysely';
import { forgetFirstOwner } from '#people/invitation/for-others.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { OrganizationTie } from '#platform/facet/organization-tie.ts';
import { transact, type Db, type Generated, type JsonColumn } from '#platform/server/db.ts';
import { callOffMail } from '#platform/server/outbox.ts';
import { decisionLetter } from '../letters/undo.ts';
import { organizationById } from '../organization/record.server.ts';
import type { RegistrationState } from '../registration/registration.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { journal } from '../journal.ts';
import { whyNotUndoDecision } from './rules.ts';
import { reasonField, type Beside } from './schema.ts';
import { workedWith } from '../provenance/worked.server.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'registration_decision.beside': Generated<JsonColumn<Beside>>;
    'registration_decision.state_before': RegistrationState | null;
  }
}

/** Undoes the last decision on a registration; refuses once somebody has worked with the organisation that it made. */
export async function undoDecision(
  db: Db,
  actor: Actor | null,
  folio: number,
  ties: readonly OrganizationTie[],
): Promise<void> {
  refuse(whyMayNot(actor, rights.review));
  await transact(db, async (tx) => {
    const registration = await lockByFolio(tx, folio);
    const decision = await lastDecisionOn(tx, folio);
    refuse(whyNotUndoDecision(decision, now()));
    const { id, state_before, verdict } = decision!;
    if (!(await callOffMail(tx, [decisionLetter(id)]))) return refused('letter-left');
    await tx
      .updateTable('registration')
      .set({
        state: state_before!,
        version: registration.version + 1,
        updated_at: now(),
        decided_at: null,
        organization_id: null,
      })
      .where('id', '=', registration.id)
      .execute();
    if (registration.organization_id) await takeOut(tx, registration.organization_id, decision!, ties);
    await tx
      .updateTable('registration_decision')
      .set({ undone_at: now(), undone_by: actor!.id })
      .where('id', '=', id)
      .execute();
    await journal(tx, actor, {
      what: 'registration.undone',
      on: ['registration', registration.id],
      before: { state: verdict },
      after: { state: state_before },
    });
  });
}

/** The key of the letter of the last decision on a registration; null where there was none. */
export async function lastDecisionLetter(db: Db, folio: number): Promise<string | null> {
  const decision = await lastDecisionOn(db, folio);
  return decision ? decisionLetter(decision.id) : null;
}

/** What is said of the last decision on a registration: until when it can be undone, and whose it is; null where it cannot. */
export async function undoable(db: Db, actor: Actor | null, folio: number) {
  refuse(whyMayNot(actor, rights.review));
  const decision = await lastDecisionOn(db, folio);
  return whyNotUndoDecision(decision, now()) === null
    ? { folio, until: decision!.undo_until!, own: decision!.decided_by === actor!.id }
    : null;
}

/** Whether what the actor decides was decided by themselves on the very version they saw: the same, sent twice. */
export async function isSentTwice(
  db: Db,
  actor: Actor | null,
  folio: number,
  { verdict, version }: { readonly verdict: string; readonly version: number },
): Promise<boolean> {
  refuse(whyMayNot(actor, rights.review));
  const last = await lastDecisionOn(db, folio);
  if (!last || last.undone_at || last.decided_by !== actor!.id) return false;
  return last.verdict === verdict && last.state === verdict && last.version === version + 1;
}

/** What was written in the last decision on a registration, where that was undone: to be put right and sent again. */
export async function takenBack(db: Db, actor: Actor | null, folio: number) {
  refuse(whyMayNot(actor, rights.review));
  const decision = await lastDecisionOn(db, folio);
  if (!decision?.undone_at) return null;
  const { verdict, message, reasons, beside } = decision;
  const asked = Object.entries(reasons).map(([field, reason]) => [reasonField(field), reason] as const);
  const said: Beside = verdict === 'rejected' ? { rejection: message } : { message };
  return { verdict, values: { ...said, ...Object.fromEntries(asked), ...beside } };
}

async function lockByFolio(tx: Db, folio: number) {
  const row = await tx
    .selectFrom('registration')
    .select(['id', 'version', 'organization_id'])
    .where('folio', '=', folio)
    .forUpdate()
    .executeTakeFirst();
  return row ?? refused('no-such-registration');
}

const lastDecisionOn = (db: Db, folio: number) =>
  db
    .selectFrom('registration_decision as d')
    .innerJoin('registration as r', 'r.id', 'd.registration_id')
    .select(['d.id', 'verdict', 'reasons', 'message', 'decided_by', 'd.decided_at', 'state_before', 'undo_until'])
    .select(['undone_at', 'state', 'beside', 'r.email', 'r.version'])
    .where('folio', '=', folio)
    .orderBy('d.decided_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(1)
    .executeTakeFirst();

interface Made {
  readonly decided_at: Temporal.Instant;
  readonly decided_by: string | null;
  readonly email: string | null;
}

/** The organisation that the decision made goes again with its first owner, unless somebody has worked on it since. */
async function takeOut(tx: Db, id: string, made: Made, ties: readonly OrganizationTie[]): Promise<void> {
  const organization = await organizationById(tx, id);
  if (!organization) return;
  const touched = Temporal.Instant.compare(organization.updatedAt, made.decided_at) > 0;
  refuse(touched || organization.state !== 'active' ? 'organization-worked-on' : null);
  await forgetFirstOwner(tx, id, { by: made.decided_by, email: made.email });
  await tx.selectFrom('organization').select('id').where('id', '=', id).forUpdate().execute();
  const { rows } = await sql<{ worked: boolean }>`
    select ${workedWith(ties)} as worked from organization o where o.id = ${id}`.execute(tx);
  refuse(rows[0]?.worked ? 'organization-worked-on' : null);
  await tx.deleteFrom('organization').where('id', '=', id).execute();
}
