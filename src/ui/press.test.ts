/** A key decides once a page, and only on a page that one can have seen. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isTaken, longestWayMs, soonestMs } from './press.ts';

test.each([
  ['on a page that was read', soonestMs, null, true],
  ['that was meant for the page before', soonestMs - 1, null, false],
  ['a second time on the same page', soonestMs + 200, soonestMs, false],
  ['again, where nothing came of it', soonestMs + longestWayMs, soonestMs, true],
  ['after one on the page before', soonestMs, -10, true],
])('a press %s', (_, at, pressed, taken) =>
  expect(isTaken(1000 + at, { came: 1000, pressed: pressed && 1000 + pressed })).toBe(taken),
);

test('a button that decides waits as long as a key does, for a finger too, whatever is asked of motion', () => {
  const css = readFileSync('src/ui/base.css', 'utf8');
  expect(css).toMatch(new RegExp(String.raw`^  \.decides \{\s+animation: unseen ${soonestMs}ms;`, 'm'));
  expect(css).toMatch(/^@keyframes unseen \{\s+from,\s+to \{\s+pointer-events: none;/m);
});
