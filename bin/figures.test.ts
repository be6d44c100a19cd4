/** The figures bite: each limit sees what is planted over it, and the parser counts as the house says. */
import { expect, test } from 'vitest';
import type { Counted } from './figures/house.ts';
import { figuresOf } from './figures/limits.ts';
import { repeatsItsRoom } from './figures/names.ts';
import { readSource } from './figures/source.ts';
import { spreadOf } from './figures/spread.ts';

const house: Counted = { code: [], testLines: 0, rooms: new Map(), files: [] };
const lines = (count: number) => '\n'.repeat(count - 1) + ';';
const brokenOf = (name: string, planted: Partial<Counted>) =>
  figuresOf({ ...house, ...planted }).find((figure) => figure.name === name)?.broken;

test('named functions are counted with their blanks and comments; those without a name are not', () => {
  const text = 'function a() {\n\n  // why\n}\nconst b = () => {\n};\nclass C { d() {} }\nrun(() => {\n\n\n});\n';
  expect(readSource('a.ts', text).functions).toEqual([
    { name: 'a', lines: 4 },
    { name: 'b', lines: 2 },
    { name: 'd', lines: 1 },
  ]);
});

test('what a file exports, and the lines where it spreads a literal', () => {
  const text = 'export interface A {}\ntype B = 1;\nexport const { c, d } = x, e = 1;\nf({\n ...{ g, h }, ...i });\n';
  const { types, values, spreads } = readSource('a.ts', text);
  expect({ types, values, spreads }).toEqual({ types: ['A'], values: ['c', 'd', 'e'], spreads: [5] });
});

test.each([
  ['lines of a file', 'src/toys/toy.ts', lines(301)],
  ['lines of a function', 'src/toys/toy.ts', `function play() {${lines(51)}}`],
  ['lines of a door', 'src/routes/+page.server.ts', lines(41)],
])('%s: one too many is seen', (name, path, text) => {
  expect(brokenOf(name, { code: [readSource(path, text)] })).toHaveLength(1);
});

test('names in two files are seen, but for those that every module has', () => {
  const text = 'export type Toy = 1;\nexport const words = 1, toyOf = 2;\n';
  const code = ['a', 'b'].map((module) => readSource(`src/${module}/words.ts`, text));
  const figures = figuresOf({ ...house, code }).map(({ found }) => found);
  expect(figures).toContainEqual(['Toy: src/a/words.ts, src/b/words.ts']);
  expect(figures).toContainEqual(['toyOf: src/a/words.ts, src/b/words.ts']);
  expect(figures.flat().join()).not.toContain('words:');
});

test('a full room, a file that repeats its room, and code without tests are seen', () => {
  expect(brokenOf('rooms over 25 files', { rooms: new Map([['src/toys', 26]]) })).toEqual(['src/toys has 26 files']);
  expect(brokenOf('files that repeat their room', { files: ['src/toys/toy-box.ts'] })).toHaveLength(1);
  expect(brokenOf('lines of test by lines of code', { code: [readSource('a.ts', lines(10))] })).toHaveLength(1);
});

test('a room’s noun, and a component named as its tag, do not repeat the room', () => {
  const paths = [
    'import/import.ts',
    'import/importing-rows.ts',
    'import/ImportTable.svelte',
    'import/important-rows.ts',
  ];
  expect(paths.filter(repeatsItsRoom)).toEqual(['import/importing-rows.ts']);
});

test('median, ninth tenth and maximum', () => {
  expect(spreadOf([10, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({ count: 10, median: 5, p90: 9, max: 10 });
});
