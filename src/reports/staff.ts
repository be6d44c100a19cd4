/** The pages of the staff area that reports/ brings, with the right that each asks. */
import type { StaffPage } from '#platform/module.ts';
import { reportKinds } from './facts/kind.ts';
import { words } from './edition/words.ts';
import { rights } from './rights.ts';

const { publishReport } = rights;

export const staff: readonly StaffPage[] = [
  {
    route: '/gestion/informes',
    right: publishReport,
    menu: { section: 'mesa', place: 7.45, label: (locale) => words.in(locale).title },
    verbs: reportKinds.map((kind) => ({
      path: `/gestion/informes#${kind}`,
      label: (locale) => words.in(locale).publish[kind],
    })),
  },
  { route: '/gestion/informes/[kind]', right: publishReport },
];
