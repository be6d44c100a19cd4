/** Where the built site lies, and whether somebody serves it: a build that is served is never removed. */
import { readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alive } from './postgres/socket.ts';

const MARK = '.served-by-';

/** The folder of the newest build; undefined before the first. */
export function currentSite(root: string): string | undefined {
  try {
    return realpathSync(join(root, 'build/current'));
  } catch {
    return undefined;
  }
}

/** Says that this process serves a build, in place of those that ended. */
export function markServed(site: string): void {
  try {
    for (const mark of marks(site)) if (!lives(mark)) rmSync(join(site, mark), { force: true });
    writeFileSync(join(site, `${MARK}${process.pid}`), '');
  } catch {
    // who may not write here may not build here either
  }
}

/** Whether a living process serves what is in a folder. */
export function isServed(folder: string): boolean {
  try {
    return marks(folder).some(lives);
  } catch {
    return false;
  }
}

const marks = (folder: string) => readdirSync(folder).filter((name) => name.startsWith(MARK));
const lives = (mark: string) => alive(Number(mark.slice(MARK.length)));
