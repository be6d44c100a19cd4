/** No page of the site can take the address of a route: each is declared by a module, or listed as technical. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { whyNotCreate } from '#site/page/rules.ts';
import { neededPages } from '#site/page/page.ts';
import { takenParts } from './taken.ts';

const routes = readdirSync('src/routes', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'test' && /^[a-z]/.test(entry.name))
  .map(({ name }) => name.replace(/\..*$/, ''));

test.each(routes)('/%s is taken', (route) => {
  expect(takenParts).toContain(route);
  expect(whyNotCreate('page', route, false, takenParts) ?? neededPages.includes(route)).toBeTruthy();
});
