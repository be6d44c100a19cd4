/** The cloth draws what it is told, and nothing else. */
import { expect, test } from 'vitest';
import { drawCloth } from './cloth.ts';

const strands = (path: string) => path.split('M').length - 1;

test('a strand down for each, bright where it is, and one across for each place, over every second strand', () => {
  const drawn = drawCloth({ warp: [true, false, false, true], weft: [false, true, true] });
  expect(drawn).toMatchObject({ width: 88, height: 66 });
  expect(strands(drawn.bright)).toBe(2);
  expect(strands(drawn.bare)).toBe(2);
  expect(drawn.bright.startsWith('M3 0h16v66h-16z')).toBe(true);
  expect(strands(drawn.across)).toBe(4);
  expect(drawn.across).toBe('M20 25h26v16h-26zM64 25h26v16h-26zM-2 47h26v16h-26zM42 47h26v16h-26z');
});

test('bare where there is nothing yet', () => {
  const drawn = drawCloth({ warp: [false, false], weft: [false] });
  expect(drawn.bright).toBe('');
  expect(drawn.across).toBe('');
  expect(strands(drawn.bare)).toBe(2);
});
