/** What organisations say about a gap: what causes it and what it causes, and which of these they back; one voice each. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { journal } from '../journal.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { changeBoxes, hang, type BoxesNow } from './change.server.ts';
import { standingAs } from './joined.ts';
import {
  isStanding,
  mostNodes,
  mostWaitingOfOne,
  saidAlready,
  whyNotBack,
  whyNotHang,
  whyNotWithdrawBox,
  type GapNode,
} from './node.ts';
import type { Proposal } from './schema.ts';

export interface Speaker {
  readonly gapId: string;
  /** In whose name. */
  readonly organizationId: string;
}

/** Proposes a cause or an effect, and backs it. Answers its id. Refuses `gap-not-published`, `gap-too-many-nodes`, `gap-too-many-waiting`, `gap-said-already` and what `whyNotHang` says. */
export async function proposeBox(
  db: Db,
  actor: Actor | null,
  speaker: Speaker,
  { side, words, next }: Proposal,
): Promise<string> {
  const { gapId, organizationId } = speaker;
  return speak(db, actor, speaker, async (tx, { gap, boxes }) => {
    if (boxes.filter(isStanding).length >= mostNodes) refused('gap-too-many-nodes', { most: mostNodes });
    const waiting = boxes.filter(
      ({ state, organization }) => state === 'proposed' && organization?.id === organizationId,
    );
    if (waiting.length >= mostWaitingOfOne) refused('gap-too-many-waiting', { most: mostWaitingOfOne });
    const already = saidAlready(boxes, { side, words });
    if (already) refused('gap-said-already', { words: already.words });
    const [id, at] = [newId(), now()];
    refuse(whyNotHang(boxes, { id, side }, next));
    await tx
      .insertInto('gap_node')
      .values({
        id,
        gap_id: gapId,
        side,
        words,
        organization_id: organizationId,
        proposed_by: actor!.id,
        proposed_at: at,
      })
      .execute();
    await hang(tx, id, next);
    await back(tx, actor!, id, organizationId);
    await journal(tx, actor, {
      what: 'gap.proposed',
      on: ['gap', gapId],
      inNameOf: organizationId,
      after: { title: gap.title, side, words },
    });
    return id;
  });
}

/** One voice of an organisation for a box; again is the same. Refuses `gap-node-not-backed`. */
export async function backBox(db: Db, actor: Actor | null, speaker: Speaker, nodeId: string | null): Promise<void> {
  const { gapId, organizationId } = speaker;
  return speak(db, actor, speaker, async (tx, { gap, boxOf }) => {
    const node = boxOf(nodeId);
    refuse(whyNotBack(node));
    if (node.backers.includes(organizationId)) return;
    await back(tx, actor!, node.id, organizationId);
    await journal(tx, actor, {
      what: 'gap.backed',
      on: ['gap', gapId],
      inNameOf: organizationId,
      after: { title: gap.title, words: node.words },
    });
  });
}

/** Takes back what it proposed. Refuses what `whyNotWithdrawBox` says. */
export async function withdrawBox(db: Db, actor: Actor | null, speaker: Speaker, nodeId: string | null): Promise<void> {
  const { gapId, organizationId } = speaker;
  return speak(db, actor, speaker, async (tx, { gap, said, boxOf }) => {
    const node = boxOf(nodeId);
    refuse(whyNotWithdrawBox(node, organizationId));
    await unback(tx, standingAs(said, node), organizationId);
    await tx.updateTable('gap_node').set({ state: 'withdrawn', decided_at: now() }).where('id', '=', node.id).execute();
    await journal(tx, actor, {
      what: 'gap.withdrawn',
      on: ['gap', gapId],
      inNameOf: organizationId,
      before: { title: gap.title, words: node.words },
    });
  });
}

/** Takes its voice back, also where it was given to what was joined with it. */
export async function unbackBox(db: Db, actor: Actor | null, speaker: Speaker, nodeId: string | null): Promise<void> {
  const { gapId, organizationId } = speaker;
  return speak(db, actor, speaker, async (tx, { gap, said, boxOf }) => {
    const node = boxOf(nodeId);
    if (!node.backers.includes(organizationId)) return;
    await unback(tx, [node, ...standingAs(said, node)], organizationId);
    await journal(tx, actor, {
      what: 'gap.unbacked',
      on: ['gap', gapId],
      inNameOf: organizationId,
      before: { title: gap.title, words: node.words },
    });
  });
}

/** Does something in the name of an organisation, where anyone reads the gap. */
async function speak<R>(
  db: Db,
  actor: Actor | null,
  { gapId, organizationId }: Speaker,
  work: (tx: Db, now: BoxesNow) => Promise<R>,
): Promise<R> {
  refuse(whyMayNot(actor, rights.speakOnGap, { organizationId }));
  return changeBoxes(db, gapId, 'published', work);
}

const back = (tx: Db, actor: Actor, node_id: string, organization_id: string) =>
  tx
    .insertInto('gap_backing')
    .values({ id: newId(), node_id, organization_id, person_id: actor.id, at: now() })
    .onConflict((again) => again.doNothing())
    .execute();

const unback = (tx: Db, boxes: readonly GapNode[], organizationId: string) =>
  tx
    .deleteFrom('gap_backing')
    .where(
      'node_id',
      'in',
      boxes.map(({ id }) => id),
    )
    .where('organization_id', '=', organizationId)
    .execute();
