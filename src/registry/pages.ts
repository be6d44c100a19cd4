/** The public addresses that registry/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words } from './door-words.ts';

export const pages: readonly PublicPage[] = [
  {
    path: '/articuladores',
    menu: { section: 'who', place: 1, label: (locale) => words.in(locale).directory },
    listed: 2,
  },
  {
    path: '/articuladores?vista=mapa',
    menu: { section: 'who', place: 5, label: (locale) => words.in(locale).map },
  },
  {
    path: '/articuladores/perfil',
    menu: { section: 'who', place: 4, label: (locale) => words.in(locale).profile },
    listed: 3,
  },
  { path: '/mi-organizacion' },
  { path: '/representar' },
  { path: '/registro', listed: 5 },
];
