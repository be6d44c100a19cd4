/** The pages of the staff area that mail/ brings, with the right that each asks. */
import type { StaffPage } from '#platform/module.ts';
import { words } from './door-words.ts';
import { rights } from './rights.ts';

export const staff: readonly StaffPage[] = [
  {
    route: '/gestion/correo',
    right: rights.readOutbox,
    menu: { section: 'mesa', place: 9, label: (locale) => words.in(locale).mail },
  },
  { route: '/gestion/correo/lista.[format]', right: rights.readOutbox },
  { route: '/gestion/correo/[id]', right: rights.readOutbox },
];
