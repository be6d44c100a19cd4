import { expect, test } from 'vitest';
import { randomFrom } from '#platform/random.ts';
import { pushApart, type DrawnBox } from './apart.ts';

const box = (x: number, y: number, width = 40, height = 20): DrawnBox => ({ x, y, width, height });

const overlaps = (boxes: readonly DrawnBox[]) =>
  boxes.flatMap(
    (a, place) =>
    boxes
      .slice(place + 1)
      .filter((b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 0.02 && Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 0.02), // prettier-ignore
  );

function settled(boxes: DrawnBox[], width: number): DrawnBox[] {
  pushApart(boxes, width);
  for (const one of boxes) expect([one.x >= one.width / 2, one.x <= width - one.width / 2]).toEqual([true, true]);
  expect(overlaps(boxes)).toEqual([]);
  return boxes;
}

test('boxes with room stay where they are', () => {
  expect(settled([box(50, 50), box(150, 50)], 200)).toEqual([box(50, 50), box(150, 50)]);
});

test('two on each other part along the shorter way', () => {
  const [a, b] = settled([box(60, 50), box(62, 60)], 200);
  expect([a!.x, b!.x]).toEqual([60, 62]);
  expect(b!.y - a!.y).toBeGreaterThanOrEqual(19.98);
});

test.each([
  ['all on one point', 60, () => box(50, 50)],
  ['all in one line', 60, (at: number) => box(at, 50)],
  ['all at the edge', 60, (at: number) => box(0, at)],
  ['as wide as the sheet', 20, () => box(50, 50, 100)],
])('however they lie: %s', (_, many, make) => {
  settled(Array.from({ length: many }, (__, at) => make(at)), 100); // prettier-ignore
});

test('many by chance', () => {
  for (let seed = 1; seed <= 4; seed++) {
    const random = randomFrom(seed);
    settled(Array.from({ length: 120 }, () => box(random() * 600, random() * 300, 30 + random() * 90, 20 + random() * 40)), 600); // prettier-ignore
  }
});

test('what is wider than its sheet is refused', () => {
  expect(() => {
    pushApart([box(0, 0, 200)], 100);
  }).toThrow(RangeError);
});
