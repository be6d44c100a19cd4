/** Who takes part in an initiative: its lead names them, and each counts once that organisation says so itself. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { activeOrganizations } from '#registry/page/public-queries.server.ts';
import { journal } from '../journal.ts';
import { refuse, refused } from '../reasons.ts';
import { changeInitiative } from './commands.server.ts';
import { leadOf, type RunnerRole } from './initiative.ts';
import { initiativesById } from './read.server.ts';
import { whyNotAddRunner } from './rules.ts';
import type { RunnerDraft } from './schema.ts';

/** Names an organisation that takes part. It is asked by its next letter. Answers its name. */
export async function addRunner(
  db: Db,
  actor: Actor | null,
  id: string,
  { other: organizationId, role }: RunnerDraft,
): Promise<string> {
  return changeInitiative(db, actor, id, async (tx, before) => {
    refuse(whyNotAddRunner(before, { organizationId, role }));
    const named =
      (await activeOrganizations(tx, [organizationId])).get(organizationId) ?? refused('no-such-organization');
    await tx
      .insertInto('initiative_runner')
      .values({
        id: newId(),
        initiative_id: id,
        organization_id: organizationId,
        role,
        said_by: actor!.id,
        said_at: now(),
      })
      .execute();
    await journal(tx, actor, {
      what: 'initiative.runnerAdded',
      on: ['initiative', id],
      inNameOf: leadOf(before)!.organizationId,
      after: { name: before.name, organization: named.name, role },
    });
    return named.name;
  });
}

/** It takes part no longer; that it did stays known. The lead is not taken out. */
export async function removeRunner(db: Db, actor: Actor | null, id: string, runnerId: string): Promise<void> {
  await changeInitiative(db, actor, id, async (tx, before) => {
    const runner =
      before.runners.find((one) => one.id === runnerId && one.role !== 'lead') ?? refused('no-such-runner');
    await tx.updateTable('initiative_runner').set({ until_at: now() }).where('id', '=', runner.id).execute();
    await journal(tx, actor, {
      what: 'initiative.runnerRemoved',
      on: ['initiative', id],
      inNameOf: leadOf(before)!.organizationId,
      before: { name: before.name, organization: runner.name, role: runner.role },
    });
  });
}

/** Who answers: somebody of an organisation, or whoever bears the link of its letter. */
export interface AnsweringFor {
  readonly actor: Actor | null;
  readonly organizationId: string;
}

/** Says that an organisation takes part as it is named, or that it does not; the caller has asked who may. */
export async function answerRunner(
  tx: Db,
  { actor, organizationId }: AnsweringFor,
  { runner, verdict }: { readonly runner: string; readonly verdict: 'confirmed' | 'declined' },
): Promise<void> {
  const at = now();
  const row = await tx
    .updateTable('initiative_runner')
    .set({
      confirmed_at: verdict === 'confirmed' ? at : null,
      declined_at: verdict === 'declined' ? at : null,
      answered_by: actor?.id ?? null,
    })
    .where('id', '=', runner)
    .where('organization_id', '=', organizationId)
    .where('role', '!=', 'lead')
    .where('until_at', 'is', null)
    .returning(['initiative_id as id', 'role'])
    .executeTakeFirst();
  if (!row) refused('no-such-runner');
  const [initiative] = await initiativesById(tx, [row.id]);
  await journal(tx, actor, {
    what: verdict === 'confirmed' ? 'initiative.runnerConfirmed' : 'initiative.runnerDeclined',
    on: ['initiative', row.id],
    inNameOf: organizationId,
    after: { name: initiative!.name, role: row.role },
  });
}

/** That an organisation is named in an initiative that is public, and what it answered. */
export interface NamedRunner {
  readonly id: string;
  readonly organizationId: string;
  readonly role: Exclude<RunnerRole, 'lead'>;
  readonly initiative: { readonly name: string; readonly slug: string };
  readonly lead: { readonly name: string; readonly slug: string };
  readonly answered: 'confirmed' | 'declined' | null;
}

/** Of some organisations, the parts in public initiatives that others say they take. For queries and letters that have asked who may. */
export async function runnersNamed(db: Db, organizationIds: readonly string[]): Promise<NamedRunner[]> {
  if (organizationIds.length === 0) return [];
  const rows = await db
    .selectFrom('initiative_runner as r')
    .innerJoin('initiative as i', 'i.id', 'r.initiative_id')
    .select('i.id')
    .where('r.organization_id', 'in', organizationIds)
    .where('r.role', '!=', 'lead')
    .where('r.until_at', 'is', null)
    .where('i.state', '!=', 'draft')
    .execute();
  const initiatives = await initiativesById(db, [...new Set(rows.map(({ id }) => id))]);
  return initiatives.flatMap((one) => {
    const lead = leadOf(one);
    if (!lead) return [];
    return one.runners.flatMap(({ id, organizationId, role, standing }): NamedRunner[] =>
      role !== 'lead' && organizationIds.includes(organizationId)
        ? [{ id, organizationId, role, initiative: one, lead, answered: standing === 'waits' ? null : standing }]
        : [],
    );
  });
}
