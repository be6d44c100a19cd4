/** The pages of the staff area that site/ brings, with the right that each asks. */
import type { StaffPage } from '#platform/module.ts';
import { words } from './door-words.ts';
import { rights } from './rights.ts';

const { edit, preview, publish } = rights;

export const staff: readonly StaffPage[] = [
  {
    route: '/gestion/sitio',
    right: preview,
    menu: { section: 'mesa', place: 7, label: (locale) => words.in(locale).site, right: edit },
  },
  { route: '/gestion/sitio/[id]', right: preview },
  { route: '/gestion/sitio/[id]/versiones', right: preview },
  {
    route: '/gestion/sitio/imagenes',
    right: preview,
    menu: { section: 'mesa', place: 7.6, label: (locale) => words.in(locale).pictures, right: edit },
  },
  { route: '/gestion/sitio/nueva', right: edit },
  {
    route: '/gestion/sitio/voces',
    right: preview,
    menu: { section: 'mesa', place: 7.7, label: (locale) => words.in(locale).voices, right: edit },
  },
  { route: '/gestion/sitio/voces/[id]', right: preview },
  {
    route: '/gestion/ajustes',
    right: publish,
    menu: { place: 10, label: (locale) => words.in(locale).settings },
  },
];
