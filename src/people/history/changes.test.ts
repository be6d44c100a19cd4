/** What a reader of the history sees as changed. */
import { expect, test } from 'vitest';
import { changes } from './changes.ts';

test('only what differs is shown, and nothing is not a value', () => {
  expect(changes({ name: 'A', rut: null, kinds: ['x'] }, { name: 'B', rut: '', kinds: ['x'] })).toEqual([
    { field: 'name', before: 'A', after: 'B' },
  ]);
});

test('a thing that began shows all it has', () => {
  expect(changes(null, { name: 'A', kinds: ['x', 'y'] })).toEqual([
    { field: 'name', before: null, after: 'A' },
    { field: 'kinds', before: null, after: 'x, y' },
  ]);
});
