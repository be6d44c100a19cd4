/** What the figures are counted of: the files of a checkout, each with its part. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSource, type Source } from './source.ts';

export interface Counted {
  readonly code: readonly Source[];
  readonly testLines: number;
  /** How many files each folder of a module has, tests and texts apart. */
  readonly rooms: ReadonlyMap<string, number>;
  /** Every file of a module, tests apart. */
  readonly files: readonly string[];
}

const isTest = (path: string) =>
  /\.test\.ts$|\.stage\.ts$|\.test-rows\.ts$|\/test\/|\/test-data\/|^(tests|trials)\//.test(path);
const isGenerated = (path: string) => /\.(es|en)\.ts$|\/tables\.ts$|\.d\.ts$/.test(path);

export function countHouse(root: string): Counted {
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  const scripts = globSync(['{src,tests,trials}/**/*.ts', 'bin/**/*.test.ts'], { cwd: root }).sort();
  const files = globSync('src/*/**/*.*', { cwd: root })
    .filter((path) => !isTest(path) && !path.startsWith('src/routes/'))
    .sort();
  return {
    code: scripts.filter((path) => !isTest(path) && !isGenerated(path)).map((path) => readSource(path, text(path))),
    testLines: scripts.filter(isTest).reduce((sum, path) => sum + text(path).trimEnd().split('\n').length, 0),
    rooms: countBy(files.filter((path) => !path.endsWith('.md')).map((path) => dirname(path))),
    files,
  };
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
