/** Tests of which public pages are framed and kept. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { framed, kept } from './public-pages.ts';

test('what others may frame is the figure and the map made for it, and nothing else', () =>
  expect([...framed].toSorted()).toEqual(['/datos/incrustar/figura', '/datos/incrustar/mapa']));

test('only maps are kept', () => expect([...kept].toSorted()).toEqual(['/datos/incrustar/mapa', '/datos/mapa']));

test('each is a route', () => {
  for (const route of [...framed, ...kept]) expect(existsSync(`src/routes${route}/+page.svelte`)).toBe(true);
});
