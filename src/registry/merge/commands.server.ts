/** Merging two organisations, parting them again, and remembering that two are two. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { isId, newId } from '#platform/id.ts';
import type { OrganizationTie } from '#platform/facet/organization-tie.ts';
import { transact, type Db, type JsonColumn } from '#platform/server/db.ts';
import { moveAll, moveBack, type Moved } from './moves.server.ts';
import { combine, orderedPair, type MergeChoices } from './merge.ts';
import type { Organization } from '../organization/organization.ts';
import { answersOf, readOrganization } from '../organization/record.server.ts';
import { revertOrganization, updateOrganization, writeLogo } from '../provenance/write.server.ts';
import type { Writer } from '../provenance/writing.ts';
import type { OrganizationAnswers } from '../organization/schema.ts';
import { whyRutTaken } from '../organization/rut-taken.server.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { whyNotAsSeen, whyNotMerge } from './rules.ts';
import { journal } from '../journal.ts';

declare module '#platform/server/db.ts' {
  interface Columns {
    'organization_merge.kept_before': JsonColumn<OrganizationAnswers & { readonly logoFileId: string | null }>;
    'organization_merge.moved': JsonColumn<Moved>;
  }
}

export interface MergeInput {
  readonly kept: string;
  readonly absorbed: string;
  readonly choices: MergeChoices;
  /** When each was last changed, as the page showed them. */
  readonly seen: { readonly kept: string; readonly absorbed: string };
}

/**
 * Makes one of two: the kept one says what was chosen, the other leads to it, and what is tied to it passes.
 * Refuses: organization-not-active, merge-with-itself, changed-meanwhile, merge-disagrees (`fields`).
 */
export async function mergeOrganizations(
  db: Db,
  actor: Actor | null,
  input: MergeInput,
  ties: readonly OrganizationTie[],
): Promise<string> {
  refuse(whyMayNot(actor, rights.merge));
  return transact(db, async (tx) => {
    const [kept, absorbed] = await lockPair(tx, input.kept, input.absorbed);
    refuse(whyNotMerge(kept, absorbed));
    refuse(whyNotAsSeen(input.seen, kept, absorbed));
    const [before, other] = [await answersOf(tx, kept), await answersOf(tx, absorbed)];
    const combined = combine(before, other, input.choices);
    if ('disagree' in combined) return refused('merge-disagrees', { fields: combined.disagree.join(', ') });
    const moved = await moveAll(tx, kept, absorbed, ties);
    const id = newId();
    const by = { door: 'merge', person: actor, act: id } as const;
    await absorb(tx, kept, absorbed, { before, after: withoutItself(combined.answers, kept, absorbed), by });
    await remember(tx, actor, { id, kept, absorbed, before, moved });
    return kept.id;
  });
}

async function lockPair(tx: Db, keptId: string, absorbedId: string): Promise<readonly [Organization, Organization]> {
  const ids = [keptId, absorbedId].filter(isId);
  if (ids.length < 2) return refused('no-such-organization');
  const rows = await tx
    .selectFrom('organization')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  const [kept, absorbed] = [keptId, absorbedId].map((id) => rows.find((row) => row.id === id));
  return kept && absorbed ? [readOrganization(kept), readOrganization(absorbed)] : refused('no-such-organization');
}

/** Two that were allies of each other are not, once they are one. */
function withoutItself(answers: OrganizationAnswers, kept: Organization, absorbed: Organization): OrganizationAnswers {
  const own = [`id:${kept.id}`, `id:${absorbed.id}`];
  return { ...answers, allies: answers.allies.filter((ally) => !own.includes(ally)) };
}

async function absorb(
  tx: Db,
  kept: Organization,
  absorbed: Organization,
  rewrite: { before: OrganizationAnswers; after: OrganizationAnswers; by: Writer },
): Promise<void> {
  await tx
    .updateTable('organization')
    .set({ state: 'merged', merged_into: kept.id, updated_at: now() })
    .where('id', '=', absorbed.id)
    .execute();
  await updateOrganization(tx, kept, rewrite);
  if (!kept.logoFileId && absorbed.logoFileId) await writeLogo(tx, kept.id, absorbed.logoFileId, rewrite.by);
}

interface Done {
  readonly id: string;
  readonly kept: Organization;
  readonly absorbed: Organization;
  readonly before: OrganizationAnswers;
  readonly moved: Moved;
}

async function remember(tx: Db, actor: Actor | null, { id, kept, absorbed, before, moved }: Done): Promise<void> {
  const row = await tx.selectFrom('organization').selectAll().where('id', '=', kept.id).executeTakeFirstOrThrow();
  await tx
    .insertInto('organization_merge')
    .values({
      id,
      kept_id: kept.id,
      absorbed_id: absorbed.id,
      kept_before: JSON.stringify({ ...before, logoFileId: kept.logoFileId }),
      kept_before_at: kept.updatedAt,
      kept_after_at: row.updated_at,
      moved: JSON.stringify(moved),
      person_id: actor?.id ?? null,
      person_name: actor?.name ?? 'Minga',
      merged_at: now(),
    })
    .execute();
  const after = await answersOf(tx, readOrganization(row));
  await journal(tx, actor, {
    what: 'organization.absorbed',
    on: ['organization', kept.id],
    before,
    after: { ...after, absorbed: absorbed.name },
  });
  await journal(tx, actor, {
    what: 'organization.merged',
    on: ['organization', absorbed.id],
    before: { state: 'active' },
    after: { state: 'merged', into: kept.name },
  });
}

/** Parts two that were merged. Refuses `unmerge-would-lose` where the kept one changed since, `rut-taken` where a third now has the RUT. */
export async function partOrganizations(
  db: Db,
  actor: Actor | null,
  mergeId: string,
  ties: readonly OrganizationTie[],
): Promise<void> {
  refuse(whyMayNot(actor, rights.merge));
  await transact(db, async (tx) => {
    const merge = await tx
      .selectFrom('organization_merge')
      .selectAll()
      .where('id', '=', mergeId)
      .forUpdate()
      .executeTakeFirst();
    if (!merge) return refused('no-such-merge');
    refuse(merge.parted_at ? 'merge-parted' : null);
    const [kept, absorbed] = await lockPair(tx, merge.kept_id, merge.absorbed_id);
    refuse(kept.updatedAt.equals(merge.kept_after_at) && kept.state === 'active' ? null : 'unmerge-would-lose', {
      name: kept.name,
    });
    const { logoFileId, ...before } = merge.kept_before;
    await tx
      .updateTable('organization')
      .set({ state: 'active', merged_into: null, updated_at: now() })
      .where('id', '=', absorbed.id)
      .execute();
    await moveBack(tx, kept, absorbed, { moved: merge.moved, ties });
    const current = await answersOf(tx, kept);
    await revertOrganization(tx, kept, { before: current, after: before, act: mergeId });
    await tx
      .updateTable('organization')
      .set({ updated_at: merge.kept_before_at, logo_file_id: logoFileId })
      .where('id', '=', kept.id)
      .execute();
    refuse(await whyRutTaken(tx, [before.rut, absorbed.rut], [kept.id, absorbed.id]));
    await tx.updateTable('organization_merge').set({ parted_at: now() }).where('id', '=', mergeId).execute();
    await journal(tx, actor, {
      what: 'organization.unmerged',
      on: ['organization', kept.id],
      after: { parted: absorbed.name },
    });
    await journal(tx, actor, {
      what: 'organization.unmerged',
      on: ['organization', absorbed.id],
      after: { parted: kept.name },
    });
  });
}

/** Says that two that look alike are two: they are not proposed again. */
export async function keepApart(db: Db, actor: Actor | null, a: string, b: string): Promise<void> {
  refuse(whyMayNot(actor, rights.merge));
  await transact(db, async (tx) => {
    const [one, other] = await lockPair(tx, ...orderedPair(a, b));
    refuse(one.id === other.id ? 'merge-with-itself' : null);
    await tx
      .insertInto('organization_distinct')
      .values({
        one_id: one.id,
        other_id: other.id,
        person_id: actor?.id ?? null,
        person_name: actor?.name ?? 'Minga',
        said_at: now(),
      })
      .onConflict((conflict) => conflict.columns(['one_id', 'other_id']).doNothing())
      .execute();
    await journal(tx, actor, {
      what: 'organization.keptApart',
      on: ['organization', one.id],
      after: { from: other.name },
    });
    await journal(tx, actor, {
      what: 'organization.keptApart',
      on: ['organization', other.id],
      after: { from: one.name },
    });
  });
}
