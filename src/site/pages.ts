/** The public addresses that site/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words } from './door-words.ts';

export const pages: readonly PublicPage[] = [
  { path: '/', listed: 1 },
  {
    path: '/la-mesa',
    menu: { place: 3, label: (locale) => words.in(locale).mesa },
  },
  {
    path: '/ejes',
    menu: { place: 4, label: (locale) => words.in(locale).axes },
  },
  {
    path: '/desafios',
    menu: { place: 5, label: (locale) => words.in(locale).challenges },
  },
  {
    path: '/actividades',
    menu: { place: 6, label: (locale) => words.in(locale).activities },
  },
  {
    path: '/noticias',
    menu: { place: 7, label: (locale) => words.in(locale).news },
    listed: 4,
  },
  {
    path: '/noticias/atom.xml',
    footer: { column: 'openData', place: 3, label: (locale) => words.in(locale).feed },
  },
  { path: '/aprendizajes' },
  { path: '/buscar', listed: 9 },
  {
    path: '/apariencia',
    footer: { column: 'thisSite', place: 1, label: (locale) => words.in(locale).appearance },
    listed: 8,
  },
  {
    path: '/accesibilidad',
    footer: { column: 'thisSite', place: 2, label: (locale) => words.in(locale).accessibility },
  },
  {
    path: '/contacto',
    footer: { column: 'thisSite', place: 4, label: (locale) => words.in(locale).contact },
  },
];
