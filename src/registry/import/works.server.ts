/** The kinds that an import takes: the registry's own, and those that are handed in beside it. */
import type { SheetOf } from '../sheet/kind.ts';
import { organizationWork } from './organizations/work.server.ts';
import type { SheetWork } from '../sheet/work.ts';

export type SheetWorks = readonly SheetWork[];
/** Where no others are handed in. */
export const ownWorks: SheetWorks = [organizationWork];

/** The one of a kind. */
export function workOf(works: SheetWorks, what: SheetOf): SheetWork {
  const work = works.find(({ kind }) => kind.what === what);
  if (!work) throw new Error(`no import of ${what} was handed in`);
  return work;
}
