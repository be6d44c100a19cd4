/** Before each test file: a data folder of its own, so that what one story keeps is nobody else's. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'minga-story-'));
process.env['MINGA_DATA'] = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
