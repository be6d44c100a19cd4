/** Files of surveys with bytes spoilt, and what comes of reading them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { BadInput, explainFault } from '../../input/fault.ts';
import { openSurveyFile } from '../../database/open.ts';

export const fixtures = join(import.meta.dirname, '../../test-data/readers');
export const folder = mkdtempSync(join(tmpdir(), 'readers-'));
afterAll(() => rmSync(folder, { recursive: true }));

export const bytesOf = (name: string) => readFileSync(join(fixtures, name));

/** The rows read, or why they are not. */
export async function outcome(bytes: Uint8Array): Promise<number | BadInput> {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  try {
    await using file = await openSurveyFile(path);
    let rows = 0;
    for await (const block of file.blocks()) rows += block.rows;
    return rows;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    expect(error.message + explainFault(error, 'en')).not.toMatch(/undefined|NaN|\[object/);
    return error;
  }
}

/** A copy with some bytes written over. */
export function patched(name: string, at: number, bytes: readonly number[] | Uint8Array): Buffer {
  const copy = Buffer.from(bytesOf(name));
  copy.set(bytes, at);
  return copy;
}

/** Fails where a file with one byte spoilt, every `step` bytes as far as `end`, is neither refused nor read whole. */
export async function wholeOrRefused(name: string, end: number, step: number, byte = 0xfe): Promise<void> {
  for (let at = 0; at < end; at += step) {
    const result = await outcome(patched(name, at, [byte]));
    expect(result instanceof BadInput || result === 24, `byte ${at}`).toBe(true);
  }
}
