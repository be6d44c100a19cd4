/** Finds what has drifted apart: catalogues without their other language, module READMEs that name no command. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { halfCatalogues } from './word-pairs.ts';

const read = (path: string) => readFileSync(path, 'utf8');

const problems = [...halfCatalogues('src'), ...readmesWithoutCommands()];
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'Nothing has drifted.' : `${problems.length} things have drifted.`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** A README of a module with commands names each of them, so that a newcomer finds where to start. */
function readmesWithoutCommands(): string[] {
  return globSync('src/*/README.md').flatMap((readme) => {
    const commands = globSync(join(dirname(readme), 'commands.server.ts')).flatMap((path) =>
      [...read(path).matchAll(/^export async function (\w+)/gm)].map(([, name]) => name!),
    );
    const text = read(readme);
    return commands
      .filter((name) => !text.includes(name))
      .map((name) => `${readme}: does not name the command ${name}`);
  });
}
