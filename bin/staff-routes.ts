/** Finds routes of the staff area that no module declares with their right, and declarations that lead nowhere. */
import { globSync } from 'node:fs';
import { dirname } from 'node:path';

/** A sentence for each. What is not declared opens to nobody: it has no right to ask for. */
export function staffRoutesAmiss(routes: string, declared: readonly string[]): string[] {
  const found = globSync('gestion/**/{+page.svelte,+server.ts}', { cwd: routes }).map((file) => `/${dirname(file)}`);
  const twice = declared.filter((route, index) => declared.indexOf(route) !== index);
  return [
    ...found
      .filter((route) => !declared.includes(route))
      .map((route) => `${route} has no right: declare it in a staff.ts`),
    ...declared.filter((route) => !found.includes(route)).map((route) => `${route} is declared and is not there`),
    ...twice.map((route) => `${route} is declared twice`),
  ].sort();
}
