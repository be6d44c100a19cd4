/** The guard of tables bites: SQL planted in another module's folder is found, however it is written. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tableNames, tablesAcrossWalls } from './table-walls.ts';

const tables = new Set(['toy', 'box']);
let src: string;
beforeEach(() => {
  src = mkdtempSync(join(tmpdir(), 'minga-tables-'));
  plant('toys/toy/commands.server.ts', "tx.insertInto('toy').values(one); sql`insert into box values (1)`;");
});
afterEach(() => rmSync(src, { recursive: true }));

function plant(path: string, text: string) {
  mkdirSync(dirname(join(src, path)), { recursive: true });
  writeFileSync(join(src, path), text);
}

test.each([
  "db.selectFrom('toy').execute()",
  "db.selectFrom('toy as t').execute()",
  "db.selectFrom(['toy', 'other']).execute()",
  "db.selectFrom('other').leftJoin('toy', 'a', 'b')",
  "db.updateTable('toy').set({})",
  "db.deleteFrom('toy')",
  'sql`select (select count(*) from toy t)`',
  'sql`delete from other using x join toy on true`',
  'sql`update toy set name = 1`',
])('%s in another module', (text) => {
  plant('plays/queries.server.ts', `\n${text};`);
  expect(tablesAcrossWalls(src, tables)).toEqual([
    'plays/queries.server.ts:2 names the table toy of toys/: ask a query of that module',
  ]);
});

test('a table that two modules fill has no owner', () => {
  plant('plays/commands.server.ts', "tx.insertInto('box').values(one);");
  expect(tablesAcrossWalls(src, tables)).toEqual([
    'plays/commands.server.ts:1 names the table box of plays and toys/: ask a query of that module',
    'toys/toy/commands.server.ts:1 names the table box of plays and toys/: ask a query of that module',
  ]);
});

test('its own module, tests, and words that are no tables are let be', () => {
  plant('toys/queries.server.ts', "db.selectFrom('toy').innerJoin('box', 'a', 'b');");
  plant('plays/play.test.ts', "db.selectFrom('toy');");
  plant('plays/play.ts', "list.from('elsewhere'); sql`from other`;");
  expect(tablesAcrossWalls(src, tables)).toEqual([]);
});

test('the generated types name the tables', () => {
  const text =
    'export interface Toy {\n  id: string;\n}\n\nexport interface DB {\n  toy: Toy;\n  toy_box: ToyBox;\n}\n';
  expect([...tableNames(text)]).toEqual(['toy', 'toy_box']);
});
