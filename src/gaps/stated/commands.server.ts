/** What the secretariat does with a gap: states it, gives its sources, publishes it, drops it with its reason, takes it up again. */
import { cycles } from '#mesa/cycle/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { overOthers, type Sent } from '#platform/form/together.ts';
import { isId, newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { tellLive } from '#platform/server/live/live.ts';
import { freeAddress } from '#platform/facet/free-address.server.ts';
import { sameAnswers } from '#ecosystem/own/same-answers.ts';
import { journal } from '../journal.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import {
  gapTopic,
  whyNotAddEvidence,
  whyNotDropEvidence,
  whyNotDropGap,
  whyNotPublishGap,
  whyNotTakeUpGap,
  type Gap,
} from './gap.ts';
import { gapById } from './read.server.ts';
import { gapDraftOf, gapRowOf, type EvidenceDraft, type GapDraft } from './schema.ts';

/** Begins one, of the newest cycle, as a draft that only staff read, from a first source where there is one. Answers its id. Refuses `no-cycle`. */
export async function stateGap(db: Db, actor: Actor | null, draft: GapDraft, from?: EvidenceDraft): Promise<string> {
  refuse(whyMayNot(actor, rights.writeGap));
  return transact(db, async (tx) => {
    const [cycle] = await cycles(tx);
    if (!cycle) refused('no-cycle');
    const [id, at] = [newId(), now()];
    const slug = await freeAddress(tx, 'gap', draft.title);
    const row = { id, slug, cycle_id: cycle.id, ...gapRowOf(draft), created_at: at, updated_at: at };
    await tx.insertInto('gap').values(row).execute();
    await journal(tx, actor, { what: 'gap.stated', on: ['gap', id], after: { title: draft.title } });
    if (from) await insertEvidence(tx, actor, { id, title: draft.title }, from);
    return id;
  });
}

/** Writes what it says; of two who write at once each keeps what they changed. Refuses `changed-by-others`. Its address stays. */
export async function describeGap(
  db: Db,
  actor: Actor | null,
  id: string,
  typed: GapDraft,
  seen: Sent = {},
): Promise<void> {
  await changeGap(db, actor, id, async (tx, before) => {
    const stands = gapDraftOf(before);
    const draft = overOthers({ ...stands }, seen, { ...typed }) as GapDraft;
    if (sameAnswers(stands, draft)) return;
    await tx
      .updateTable('gap')
      .set({ ...gapRowOf(draft), updated_at: now() })
      .where('id', '=', id)
      .execute();
    await journal(tx, actor, { what: 'gap.described', on: ['gap', id], before: stands, after: draft });
  });
}

/** Gives another source of what it says. Refuses `gap-same-source`. */
export async function addEvidence(db: Db, actor: Actor | null, id: string, draft: EvidenceDraft): Promise<void> {
  await changeGap(db, actor, id, async (tx, before) => {
    refuse(whyNotAddEvidence(before, draft));
    await insertEvidence(tx, actor, before, draft);
  });
}

async function insertEvidence(
  tx: Db,
  actor: Actor | null,
  { id, title }: Pick<Gap, 'id' | 'title'>,
  draft: EvidenceDraft,
): Promise<void> {
  const row = { id: newId(), gap_id: id, ...draft, said_by: actor?.id ?? null, said_at: now() };
  await tx.insertInto('gap_evidence').values(row).execute();
  await journal(tx, actor, { what: 'gap.sourceAdded', on: ['gap', id], after: { title, ...draft } });
}

/** Takes a source back: what it said stays in the history. Refuses `gap-needs-sources`. */
export async function removeEvidence(db: Db, actor: Actor | null, id: string, evidenceId: string): Promise<void> {
  await changeGap(db, actor, id, async (tx, before) => {
    const one = before.evidence.find((source) => source.id === evidenceId);
    if (!one) return;
    refuse(whyNotDropEvidence(before));
    await tx.deleteFrom('gap_evidence').where('id', '=', one.id).execute();
    const { id: _, ...said } = one;
    await journal(tx, actor, { what: 'gap.sourceRemoved', on: ['gap', id], before: { title: before.title, ...said } });
  });
}

/** From then on anyone reads it, and organisations speak about it. */
export async function publishGap(db: Db, actor: Actor | null, id: string): Promise<void> {
  await changeGap(db, actor, id, async (tx, before) => {
    refuse(whyNotPublishGap(before));
    const at = now();
    await tx
      .updateTable('gap')
      .set({ state: 'published', published_at: at, updated_at: at })
      .where('id', '=', id)
      .execute();
    await journal(tx, actor, { what: 'gap.published', on: ['gap', id], after: { title: before.title } });
  });
}

/** The mesa does not go on with it; its address says why. */
export async function dropGap(db: Db, actor: Actor | null, id: string, reason: string): Promise<void> {
  await changeGap(db, actor, id, async (tx, before) => {
    refuse(whyNotDropGap(before));
    await tx
      .updateTable('gap')
      .set({ state: 'dropped', dropped_reason: reason, updated_at: now() })
      .where('id', '=', id)
      .execute();
    await journal(tx, actor, { what: 'gap.dropped', on: ['gap', id], after: { title: before.title }, reason });
  });
}

/** As it stood before it was dropped: read by anyone again where it was. */
export async function takeUpGap(db: Db, actor: Actor | null, id: string): Promise<void> {
  await changeGap(db, actor, id, async (tx, before) => {
    refuse(whyNotTakeUpGap(before));
    const state = before.publishedAt ? 'published' : 'draft';
    await tx.updateTable('gap').set({ state, dropped_reason: '', updated_at: now() }).where('id', '=', id).execute();
    await journal(tx, actor, {
      what: 'gap.takenUp',
      on: ['gap', id],
      before: { reason: before.droppedReason },
      after: { title: before.title },
    });
  });
}

/** Does something to it that nobody else does meanwhile, for whoever may write gaps. */
async function changeGap(
  db: Db,
  actor: Actor | null,
  id: string,
  work: (tx: Db, before: Gap) => Promise<void>,
): Promise<void> {
  refuse(whyMayNot(actor, rights.writeGap));
  await transact(db, async (tx) => {
    if (isId(id)) await tx.selectFrom('gap').select('id').where('id', '=', id).forUpdate().execute();
    const before = await gapById(tx, id);
    if (!before) refused('no-such-gap');
    await work(tx, before);
    await tellLive(tx, gapTopic(id));
  });
}
