/** The boxes around a gap: causes below, effects above, each one step nearer to it tied to another. Rules, circles, levels. Pure. */

import { unaccented } from '#platform/slug.ts';

export const sides = ['cause', 'effect'] as const;
export type BoxSide = (typeof sides)[number];

export const nodeStates = ['proposed', 'accepted', 'joined', 'refused', 'withdrawn'] as const;
export type NodeState = (typeof nodeStates)[number];

/** Neither joined, nor refused, nor taken back. */
export const isStanding = ({ state }: Pick<GapNode, 'state'>): boolean => state === 'proposed' || state === 'accepted';

/** The most of a gap that are neither refused nor joined: what a page and a meeting can hold. */
export const mostNodes = 300;
/** The most that one organisation has waiting about a gap: it has not the room to itself. */
export const mostWaitingOfOne = 20;

export interface GapNode {
  readonly id: string;
  readonly side: BoxSide;
  readonly words: string;
  readonly state: NodeState;
  /** Who proposed it; null: the secretariat. */
  readonly organization: { readonly id: string; readonly name: string; readonly slug: string | null } | null;
  readonly proposedAt: Temporal.Instant;
  /** The box it was joined with. */
  readonly joinedInto: string | null;
  /** Why it was not used. */
  readonly reason: string;
  /** The boxes one step nearer to the gap that it is tied to; null is the gap itself. */
  readonly next: readonly (string | null)[];
  /** The organisations that back it, by id. */
  readonly backers: readonly string[];
}

export type Boxes = readonly GapNode[];

export const nodeOf = (boxes: Boxes, id: string | null): GapNode | undefined => boxes.find((box) => box.id === id);

export const inTree = (boxes: Boxes): GapNode[] => boxes.filter(({ state }) => state === 'accepted');

/** Whether somebody who goes from `from` towards the gap comes by `through`: tying `through` to `from` would be a circle. */
export function leadsTo(boxes: Boxes, from: string | null, through: string): boolean {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const passed = new Set([from]);
  for (const at of passed) for (const next of byId.get(at ?? '')?.next ?? []) passed.add(next);
  return passed.has(through);
}

/** `gap-circle`, `gap-other-side`: causes explain causes and effects come from effects; `gap-node-not-in-tree`: only what was accepted holds others. */
export function whyNotHang(
  boxes: Boxes,
  node: Pick<GapNode, 'id' | 'side'>,
  next: string | null,
): 'gap-circle' | 'gap-other-side' | 'gap-node-not-in-tree' | null {
  if (next === null) return null;
  const holds = nodeOf(boxes, next);
  if (holds?.state !== 'accepted') return 'gap-node-not-in-tree';
  if (holds.side !== node.side) return 'gap-other-side';
  return leadsTo(boxes, next, node.id) ? 'gap-circle' : null;
}

/** `gap-node-decided`: only what is proposed is decided; `gap-node-not-in-tree`: what it hangs on has to be accepted first. */
export function whyNotAcceptBox(boxes: Boxes, node: GapNode): 'gap-node-decided' | 'gap-node-not-in-tree' | null {
  if (node.state !== 'proposed') return 'gap-node-decided';
  const holds = node.next.some((next) => next === null || nodeOf(boxes, next)?.state === 'accepted');
  return holds ? null : 'gap-node-not-in-tree';
}

/** `gap-node-decided`, `gap-node-holds-others`: what others hang on is joined, or they are moved first. */
export function whyNotRefuse(boxes: Boxes, node: GapNode): 'gap-node-decided' | 'gap-node-holds-others' | null {
  if (!isStanding(node)) return 'gap-node-decided';
  return holdsOthers(boxes, node) ? 'gap-node-holds-others' : null;
}

/** `gap-node-not-yours`, `gap-node-decided`; `gap-node-backed`: others back it by now, or what was joined with it is theirs. */
export function whyNotWithdrawBox(
  { organization, state, backers }: GapNode,
  organizationId: string,
): 'gap-node-not-yours' | 'gap-node-decided' | 'gap-node-backed' | null {
  if (organization?.id !== organizationId) return 'gap-node-not-yours';
  if (state !== 'proposed') return 'gap-node-decided';
  return backers.some((one) => one !== organizationId) ? 'gap-node-backed' : null;
}

/** Those of its side that it can be joined with: what is in the tree, and of a proposal another; not what hangs on it. */
export const joinableWith = (boxes: Boxes, node: GapNode): GapNode[] =>
  boxes.filter((into) => whyNotJoinBox(boxes, node, into) === null);

/** `gap-node-decided`, `gap-join-itself`, `gap-other-side`, `gap-join-gone`, `gap-circle`: not with what hangs on it. */
export function whyNotJoinBox(
  boxes: Boxes,
  node: GapNode,
  into: GapNode,
): 'gap-node-decided' | 'gap-join-itself' | 'gap-other-side' | 'gap-join-gone' | 'gap-circle' | null {
  if (!isStanding(node)) return 'gap-node-decided';
  if (node.id === into.id) return 'gap-join-itself';
  if (into.state !== 'accepted' && !(into.state === 'proposed' && node.state === 'proposed')) return 'gap-join-gone';
  if (into.side !== node.side) return 'gap-other-side';
  return leadsTo(boxes, into.id, node.id) ? 'gap-circle' : null;
}

/** `gap-node-proposed`: nothing to take back; `gap-node-joined`: it is separated; `gap-node-withdrawn`; `gap-node-holds-others`. */
export function whyNotReopen(
  boxes: Boxes,
  node: GapNode,
): 'gap-node-proposed' | 'gap-node-joined' | 'gap-node-withdrawn' | 'gap-node-holds-others' | null {
  if (node.state === 'proposed') return 'gap-node-proposed';
  if (node.state === 'joined') return 'gap-node-joined';
  if (node.state === 'withdrawn') return 'gap-node-withdrawn';
  return holdsOthers(boxes, node) ? 'gap-node-holds-others' : null;
}

/** `gap-node-not-backed`: what was refused, or is another by now, has no voices. */
export const whyNotBack = (node: Pick<GapNode, 'state'>): 'gap-node-not-backed' | null =>
  isStanding(node) ? null : 'gap-node-not-backed';

/** Others that are accepted or proposed hang on it. */
export const holdsOthers = (boxes: Boxes, { id }: Pick<GapNode, 'id'>): boolean =>
  boxes.some((box) => isStanding(box) && box.next.includes(id));

/** The organisations that back anything of it: of how many each backing is. */
export const whoSpoke = (boxes: Boxes): number => new Set(boxes.flatMap(({ backers }) => backers)).size;

/** The boxes of a side that are tied to one, or to the gap itself; those that most organisations back first. */
export const hungOn = (boxes: Boxes, side: BoxSide, next: string | null): GapNode[] =>
  inTree(boxes)
    .filter((box) => box.side === side && box.next.includes(next))
    .toSorted((a, b) => b.backers.length - a.backers.length || a.id.localeCompare(b.id));

/** How far from the gap each of a side stands: 1 beside it; one tied to several, one step beyond the farthest of them. */
export function levelsOf(boxes: Boxes, side: BoxSide): GapNode[][] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const known = new Map<string, number>();
  function level({ id, next }: GapNode): number {
    const found = known.get(id);
    if (found !== undefined) return found;
    const nearer = next.flatMap((one) => byId.get(one ?? '') ?? []).map(level);
    const own = 1 + Math.max(0, ...nearer);
    known.set(id, own);
    return own;
  }
  const levels: GapNode[][] = [];
  for (const box of inTree(boxes).filter((one) => one.side === side)) (levels[level(box) - 1] ??= []).push(box);
  return inOrder(Array.from(levels, (boxesThere) => boxesThere ?? []));
}

/** Each level in the order of what its boxes are tied to, so that few lines cross. */
function inOrder(levels: readonly GapNode[][]): GapNode[][] {
  const placed: GapNode[][] = [];
  for (const level of levels) {
    const below = placed.at(-1) ?? [];
    const place = (box: GapNode) => {
      const at = box.next.map((next) => below.findIndex(({ id }) => id === next)).filter((found) => found >= 0);
      return at.length === 0 ? 0 : at.reduce((sum, one) => sum + one, 0) / at.length;
    };
    placed.push(
      level.toSorted((a, b) => place(a) - place(b) || b.backers.length - a.backers.length || a.id.localeCompare(b.id)),
    );
  }
  return placed;
}

/** What says the same, whatever its accents, capitals and points, and still stands; undefined where nothing does. */
export const saidAlready = (boxes: Boxes, { side, words }: Pick<GapNode, 'side' | 'words'>): GapNode | undefined =>
  boxes.find((box) => isStanding(box) && box.side === side && bare(box.words) === bare(words));

const bare = (words: string): string =>
  unaccented(words)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
