/** Boxes that were joined stand as one, and are separated again with what was theirs. */
import { describe, expect, test } from 'vitest';
import { asTheyStand, separatedState, standingAs, standsAs, whyNotSeparate } from './joined.ts';
import { nodeOf, type GapNode } from './node.ts';
import { box } from './test/box.stage.ts';

const joined = (id: string, joinedInto: string, more: Partial<GapNode> = {}) =>
  box(id, [null], { state: 'joined', joinedInto, ...more });

// c hangs on j, which was joined with i, which was joined with a
const said = [
  box('a', [null], { backers: ['o'] }),
  joined('i', 'a', { backers: ['u'] }),
  joined('j', 'i', { backers: ['o', 'e'] }),
  box('c', ['j', 'a']),
];
const of = (id: string) => nodeOf(said, id)!;

test('what was joined with one that was joined later stands where that stands', () => {
  expect(standsAs(said, of('j')).id).toBe('a');
  expect(standingAs(said, of('a')).map(({ id }) => id)).toEqual(['a', 'i', 'j']);
});

test('each organisation has one voice there, and one tie leads there', () => {
  const boxes = asTheyStand(said);
  expect(nodeOf(boxes, 'a')!.backers).toEqual(['o', 'u', 'e']);
  expect(nodeOf(boxes, 'j')!.backers).toEqual(['o', 'e']);
  expect(nodeOf(boxes, 'c')!.next).toEqual(['a']);
});

describe('separated', () => {
  test('it has again what hung on it, and is in the tree where that is', () => {
    expect([whyNotSeparate(said, of('j')), separatedState(said, of('j'))]).toEqual([null, 'accepted']);
    expect([whyNotSeparate(said, of('i')), separatedState(said, of('i'))]).toEqual([null, 'accepted']);
    expect(separatedState(said.slice(0, 3), of('i'))).toBe('proposed');
    expect(whyNotSeparate(said, of('a'))).toBe('gap-node-not-joined');
  });
  test('not where a tie that was made since would close a circle', () => {
    const under = [box('p', ['c']), box('c', ['x']), joined('x', 'y', { next: ['p'] }), box('y')];
    expect(whyNotSeparate(under, under[2]!)).toBe('gap-circle');
  });
  test('not while what it hung on is gone from the tree', () => {
    const gone = [box('p', [null], { state: 'refused', reason: 'No' }), joined('x', 'y', { next: ['p'] }), box('y')];
    expect(whyNotSeparate(gone, gone[1]!)).toBe('gap-node-not-in-tree');
    expect(whyNotSeparate([box('p'), ...gone.slice(1)], gone[1]!)).toBeNull();
  });
});
