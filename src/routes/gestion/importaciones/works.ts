/** All that a spreadsheet may bring, for the doors of imports: how each is read and written, and how it is undone. */
import { initiativeUndo } from '#ecosystem/import/initiatives/undo.server.ts';
import { initiativeWork } from '#ecosystem/import/initiatives/work.server.ts';
import { organizationWork } from '#registry/import/organizations/work.server.ts';
import type { SheetUndo } from '#registry/undo/of-kind.ts';
import { organizationTies } from '../../../house.ts';

export const sheetWorks = [organizationWork, initiativeWork];
const others: readonly SheetUndo[] = [initiativeUndo];
/** What undoing needs: who leans on organisations, and how other things are undone. */
export const undoing = [organizationTies, others] as const;
