/** Names that stand in two files, and files that repeat the name of their room. */
import { basename, dirname } from 'node:path';
import type { Source } from './source.ts';

/** The names that every module or door has, and the only files that may export them. */
const fixed: Record<string, readonly string[]> = {
  'called.server.ts': ['called', 'concerned'],
  'deeds.ts': ['deeds'],
  'describe.server.ts': ['describe'],
  'jobs.server.ts': ['jobs'],
  'journal.ts': ['journal'],
  'pages.ts': ['pages'],
  'reasons.ts': ['refuse', 'refused'],
  'rights.ts': ['rights'],
  'staff.ts': ['staff'],
  'thread.ts': ['thread'],
  'ties.ts': ['organizationTies', 'personTies', 'notPersons'],
  'ties.server.ts': ['personTies', 'notPersons'],
  'told.ts': ['told'],
  'words.ts': ['words'],
  'house.ts': ['organizationTies', 'personTies', 'notPersons'],
  '+page.server.ts': ['load', 'actions'],
  '+layout.server.ts': ['load'],
  '+page.ts': ['load', 'csr', 'prerender'],
  '+layout.ts': ['load', 'csr', 'prerender'],
  '+server.ts': ['GET', 'POST', 'OPTIONS'],
};

/** `name: file, file` for each exported name that two files have, when one of them is not where the name is fixed. */
export function namesInTwoFiles(sources: readonly Source[], kind: 'types' | 'values'): string[] {
  const files = new Map<string, string[]>();
  for (const source of sources)
    for (const name of new Set(source[kind])) files.set(name, [...(files.get(name) ?? []), source.path]);
  return [...files]
    .filter(([name, paths]) => paths.length > 1 && !paths.every((path) => isFixed(name, path)))
    .map(([name, paths]) => `${name}: ${paths.filter((path) => !isFixed(name, path)).join(', ')}`)
    .sort();
}

function isFixed(name: string, path: string): boolean {
  const file = basename(path);
  return !!fixed[file.replace(/^.+-(?=words\.ts$)/, '')]?.includes(name);
}

/** Whether a file says its room's name and more. The bare noun is right; a component is named as the tag that shows it. */
export function repeatsItsRoom(path: string): boolean {
  if (path.endsWith('.svelte')) return false;
  const words = basename(path).split('.')[0]!.split('-').map(stem);
  const room = basename(dirname(path)).split('-').map(stem);
  const says = words.some((_, from) => room.every((word, index) => words[from + index] === word));
  return says && words.length > room.length;
}

/** A word without what makes it a plural or a gerund. */
function stem(word: string): string {
  return word.replace(/(s|ing)$/, '');
}
