/** The guard of catalogues bites: halves planted in a folder are found, and the house has none. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { halfCatalogues } from './word-pairs.ts';

const dir = mkdtempSync(join(tmpdir(), 'minga-words-'));
const plant = (name: string, text: string) => writeFileSync(join(dir, name), text);

beforeAll(() => {
  plant('whole.es.ts', "export const es = { a: 'a' };");
  plant('whole.en.ts', "export const en = { a: 'a' } satisfies Catalogue<typeof es>;\n");
  plant('alone.es.ts', "export const es = { a: 'a' };");
  plant('loose.es.ts', "export const es = { a: 'a', b: 'b' };");
  plant('loose.en.ts', "export const en = { a: 'a' };");
  plant('orphan.en.ts', "export const en = { a: 'a' } satisfies Catalogue<typeof es>;\n");
});
afterAll(() => rmSync(dir, { recursive: true }));

test('a half alone and an English that nothing holds are found', () => {
  expect(halfCatalogues(dir)).toEqual([
    'alone.en.ts is missing: its other half stands alone',
    'orphan.es.ts is missing: its other half stands alone',
    'loose.en.ts is not held to the Spanish by «satisfies Catalogue»',
  ]);
});

test('the house has none', () => {
  expect(halfCatalogues('src')).toEqual([]);
});
