/** npm test: whatever the browser errands need, then every test; ends on one line that says how many passed. */
import { spawnSync } from 'node:child_process';
import { startVitest } from 'vitest/node';
import { bestChromium, shellPackage, someChromium } from '../tests/chromium-program.ts';

if (!bestChromium()) installChromium();
if (!someChromium())
  stop(
    `The browser tests need Chromium. Install it: sudo apt-get install ${shellPackage} (or set CHROMIUM to its path).`,
  );
const vitest = await startVitest('test', process.argv.slice(2), {
  watch: false,
  project: ['stories', 'errands'],
});
await vitest.close();

const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
const count = (state: string) => tests.filter((test) => test.result().state === state).length;
const broken =
  vitest.state.getTestModules().filter((module) => module.errors().length > 0).length +
  vitest.state.getUnhandledErrors().length;
const failed = count('failed') + broken;
console.log(`${count('passed')} passed, ${failed} failed`);
process.exit(failed > 0 || tests.length === 0 ? 1 : 0);

/** Installs the shell of Debian's Chromium when we may; without it a whole Chromium does, slower. */
function installChromium(): void {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  console.log('Installing Chromium from Debian…');
  const patience = ['-qq', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20'];
  const quietly = { stdio: 'ignore', timeout: 300_000 } as const;
  spawnSync('apt-get', [...patience, 'update'], quietly);
  spawnSync('apt-get', [...patience, 'install', '-y', '--no-install-recommends', shellPackage], quietly);
}

function stop(message: string): void {
  console.error(message);
  process.exit(1);
}
