/** The public addresses that map/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words } from './words.ts';

export const pages: readonly PublicPage[] = [
  {
    path: '/datos/mapa',
    menu: { section: 'gap', place: 2, label: (locale) => words.in(locale).title },
    listed: 13,
    kept: true,
  },
  { path: '/datos/incrustar', listed: 17 },
  { path: '/datos/incrustar/mapa', framed: true, kept: true },
  { path: '/datos/incrustar/figura', framed: true },
];
