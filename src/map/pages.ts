/** The public addresses that map/ brings. */
import type { PublicPage } from '#platform/module.ts';
import { words } from './words.ts';

export const pages: readonly PublicPage[] = [
  {
    path: '/datos/mapa',
    found: {
      title: (locale) => words.in(locale).title,
      text: (locale) => words.in(locale).lead,
      said: 'mapas pobreza comunas regiones territorio map poverty',
    },
    menu: { section: 'gap', place: 2, label: (locale) => words.in(locale).title },
    listed: 13,
    kept: true,
  },
  {
    path: '/datos/incrustar',
    found: {
      title: (locale) => words.in(locale).embedTitle,
      text: (locale) => words.in(locale).embedLead,
      said: 'insertar embeber iframe grafico widget embed',
    },
    listed: 17,
  },
  { path: '/datos/incrustar/mapa', framed: true, kept: true },
  { path: '/datos/incrustar/figura', framed: true },
];
