/** Kit's own text, as installed, takes the change. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutData } from './plain-pages.ts';

const kit = readFileSync('node_modules/@sveltejs/kit/src/runtime/server/page/index.js', 'utf8');

test('Kit as it is installed writes data only where script is sent', () => {
  const changed = withoutData(kit);
  expect(changed).toContain('if (node && csr) {');
  expect(changed).toMatch(/const csr = nodes\.csr\(\);/);
  expect(changed.length - kit.length).toBe(' && csr'.length);
});

test('a Kit whose text moved fails the build', () => {
  expect(() => withoutData(withoutData(kit))).toThrow('plain-pages');
  expect(() => withoutData('')).toThrow('plain-pages');
});
