/** Finds rooms that a module's README does not name, and files that a text names and that are not there. */
import { dirname } from 'node:path';

/** Folders of a module that are no rooms: what only its tests use. */
const aside = /(^|\/)(test|test-data|golden)(\/|$)/;

/** A path in backticks: `rules.ts`, `review/list.server.ts`, `review/`. Neither `/an/address/` nor `.es.ts`, which ends many. */
const named = /`([\w@+[][\w@+.[\]/-]*(?:\.(?:ts|svelte|typ|css|md|mjs|cjs|sql)|\/))`/g;

/** The rooms of a module, by the files of the house: every folder under it with code in it. */
export function roomsOf(module: string, files: readonly string[]): string[] {
  const folders = files
    .filter((file) => file.startsWith(`${module}/`) && /(?<!\.test)\.(ts|svelte)$/.test(file))
    .map((file) => dirname(file).slice(module.length + 1));
  return [...new Set(folders)].filter((folder) => folder !== '' && !aside.test(folder)).sort();
}

/** A sentence for each room that the README of a module does not begin a name in backticks with. */
export function roomsUnsaid(module: string, text: string, files: readonly string[]): string[] {
  return roomsOf(module, files)
    .filter((room) => !text.includes(`\`${room}/`))
    .map((room) => `${module}/README.md does not name the room ${room}/`);
}

/** A sentence for each file or folder in backticks that is gone: it lies nowhere under the home, nor at that path from another root. */
export function filesGone(
  path: string,
  text: string,
  files: readonly string[],
  home: string,
  roots: readonly string[] = [],
): string[] {
  const there = (name: string) =>
    files.some((file) => liesUnder(home, file, name) || roots.some((root) => isAt(root + name, file)));
  return [...text.matchAll(named)]
    .map(([, name]) => name!)
    .filter((name) => !there(name))
    .map((name) => `${path} names ${name}, which is not there`);
}

/** Whether a file under the home is called so, or lies in the folder that is. */
function liesUnder(home: string, file: string, name: string): boolean {
  if (!file.startsWith(home)) return false;
  const below = `/${file.slice(home.length)}`;
  return name.endsWith('/') ? below.includes(`/${name}`) : below.endsWith(`/${name}`);
}

function isAt(path: string, file: string): boolean {
  return path.endsWith('/') ? file.startsWith(path) : file === path;
}
