/** The pages of the staff area that gaps/ brings, with the right that each asks. */
import type { StaffPage } from '#platform/module.ts';
import { gapRunsStaffPath } from './run/run.ts';
import { words as runWords } from './run/words.ts';
import { rights } from './rights.ts';
import { words } from './stated/words.ts';

const { readGaps, writeGap } = rights;

export const staff: readonly StaffPage[] = [
  {
    route: '/gestion/brechas',
    right: readGaps,
    menu: { section: 'gap', place: 2, label: (locale) => words.in(locale).staff.title },
  },
  { route: '/gestion/brechas/lista.[format]', right: readGaps },
  {
    route: '/gestion/brechas/nueva',
    right: writeGap,
    verbs: [{ label: (locale) => words.in(locale).staff.new, right: writeGap }],
  },
  {
    route: gapRunsStaffPath,
    right: readGaps,
    menu: { section: 'gap', place: 2.5, label: (locale) => runWords.in(locale).title },
    verbs: [{ label: (locale) => runWords.in(locale).staff.verb, right: writeGap }],
  },
  { route: `${gapRunsStaffPath}/[id]`, right: readGaps },
  { route: `${gapRunsStaffPath}/[id]/preguntar`, right: writeGap },
  { route: '/gestion/brechas/[id]', right: readGaps },
  { route: '/gestion/brechas/[id]/arbol', right: writeGap },
];
