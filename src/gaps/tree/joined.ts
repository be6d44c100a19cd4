/** What was joined: each box keeps what it was tied to and who backed it, and stands as the one it was joined with. Pure. */
import { inTree, leadsTo, nodeOf, type Boxes, type GapNode, type NodeState } from './node.ts';

/** Where it stands now: what was joined with one that was joined later stands where that stands. */
export function standsAs(boxes: Boxes, one: GapNode): GapNode {
  const into = one.state === 'joined' ? nodeOf(boxes, one.joinedInto) : undefined;
  return into ? standsAs(boxes, into) : one;
}

/** Those that stand as one: itself, and what was joined with it. */
export const standingAs = (boxes: Boxes, { id }: Pick<GapNode, 'id'>): GapNode[] =>
  boxes.filter((box) => standsAs(boxes, box).id === id);

/** Each with the voices of what was joined with it, one for each organisation, and tied to what its ties stand as now. */
export function asTheyStand(said: Boxes): Boxes {
  const place = new Map(said.map((box) => [box.id, standsAs(said, box).id]));
  const voices = Map.groupBy(
    said.flatMap(({ id, backers }) => backers.map((by) => ({ at: place.get(id), by }))),
    ({ at }) => at,
  );
  return said.map((box) => ({
    ...box,
    next: [...new Set(box.next.map((next) => (next === null ? null : (place.get(next) ?? next))))],
    backers: box.state === 'joined' ? box.backers : [...new Set(voices.get(box.id)?.map(({ by }) => by))],
  }));
}

/** What it becomes where it is one of its own again: in the tree if anything there hangs on it, else to be decided. */
export function separatedState(said: Boxes, node: GapNode): NodeState {
  return inTree(separated(said, node)).some(({ next }) => next.includes(node.id)) ? 'accepted' : 'proposed';
}

/** `gap-node-not-joined`; `gap-circle`, `gap-node-not-in-tree`: with what was tied or taken away since. */
export function whyNotSeparate(
  said: Boxes,
  node: GapNode,
): 'gap-node-not-joined' | 'gap-circle' | 'gap-node-not-in-tree' | null {
  if (node.state !== 'joined') return 'gap-node-not-joined';
  const after = separated(said, node);
  if (after.some(({ id, next }) => next.some((one) => leadsTo(after, one, id)))) return 'gap-circle';
  const { next } = nodeOf(after, node.id)!;
  const holds = next.some((one) => one === null || nodeOf(after, one)?.state === 'accepted');
  return holds ? null : 'gap-node-not-in-tree';
}

const separated = (said: Boxes, { id }: GapNode): Boxes =>
  asTheyStand(said.map((box) => (box.id === id ? { ...box, state: 'proposed', joinedInto: null } : box)));
