/** The guard of the staff area bites: a page planted without its right is named, and opens to nobody. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { house } from '#house.ts';
import { rightToOpen } from '#site/frame/staff-menu.ts';
import { staffRoutesAmiss } from './staff-routes.ts';

const routes = mkdtempSync(join(tmpdir(), 'minga-staff-'));
afterAll(() => rmSync(routes, { recursive: true }));

test('a page and a file without right, a declaration of what is not there, and one made twice', () => {
  for (const [folder, file] of [
    ['gestion/juguetes', '+page.svelte'],
    ['gestion/juguetes/[id]', '+page.svelte'],
    ['gestion/juguetes.csv', '+server.ts'],
  ] as const) {
    mkdirSync(join(routes, folder), { recursive: true });
    writeFileSync(join(routes, folder, file), '');
  }
  expect(staffRoutesAmiss(routes, ['/gestion/juguetes', '/gestion/juguetes', '/gestion/trompos'])).toEqual([
    '/gestion/juguetes is declared twice',
    '/gestion/juguetes.csv has no right: declare it in a staff.ts',
    '/gestion/juguetes/[id] has no right: declare it in a staff.ts',
    '/gestion/trompos is declared and is not there',
  ]);
});

test('what no module declares has no right by which the gate would open', () => {
  expect(rightToOpen(house, '/gestion/juguetes')).toBeUndefined();
});

test('the house has none', () => {
  const declared = house.flatMap(({ staff }) => staff.map(({ route }) => route));
  expect(staffRoutesAmiss('src/routes', declared)).toEqual([]);
});
