/** The pages of the staff area that mesa/ brings, with the right that each asks. */
import type { StaffPage } from '#platform/module.ts';
import { rights } from './rights.ts';

const { readCycles, readProducts } = rights;

export const staff: readonly StaffPage[] = [
  { route: '/gestion/mesa', right: readCycles },
  { route: '/gestion/mesa/ejes/[id]', right: readCycles },
  { route: '/gestion/sitio/productos', right: readProducts },
  { route: '/gestion/sitio/productos/[id]', right: readProducts },
];
