/** The rules of the boxes around a gap: no circles whatever is tied, levels, lines, what became of what. */
import { describe, expect, test } from 'vitest';
import { linesBetween } from './lines.ts';
import {
  hungOn,
  leadsTo,
  levelsOf,
  whoSpoke,
  whyNotAcceptBox,
  whyNotBack,
  whyNotHang,
  whyNotJoinBox,
  whyNotRefuse,
  whyNotReopen,
  whyNotWithdrawBox,
  type GapNode,
} from './node.ts';
import { box } from './test/box.stage.ts';

// c explains a and b; d explains c and the gap itself
const boxes = [box('a'), box('b'), box('c', ['a', 'b']), box('d', ['c', null]), box('z', [null], { side: 'effect' })];
const of = (id: string) => boxes.find((one) => one.id === id)!;
const ids = (all: readonly GapNode[]) => all.map(({ id }) => id);

test('whoever goes towards the gap is followed over every tie', () => {
  expect(leadsTo(boxes, 'd', 'a')).toBe(true);
  expect(leadsTo(boxes, 'a', 'd')).toBe(false);
  expect(leadsTo(boxes, null, 'a')).toBe(false);
});

test.each([
  ['d', null, null],
  ['d', 'a', null],
  ['a', 'd', 'gap-circle'],
  ['a', 'a', 'gap-circle'],
  ['a', 'z', 'gap-other-side'],
  ['a', 'nothing', 'gap-node-not-in-tree'],
] as const)('%s tied to %s: %s', (node, next, why) => expect(whyNotHang(boxes, of(node), next)).toBe(why));

test('whatever is tied in whatever order, nothing is ever its own cause', () => {
  for (let seed = 1; seed <= 40; seed++) {
    let state = seed;
    const pick = (n: number) => (state = (state * 48_271) % 2_147_483_647) % n;
    let all = Array.from({ length: 12 }, (_, n) => box(`n${n}`));
    for (let tie = 0; tie < 120; tie++) {
      const [node, next] = [all[pick(12)]!, all[pick(12)]!.id];
      if (whyNotHang(all, node, next) === null)
        all = all.map((one) => (one === node ? { ...one, next: [...one.next, next] } : one));
    }
    expect(levelsOf(all, 'cause').flat()).toHaveLength(12);
    for (const one of all) expect(one.next.some((next) => leadsTo(all, next, one.id))).toBe(false);
  }
});

describe('what is decided', () => {
  const proposed = box('p', ['c'], { state: 'proposed' });
  const refused = box('r', [null], { state: 'refused', reason: 'No' });
  const joined = box('j', [null], { state: 'joined', joinedInto: 'a' });
  const all = [...boxes, proposed, refused, joined, box('w', [null], { state: 'proposed' })];
  test('whoever proposed it takes it back while nobody else backs it', () => {
    const theirs = { ...proposed, organization: { id: 'o', name: 'Telar', slug: 'telar' }, backers: ['o'] };
    expect(whyNotWithdrawBox(theirs, 'o')).toBeNull();
    expect(whyNotWithdrawBox(theirs, 'u')).toBe('gap-node-not-yours');
    expect(whyNotWithdrawBox(proposed, 'o')).toBe('gap-node-not-yours');
    expect(whyNotWithdrawBox({ ...theirs, backers: ['o', 'u'] }, 'o')).toBe('gap-node-backed');
    expect(whyNotWithdrawBox({ ...theirs, state: 'accepted' }, 'o')).toBe('gap-node-decided');
    expect(whyNotReopen(all, { ...theirs, state: 'withdrawn' })).toBe('gap-node-withdrawn');
  });
  test('what is joined or was refused has no voices', () => {
    expect([joined, refused, proposed].map(whyNotBack)).toEqual(['gap-node-not-backed', 'gap-node-not-backed', null]);
  });
  test('only a proposal on what is in the tree is accepted', () => {
    expect(whyNotAcceptBox(all, proposed)).toBeNull();
    expect(whyNotAcceptBox(all, of('a'))).toBe('gap-node-decided');
    expect(whyNotAcceptBox(all, box('q', ['p'], { state: 'proposed' }))).toBe('gap-node-not-in-tree');
  });
  test('what others hang on is not thrown away, a decided one not twice', () => {
    expect(whyNotRefuse(all, proposed)).toBeNull();
    expect(whyNotRefuse(all, of('c'))).toBe('gap-node-holds-others');
    expect(whyNotRefuse(all, refused)).toBe('gap-node-decided');
    expect(whyNotReopen(all, refused)).toBeNull();
    expect(whyNotReopen(all, joined)).toBe('gap-node-joined');
    expect(whyNotReopen(all, proposed)).toBe('gap-node-proposed');
    expect(whyNotReopen(all, of('a'))).toBe('gap-node-holds-others');
  });
  test.each([
    ['p', 'a', null],
    ['c', 'a', null],
    ['a', 'c', 'gap-circle'],
    ['a', 'a', 'gap-join-itself'],
    ['p', 'w', null],
    ['c', 'w', 'gap-join-gone'],
    ['p', 'z', 'gap-other-side'],
    ['a', 'r', 'gap-join-gone'],
    ['j', 'b', 'gap-node-decided'],
  ])('%s joined with %s: %s', (node, into, why) => {
    const find = (id: string) => all.find((one) => one.id === id)!;
    expect(whyNotJoinBox(all, find(node), find(into))).toBe(why);
  });
});

test('levels: beside the gap, and one beyond the farthest of what it is tied to', () => {
  expect(levelsOf(boxes, 'cause').map(ids)).toEqual([['a', 'b'], ['c'], ['d']]);
  expect(levelsOf(boxes, 'effect').map(ids)).toEqual([['z']]);
  expect(ids(hungOn(boxes, 'cause', null))).toEqual(['a', 'b', 'd']);
});

test('those of a list that most back come first; each organisation is counted once', () => {
  const backed = [box('a', [null], { backers: ['o'] }), box('b', [null], { backers: ['o', 'u'] })];
  expect(ids(hungOn(backed, 'cause', null))).toEqual(['b', 'a']);
  expect(whoSpoke(backed)).toBe(2);
});

test('lines go from each box to what it is tied to one level nearer, or straight to the gap', () => {
  expect(linesBetween([of('a'), of('b')], undefined, false)).toBe('M25 10V0M75 10V0');
  expect(linesBetween([of('c')], [of('a'), of('b')], false)).toBe('M50 10V5H25V0M50 10V5H75V0');
  expect(linesBetween([of('z')], undefined, true)).toBe('M50 0V10');
});

test('three hundred that are all tied to all nearer ones are leveled at once', () => {
  const many = Array.from({ length: 300 }, (_, n) =>
    box(
      `n${n}`,
      Array.from({ length: n }, (_, nearer) => `n${nearer}`),
    ),
  );
  expect(levelsOf(many, 'cause')).toHaveLength(300);
  expect(leadsTo(many, 'n299', 'n0')).toBe(true);
});
