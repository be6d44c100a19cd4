/** Before each test file: a data folder, and what a person sets in the environment as the run was given it. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, vi } from 'vitest';

process.env['MINGA_DATA'] = mkdtempSync(join(inject('postgres').folder, 'data-'));

const settable = () => Object.entries(process.env).filter(([name]) => /^(MINGA_|DATABASE_URL$)/.test(name));
const given = settable();

/** Files share their modules; one that changes what these read of the environment says so by its name, and has its own. */
const alone = expect.getState().testPath?.endsWith('.alone.test.ts');
if (alone) vi.resetModules();

afterAll(() => {
  if (!alone) return expect(settable(), 'Name a test that changes the environment .alone.test.ts').toEqual(given);
  for (const [name] of settable()) delete process.env[name];
  Object.assign(process.env, Object.fromEntries(given));
  vi.resetModules();
});
