/** Finds what has drifted apart: rights without words, stale pages, half catalogues, READMEs without commands, SQL across walls. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { house } from '../src/house.ts';
import { locales } from '../src/platform/words.ts';
import { rightsDocument, rightsPage } from './rights-document.ts';
import { staffRoutesAmiss } from './staff-routes.ts';
import { tableNames, tablesAcrossWalls } from './table-walls.ts';
import { halfCatalogues } from './word-pairs.ts';

const read = (path: string) => readFileSync(path, 'utf8');

const problems = [
  ...rightsWithoutWords(),
  ...stalePages(),
  ...halfCatalogues('src'),
  ...readmesWithoutCommands(),
  ...reachingTables(),
  ...staffRoutes(),
];
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'Nothing has drifted.' : `${problems.length} things have drifted.`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** What somebody may do must be readable by whoever asks who may. */
function rightsWithoutWords(): string[] {
  return house.flatMap(({ name, rights, words }) =>
    locales.flatMap((locale) => {
      const said = words(locale).right ?? {};
      return Object.keys(rights)
        .filter((key) => !said[key])
        .map((key) => `src/${name}: the right '${key}' has no words in ${locale}`);
    }),
  );
}

function stalePages(): string[] {
  const written = existsSync(rightsPage) ? read(rightsPage) : '';
  return written === rightsDocument() ? [] : [`${rightsPage}: not what the modules say. Run npm run docs:generate.`];
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

function reachingTables(): string[] {
  return tablesAcrossWalls('src', tableNames(read('src/platform/server/tables.ts')));
}

function staffRoutes(): string[] {
  return staffRoutesAmiss(
    'src/routes',
    house.flatMap(({ staff }) => staff.map(({ route }) => route)),
  );
}
