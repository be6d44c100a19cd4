/** What an organisation does with what it offers: describes it, pauses it, withdraws it, offers it again. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { overOthers, type Sent } from '#platform/form/together.ts';
import { isId, newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { whyMayNot } from '#people/rules.ts';
import { freeAddress } from '#platform/facet/free-address.server.ts';
import { journal } from '../journal.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { sameAnswers } from '../own/same-answers.ts';
import { resourceById } from './read.server.ts';
import {
  whyNotOfferAgain,
  whyNotPauseResource,
  whyNotWithdrawResource,
  type Resource,
  type ResourceState,
} from './resource.ts';
import { resourceDraftOf, resourceRowOf, type ResourceDraft } from './schema.ts';

/** Offers something in the name of an organisation: from then on anyone reads it. Answers its id. */
export async function offerResource(
  db: Db,
  actor: Actor | null,
  organizationId: string,
  draft: ResourceDraft,
): Promise<string> {
  refuse(whyMayNot(actor, rights.writeResources, { organizationId }));
  return transact(db, async (tx) => {
    const [id, at] = [newId(), now()];
    const slug = await freeAddress(tx, 'resource', draft.title);
    await tx
      .insertInto('resource')
      .values({
        id,
        slug,
        organization_id: organizationId,
        ...resourceRowOf(draft),
        created_at: at,
        updated_at: at,
        confirmed_at: at,
      })
      .execute();
    await journal(tx, actor, {
      what: 'resource.offered',
      on: ['resource', id],
      inNameOf: organizationId,
      after: { title: draft.title },
    });
    return id;
  });
}

/** Writes what it says; of two who write at once each keeps what they changed. Refuses `changed-by-others`. Its address stays. */
export async function describeResource(
  db: Db,
  actor: Actor | null,
  id: string,
  typed: ResourceDraft,
  seen: Sent = {},
): Promise<void> {
  await changeResource(db, actor, id, async (tx, before) => {
    const stands = resourceDraftOf(before);
    const draft = overOthers({ ...stands }, seen, { ...typed }) as ResourceDraft;
    if (sameAnswers(stands, draft)) return;
    const at = now();
    await tx
      .updateTable('resource')
      .set({ ...resourceRowOf(draft), updated_at: at, confirmed_at: at })
      .where('id', '=', id)
      .execute();
    await journal(tx, actor, {
      what: 'resource.described',
      on: ['resource', id],
      inNameOf: before.organizationId,
      before: stands,
      after: draft,
    });
  });
}

/** It cannot be had for a while, and says so. */
export function pauseResource(db: Db, actor: Actor | null, id: string): Promise<void> {
  return setState(db, actor, id, 'paused', whyNotPauseResource);
}

/** It is offered no more; its address says so. */
export function withdrawResource(db: Db, actor: Actor | null, id: string): Promise<void> {
  return setState(db, actor, id, 'withdrawn', whyNotWithdrawResource);
}

export function offerResourceAgain(db: Db, actor: Actor | null, id: string): Promise<void> {
  return setState(db, actor, id, 'offered', whyNotOfferAgain);
}

/** Does something to it that nobody else writes meanwhile, for whoever may write it. */
function changeResource(
  db: Db,
  actor: Actor | null,
  id: string,
  work: (tx: Db, before: Resource) => Promise<void>,
): Promise<void> {
  return transact(db, async (tx) => {
    if (isId(id)) await tx.selectFrom('resource').select('id').where('id', '=', id).forUpdate().execute();
    const before = await resourceById(tx, id);
    if (!before) refused('no-such-resource');
    refuse(whyMayNot(actor, rights.writeResources, { organizationId: before.organizationId }));
    await work(tx, before);
  });
}

function setState(
  db: Db,
  actor: Actor | null,
  id: string,
  state: ResourceState,
  whyNot: (before: Resource) => Parameters<typeof refuse>[0],
): Promise<void> {
  return changeResource(db, actor, id, async (tx, before) => {
    refuse(whyNot(before));
    const at = now();
    await tx.updateTable('resource').set({ state, updated_at: at, confirmed_at: at }).where('id', '=', id).execute();
    await journal(tx, actor, {
      what: state === 'offered' ? 'resource.offeredAgain' : `resource.${state}`,
      on: ['resource', id],
      inNameOf: before.organizationId,
      before: { state: before.state },
      after: { title: before.title, state },
    });
  });
}
