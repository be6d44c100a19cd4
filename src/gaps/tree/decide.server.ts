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

/** Says that it is the same as another: its voices and what hangs on it pass there, and it says with which. */
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
    await passVoices(tx, node, into);
    for (const box of boxes.filter(({ next }) => next.includes(node.id))) await hang(tx, box.id, into.id);
    await tx.deleteFrom('gap_link').where('next_id', '=', node.id).execute();
    await decide(tx, actor!, node, { state: 'joined', joined_into: into.id });
    await journal(tx, actor, {
      what: 'gap.joined',
      on: ['gap', gapId],
      ...told(gap.title, node),
      after: { title: gap.title, words: node.words, into: into.words },
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
  return keep(db, actor, gapId, async (tx, { gap, boxOf }) => {
    const node = boxOf(nodeId);
    if (!node.next.includes(next)) return;
    refuse(node.next.length === 1 ? 'gap-last-tie' : null);
    await tx
      .deleteFrom('gap_link')
      .where('node_id', '=', node.id)
      .where('next_id', next === null ? 'is' : '=', next)
      .execute();
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
  to: { readonly state: NodeState; readonly joined_into?: string; readonly reason?: string },
) =>
  tx
    .updateTable('gap_node')
    .set({ ...to, decided_by: actor.id, decided_at: now() })
    .where('id', '=', id)
    .execute();

/** Each organisation keeps one voice there, since when it first had one. */
async function passVoices(tx: Db, node: GapNode, into: GapNode): Promise<void> {
  const voices = await tx.selectFrom('gap_backing').selectAll().where('node_id', '=', node.id).execute();
  if (voices.length === 0) return;
  await tx
    .insertInto('gap_backing')
    .values(voices.map((voice) => ({ ...voice, id: newId(), node_id: into.id })))
    .onConflict((again) => again.doNothing())
    .execute();
}
