/** Runs one of the trials that take too long for every day; without a name says which there are. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { startVitest } from 'vitest/node';

const [name, ...only] = process.argv.slice(2);
const names = globSync('trials/*.trial.ts').map((file) => basename(file, '.trial.ts'));

if (name && names.includes(name)) await run(name);
else list();

async function run(trial: string): Promise<void> {
  const vitest = await startVitest('test', [`trials/${trial}.trial.ts`], {
    watch: false,
    project: ['trials'],
    ...(only.length > 0 && { testNamePattern: only.join(' ') }),
  });
  await vitest.close();
}

function list(): void {
  console.log(name ? `There is no trial «${name}». These there are:\n` : 'npm run trial NAME, with one of these:\n');
  for (const one of names.toSorted()) {
    const says = /^\/\*\* (.*) \*\/$/m.exec(readFileSync(`trials/${one}.trial.ts`, 'utf8'))?.[1];
    console.log(`  ${one.padEnd(16)} ${says}`);
  }
  process.exitCode = name ? 1 : 0;
}
