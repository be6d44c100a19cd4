/** A process that writes is killed forty times, and no write that was acknowledged is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, test } from 'vitest';
import { surviveKills } from '#platform/server/postgres/test/killing.stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'minga-kills-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

test('forty kills', () => surviveKills(join(folder, 'postgres'), 40));
