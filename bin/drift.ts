/** Finds what has drifted apart: deeds without words, module READMEs that name no command, files over their size. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { es as deeds } from '../src/people/history/words.es.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const sources = globSync('src/**/*.ts').filter((path) => !/\.test\.ts$|tables\.ts$/.test(path));

const problems = [...deedsWithoutWords(), ...readmesWithoutCommands()];
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'Nothing has drifted.' : `${problems.length} things have drifted.`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** What the journal is told was done must be readable in the history. */
function deedsWithoutWords(): string[] {
  const told = (source: string) =>
    [...source.matchAll(/\bwhat: ([^,\n]+)/g)].flatMap(([, what]) => what!.match(/(?<=')\w+\.\w+(?=')/g) ?? []);
  return sources.flatMap((path) =>
    told(read(path))
      .filter((what) => !(what in deeds.deeds))
      .map((what) => `${path}: the history has no words for '${what}'`),
  );
}

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
