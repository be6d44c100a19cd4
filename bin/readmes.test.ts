/** The guard of READMEs bites: a room that is not named and a file that is gone are found. */
import { expect, test } from 'vitest';
import { filesGone, roomsOf, roomsUnsaid } from './readmes.ts';

const files = [
  'src/toys/README.md',
  'src/toys/rights.ts',
  'src/toys/toy/toy.ts',
  'src/toys/toy/toy.test.ts',
  'src/toys/toy/test/box.stage.ts',
  'src/toys/box/deep/Lid.svelte',
  'src/toys/golden/figures.json',
  'src/toybox/lid/lid.ts',
  'bin/plain.ts',
];

test('a room is a folder with code, apart from what only tests use', () => {
  expect(roomsOf('src/toys', files)).toEqual(['box/deep', 'toy']);
});

test('a README names each room', () => {
  expect(roomsUnsaid('src/toys', 'The room `toy/`.', files)).toEqual([
    'src/toys/README.md does not name the room box/deep/',
  ]);
  expect(roomsUnsaid('src/toys', '`toy/toy.ts` and `box/deep/`.', files)).toEqual([]);
});

test.each(['`gone.ts`', '`toy/rights.ts`', '`Gone.svelte`', '`lid/`', '`lid/lid.ts`', '`oy.ts`', '`gone/README.md`'])(
  '%s is not there',
  (text) => {
    expect(filesGone('src/toys/README.md', text, files, 'src/toys/')).toEqual([
      `src/toys/README.md names ${text.slice(1, -1)}, which is not there`,
    ]);
  },
);

test.each([
  '`toy.ts`',
  '`toy/toy.ts`',
  '`deep/Lid.svelte`',
  '`box/`',
  '`*.test.ts`',
  '`a.b`',
  '`satisfies`',
  'gone.ts',
])('%s is let be', (text) => {
  expect(filesGone('src/toys/README.md', text, files, 'src/toys/')).toEqual([]);
});

test('a module’s prefix leads to another place', () => {
  expect(
    filesGone('src/toys/README.md', '`toybox/lid/lid.ts` `bin/plain.ts` `src/toybox/`', files, 'src/toys/', [
      'src/',
      '',
    ]),
  ).toEqual([]);
  expect(filesGone('src/toys/README.md', '`plain.ts`', files, 'src/toys/', ['src/', ''])).toHaveLength(1);
});
