/** The pages of the staff area that mesa/ brings, with the right that each asks. */
import type { StaffPage } from '#platform/module.ts';
import { rights } from './rights.ts';
import { words } from './words.ts';

const { readCycles, readProducts, writeAxis, writeProduct } = rights;

export const staff: readonly StaffPage[] = [
  {
    route: '/gestion/mesa',
    right: readCycles,
    menu: { section: 'mesa', place: 7.2, label: (locale) => words.in(locale).cycle.title, right: writeAxis },
  },
  { route: '/gestion/mesa/ejes/[id]', right: readCycles },
  {
    route: '/gestion/sitio/productos',
    right: readProducts,
    menu: { section: 'mesa', place: 7.4, label: (locale) => words.in(locale).products, right: writeProduct },
  },
  { route: '/gestion/sitio/productos/[id]', right: readProducts },
];
