/** Picks a file's variables by name. */
import { BadInput } from '../input/fault.ts';
import { nearest } from '../input/near-names.ts';
import type { FileVariable } from './block.ts';

/** The variables named, in that order, or all. */
export function named<V extends FileVariable>(
  variables: readonly V[],
  names: readonly string[] | undefined,
): readonly V[] {
  if (!names) return variables;
  const byName = new Map(variables.map((v) => [v.name, v]));
  return names.map((name) => {
    const variable = byName.get(name);
    if (!variable)
      throw new BadInput('unknown-column', {
        column: name,
        role: 'columna pedida',
        near: nearest(name, [...byName.keys()]),
      });
    return variable;
  });
}
