/** What the secretariat does with what was proposed about a gap: takes it into the tree, joins it, does not use it with a reason, ties it. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { journal } from '../journal.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { changeBoxes, hang, type BoxesNow } from './change.server.ts';
import { separatedState, standingAs, standsAs, whyNotSeparate } from './joined.ts';
import {
  whyNotAcceptBox,
  whyNotHang,
  whyNotJoinBox,
  whyNotRefuse,
  whyNotReopen,
  type GapNode,
  type NodeState,
} from './node.ts';
import type { Proposal } from './schema.ts';

/** A box of the secretariat's own, in the tree at once: so a tree is begun. Answers its id. */
export function addBox(db: Db, actor: Actor | null, gapId: string, { side, words, next }: Proposal): Promise<string> {
  return keep(db, actor, gapId, async (tx, { gap, boxes }) => {
    const [id, at] = [newId(), now()];
    refuse(whyNotHang(boxes, { id, side }, next));
    const row = { id, gap_id: gapId, side, words, proposed_by: actor!.id, proposed_at: at };
    await tx
      .insertInto('gap_node')
      .values({ ...row, state: 'accepted', decided_by: actor!.id, decided_at: at })
      .execute();
    await hang(tx, id, next);
    await journal(tx, actor, { what: 'gap.accepted', on: ['gap', gapId], after: { title: gap.title, side, words } });
    return id;
  });
}

/** Takes a proposal into the tree, where it was proposed. */
export function acceptBox(db: Db, actor: Actor | null, gapId: string, nodeId: string | null): Promise<void> {
  return keep(db, actor, gapId, async (tx, { gap, boxes, boxOf }) => {
    const node = boxOf(nodeId);
    refuse(whyNotAcceptBox(boxes, node));
    await decide(tx, actor!, node, { state: 'accepted' });
    await journal(tx, actor, { what: 'gap.accepted', on: ['gap', gapId], ...told(gap.title, node) });
  });
}

/** Says that it is the same as another: its voices and what hangs on it count there, and it says with which. */
export function joinBoxes(
  db: Db,
  actor: Actor | null,
  gapId: string,
  nodeId: string | null,
  intoId: string | null,
): Promise<void> {
  return keep(db, actor, gapId, async (tx, { gap, boxes, boxOf }) => {
    const [node, into] = [boxOf(nodeId), boxOf(intoId)];
    refuse(whyNotJoinBox(boxes, node, into));
    await decide(tx, actor!, node, { state: 'joined', joined_into: into.id });
    await journal(tx, actor, {
      what: 'gap.joined',
      on: ['gap', gapId],
      ...told(gap.title, node),
      after: { title: gap.title, words: node.words, into: into.words },
    });
  });
}

/** Says that it is one of its own after all, with its voices and what hung on it. Refuses what `whyNotSeparate` says. */
export function separateBox(db: Db, actor: Actor | null, gapId: string, nodeId: string | null): Promise<void> {
  return keep(db, actor, gapId, async (tx, { gap, boxes, said, boxOf }) => {
    const node = boxOf(nodeId);
    refuse(whyNotSeparate(said, node));
    await decide(tx, actor!, node, { state: separatedState(said, node), joined_into: null });
    await journal(tx, actor, {
      what: 'gap.separated',
      on: ['gap', gapId],
      before: { title: gap.title, words: node.words, into: standsAs(boxes, node).words },
    });
  });
}

/** Does not use it, and says why to whoever proposed it and to anyone. */
export function refuseBox(
  db: Db,
  actor: Actor | null,
  gapId: string,
  nodeId: string | null,
  reason: string,
): Promise<void> {
  return keep(db, actor, gapId, async (tx, { gap, boxes, boxOf }) => {
    const node = boxOf(nodeId);
    refuse(whyNotRefuse(boxes, node));
    await decide(tx, actor!, node, { state: 'refused', reason });
    await journal(tx, actor, { what: 'gap.refused', on: ['gap', gapId], ...told(gap.title, node), reason });
  });
}

/** Leaves it to be decided again, with its voices. */
export function reopenBox(db: Db, actor: Actor | null, gapId: string, nodeId: string | null): Promise<void> {
  return keep(db, actor, gapId, async (tx, { gap, boxes, boxOf }) => {
    const node = boxOf(nodeId);
    refuse(whyNotReopen(boxes, node));
    await decide(tx, actor!, node, { state: 'proposed', reason: '' });
    await journal(tx, actor, { what: 'gap.reopened', on: ['gap', gapId], ...told(gap.title, node) });
  });
}

/** Says that it touches another box, or the gap itself, too. */
export function hangBox(
  db: Db,
  actor: Actor | null,
  gapId: string,
  nodeId: string | null,
  next: string | null,
): Promise<void> {
  return keep(db, actor, gapId, async (tx, { gap, boxes, boxOf }) => {
    const node = boxOf(nodeId);
    refuse(whyNotHang(boxes, node, next));
    if (node.next.includes(next)) return;
    await hang(tx, node.id, next);
    await journal(tx, actor, {
      what: 'gap.hung',
      on: ['gap', gapId],
      after: { title: gap.title, words: node.words, into: next === null ? gap.title : boxOf(next).words },
    });
  });
}

/** Takes such a tie away; the last one stays. Refuses `gap-last-tie`. */
export function unhangBox(
  db: Db,
  actor: Actor | null,
  gapId: string,
  nodeId: string | null,
  next: string | null,
): Promise<void> {
  return keep(db, actor, gapId, async (tx, { gap, said, boxOf }) => {
    const node = boxOf(nodeId);
    if (!node.next.includes(next)) return;
    refuse(node.next.length === 1 ? 'gap-last-tie' : null);
    const tie = tx.deleteFrom('gap_link').where('node_id', '=', node.id);
    const there = next === null ? [] : standingAs(said, boxOf(next)).map(({ id }) => id);
    await (next === null ? tie.where('next_id', 'is', null) : tie.where('next_id', 'in', there)).execute();
    await journal(tx, actor, {
      what: 'gap.unhung',
      on: ['gap', gapId],
      before: { title: gap.title, words: node.words, into: next === null ? gap.title : boxOf(next).words },
    });
  });
}

async function keep<R>(
  db: Db,
  actor: Actor | null,
  gapId: string,
  work: (tx: Db, now: BoxesNow) => Promise<R>,
): Promise<R> {
  refuse(whyMayNot(actor, rights.writeGap));
  return changeBoxes(db, gapId, 'any', work);
}

const told = (title: string, { words }: GapNode) => ({ after: { title, words } });

const decide = (
  tx: Db,
  actor: Actor,
  { id }: GapNode,
  to: { readonly state: NodeState; readonly joined_into?: string | null; readonly reason?: string },
) =>
  tx
    .updateTable('gap_node')
    .set({ ...to, decided_by: actor.id, decided_at: now() })
    .where('id', '=', id)
    .execute();
