/** The pages of the staff area that mesa/ brings, with the right that each asks. */
import type { StaffPage } from '#platform/module.ts';
import { rights } from './rights.ts';
import { words } from './words.ts';

const { readCycles, writeAxis, writeCycle, writeProduct } = rights;

export const staff: readonly StaffPage[] = [
  {
    route: '/gestion/mesa',
    right: readCycles,
    menu: { section: 'mesa', place: 7.2, label: (locale) => words.in(locale).cycle.title, right: writeAxis },
    verbs: [
      { path: '/gestion/mesa#eje', label: (locale) => words.in(locale).cycle.addAxis, right: writeAxis },
      { path: '/gestion/mesa#ciclo', label: (locale) => words.in(locale).cycle.addCycle, right: writeCycle },
    ],
  },
  { route: '/gestion/mesa/ejes/[id]', right: readCycles },
  {
    route: '/gestion/sitio/productos',
    right: writeProduct,
    menu: { section: 'mesa', place: 7.4, label: (locale) => words.in(locale).products },
    verbs: [
      {
        path: '/gestion/sitio/productos#nuevo',
        label: (locale) => words.in(locale).product.new,
        right: writeProduct,
      },
    ],
  },
  { route: '/gestion/sitio/productos/[id]', right: writeProduct },
];
