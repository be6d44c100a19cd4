/** Finds what has drifted apart: rights without words, stale pages, half catalogues, stale READMEs, SQL across walls. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { house } from '../src/house.ts';
import { locales } from '../src/platform/words.ts';
import { rightsDocument, rightsPage } from './rights-document.ts';
import { filesGone, roomsUnsaid } from './readmes.ts';
import { staffRoutesAmiss } from './staff-routes.ts';
import { tableNames, tablesAcrossWalls } from './table-walls.ts';
import { halfCatalogues } from './word-pairs.ts';

/** What a text names that is not kept: the data of an installation, and the module that CONTRIBUTING makes. */
const imagined = / names (var|src\/toys)\//;

const read = (path: string) => readFileSync(path, 'utf8');

const problems = [
  ...rightsWithoutWords(),
  ...stalePages(),
  ...halfCatalogues('src'),
  ...staleTexts(),
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

/** A README of a module names its rooms, and what a newcomer reads names no file that is gone. */
function staleTexts(): string[] {
  const files = globSync(['*.*', '{bench,bin,data,db,docs,sample,src,tests,trials}/**/*.*']);
  const homes = new Set(globSync('src/*/{README.md,module.server.ts}').map((path) => dirname(path)));
  const modules = [...homes].flatMap((module) => {
    const path = `${module}/README.md`;
    const text = existsSync(path) ? read(path) : '';
    return [...roomsUnsaid(module, text, files), ...filesGone(path, text, files, `${module}/`, ['src/', ''])];
  });
  const others = ['CONTRIBUTING.md', 'README.md', 'STYLE.md', ...globSync('docs/decisions/*.md').filter(isOfToday)];
  const gone = others.flatMap((path) => filesGone(path, read(path), files, ''));
  return [...modules, ...gone.filter((sentence) => !imagined.test(sentence))];
}

/** Earlier decisions speak of the files of their time. */
function isOfToday(path: string): boolean {
  return Number(basename(path).slice(0, 4)) >= 90;
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
