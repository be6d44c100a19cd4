/** All that a spreadsheet may bring, for the pages of imports. Pure. */
import { initiativeSheets } from '#ecosystem/import/initiatives/sheet.ts';
import { organizationSheets } from '#registry/import/organizations/kind.ts';
import type { SheetKind, SheetOf } from '#registry/sheet/kind.ts';

export const sheetsOfAll: readonly SheetKind[] = [organizationSheets, initiativeSheets];
export const sheetsOfKind = (what: SheetOf): SheetKind =>
  sheetsOfAll.find((kind) => kind.what === what) ?? organizationSheets;
