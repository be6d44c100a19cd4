/** Finds catalogues of words that lack their other language, or whose English is not held to the Spanish. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence for each half that stands alone or unheld. tsc does the rest: `Catalogue` has every key. */
export function halfCatalogues(under: string): string[] {
  const english = globSync('**/*.en.ts', { cwd: under });
  const spanish = globSync('**/*.es.ts', { cwd: under });
  const missing = (path: string) =>
    existsSync(join(under, path)) ? [] : [`${path} is missing: its other half stands alone`];
  return [
    ...spanish.flatMap((path) => missing(path.replace(/\.es\.ts$/, '.en.ts'))),
    ...english.flatMap((path) => missing(path.replace(/\.en\.ts$/, '.es.ts'))),
    ...english
      .filter((path) => !isHeld(readFileSync(join(under, path), 'utf8')))
      .map((path) => `${path} is not held to the Spanish by «satisfies Catalogue»`),
  ];
}

/** Each catalogue that a file exports says of what it is the other half. */
function isHeld(source: string): boolean {
  const exported = source.match(/^export const \w+ = [{[]/gm)?.length ?? 0;
  const held = source.match(/\bsatisfies (?:Catalogue<typeof|typeof)\b/g)?.length ?? 0;
  return held >= exported;
}
