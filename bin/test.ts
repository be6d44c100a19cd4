/** npm test: whatever the browser errands need, then every test; ends on one line that says how many passed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { startVitest } from 'vitest/node';

const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

if (!existsSync(chromium)) installChromium();
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

/** Debian's Chromium: installed when we may, asked for when we may not. */
function installChromium(): void {
  const advice = `The browser tests need Chromium. Install it: sudo apt-get install chromium (or set CHROMIUM to its path).`;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return stop(advice);
  console.log('Installing Chromium from Debian…');
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  const { status } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) stop(advice);
}

function stop(message: string): void {
  console.error(message);
  process.exit(1);
}
