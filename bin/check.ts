/** npm run check: every check that keeps the house as designed, each with its time; stops at none, fails if any does. */
import { spawnSync } from 'node:child_process';

const checks: Record<string, string[]> = {
  'SvelteKit types': ['svelte-kit', 'sync'],
  TypeScript: ['node', 'node_modules/@typescript/native/bin/tsc', '--noEmit', '-p', '.'],
  Svelte: ['svelte-check', '--fail-on-warnings', '--output', 'human-verbose'],
  ESLint: ['eslint', '.', '--max-warnings', '0'],
  Prettier: ['prettier', '--check', '.', '--log-level', 'warn'],
  'floors and circles': ['depcruise', 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  figures: ['node', 'bin/figures.ts'],
  'nothing unused': ['knip'],
  'schema and table types': ['node', 'bin/generate-db.ts', '--check'],
  'ties and thread': ['node', 'bin/catalogue.ts'],
  'words, READMEs and tables': ['node', 'bin/drift.ts'],
  build: ['node', 'bin/ready.mjs', '--built'],
};

const only = process.argv.slice(2);
const failed: string[] = [];
for (const [name, [command, ...args]] of Object.entries(checks)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const start = performance.now();
  const { status } = spawnSync(command!, args, { stdio: 'inherit' });
  if (status !== 0) failed.push(name);
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
